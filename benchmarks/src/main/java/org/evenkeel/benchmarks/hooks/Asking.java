package org.evenkeel.benchmarks.hooks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.evenkeel.clinic.cdshooks.CdsClient;
import org.evenkeel.clinic.cdshooks.CdsSettings;

/** Another system: its key, its tokens and its calls. */
final class Asking {
    private static final String BASE = "https://clinic.example.org";
    private static final String ISSUER = "https://ehr.example.org";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ECKey key;

    Asking() throws JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    }

    /** The settings of a clinic that this system may ask. */
    CdsSettings settings() {
        CdsClient system = new CdsClient("A benchmark", ISSUER, new JWKSet(key.toPublicJWK()));
        return new CdsSettings(URI.create(BASE), "us", List.of(system), List.of());
    }

    /** A call with a token of its own, ready to be sent. */
    HttpRequest call(String address, String service, String body) throws JOSEException {
        String path = "/cds-services/evenkeel-" + service;
        Instant now = Clock.systemUTC().instant();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID("k1")
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(BASE + path)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        token.sign(new ECDSASigner(key));
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token.serialize())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    String answer(HttpRequest call) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(call, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
