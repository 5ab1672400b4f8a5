package org.evenkeel.clinic.cdshooks;

import com.nimbusds.jose.jwk.JWKSet;

/**
 * A system that may ask.
 *
 * @param name as people call it
 * @param issuer what its tokens name as their issuer
 * @param keys its public keys
 */
public record CdsClient(String name, String issuer, JWKSet keys) {
    @Override
    public String toString() {
        return "CdsClient[" + name + ", " + issuer + "]";
    }
}
