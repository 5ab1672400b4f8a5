package org.evenkeel.clinic.cdshooks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call comes from a system that may ask: a token of the specification's shape, signed by a known key, made out
 * to the very address that is called, in force, and never used before. An address of keys that the token itself names is
 * never opened.
 */
final class TokenCheck {
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512,
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512);

    private static final String BEARER = "Bearer ";
    private static final int LIMIT_TOKEN = 8_192;
    private static final int LIMIT_JTI = 500;
    private static final Duration SKEW = Duration.ofSeconds(60);

    /** Tokens are remembered until they end, so none may last for ever. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final CdsSettings settings;
    private final CdsLedger ledger;
    private final Clock clock;

    TokenCheck(CdsSettings settings, CdsLedger ledger, Clock clock) {
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Verdict {
        /** A system that may ask. */
        record Known(CdsClient client) implements Verdict {}

        /** A call that may not go on; the code says why, for the audit and the caller. */
        record Refused(String code) implements Verdict {}
    }

    /**
     * Checks a call.
     *
     * @param authorization the header, if there is one
     * @param addresses the addresses a token for this call may be made out to
     */
    Verdict check(@Nullable String authorization, List<String> addresses) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return new Verdict.Refused("no-token");
        }
        if (authorization.length() > LIMIT_TOKEN) {
            return new Verdict.Refused("no-such-token");
        }
        try {
            SignedJWT token =
                    SignedJWT.parse(authorization.substring(BEARER.length()).strip());
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Optional<CdsClient> client = Optional.ofNullable(claims.getIssuer()).flatMap(settings::client);
            if (client.isEmpty()) {
                return new Verdict.Refused("unknown-issuer");
            }
            if (!isSigned(token, client.get())) {
                return new Verdict.Refused("bad-signature");
            }
            Optional<String> wrong = wrong(claims, addresses);
            return wrong.<Verdict>map(Verdict.Refused::new).orElseGet(() -> firstUse(client.get(), claims));
        } catch (ParseException | JOSEException e) {
            return new Verdict.Refused("no-such-token"); // nothing of what was sent is repeated
        }
    }

    private static boolean isSigned(SignedJWT token, CdsClient client) throws JOSEException {
        JWSHeader header = token.getHeader();
        boolean shaped = ALGORITHMS.contains(header.getAlgorithm())
                && JOSEObjectType.JWT.equals(header.getType())
                && header.getKeyID() != null;
        JWK key = shaped ? client.keys().getKeyByKeyId(header.getKeyID()) : null;
        if (key == null
                || (key.getKeyUse() != null && !KeyUse.SIGNATURE.equals(key.getKeyUse()))
                || (key.getAlgorithm() != null && !key.getAlgorithm().equals(header.getAlgorithm()))) {
            return false;
        }
        Optional<JWSVerifier> verifier = verifier(key);
        return verifier.isPresent()
                && verifier.get().supportedJWSAlgorithms().contains(header.getAlgorithm())
                && token.verify(verifier.get());
    }

    private static Optional<JWSVerifier> verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> Optional.of(new RSASSAVerifier(rsa));
            case ECKey ec -> Optional.of(new ECDSAVerifier(ec));
            default -> Optional.empty();
        };
    }

    private Optional<String> wrong(JWTClaimsSet claims, List<String> addresses) {
        Instant now = clock.instant();
        if (claims.getAudience().stream().noneMatch(addresses::contains)) {
            return Optional.of("wrong-audience");
        }
        if (claims.getExpirationTime() == null || claims.getIssueTime() == null) {
            return Optional.of("no-times");
        }
        Instant expires = claims.getExpirationTime().toInstant();
        if (!now.isBefore(expires.plus(SKEW))) {
            return Optional.of("expired");
        }
        if (claims.getIssueTime().toInstant().isAfter(now.plus(SKEW))
                || (claims.getNotBeforeTime() != null
                        && claims.getNotBeforeTime().toInstant().isAfter(now.plus(SKEW)))) {
            return Optional.of("not-yet");
        }
        if (expires.isAfter(now.plus(LONGEST))) {
            return Optional.of("lasts-too-long");
        }
        String jti = claims.getJWTID();
        return jti == null || jti.isBlank() || jti.length() > LIMIT_JTI ? Optional.of("no-jti") : Optional.empty();
    }

    private Verdict firstUse(CdsClient client, JWTClaimsSet claims) {
        Instant until = claims.getExpirationTime().toInstant().plus(SKEW);
        return ledger.isFirstUse(client.issuer(), claims.getJWTID(), until)
                ? new Verdict.Known(client)
                : new Verdict.Refused("used-before");
    }
}
