package org.evenkeel.clinic.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.clinic.MovableClock;
import org.evenkeel.clinic.TestClinic;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Another hospital system asks a running clinic. */
class CdsHooksTest {
    private static final String BASE = "https://clinic.example.org";
    private static final String ISSUER = "https://ehr.example.org";
    private static final String VIEW = "/cds-services/evenkeel-patient-view";
    private static final String BODY =
            ("{'hook':'patient-view','hookInstance':'%s','context':{'userId':'Practitioner/x',"
                            + "'patientId':'p'},'prefetch':{'patient':{'resourceType':'Patient','id':'p','name':[{'family':"
                            + "'Quillfeather'}],'gender':'female','birthDate':'1980-02-29'},'conditions':{'resourceType':'Bundle',"
                            + "'type':'searchset','entry':[{'resource':{'resourceType':'Condition','id':'c','subject':"
                            + "{'reference':'Patient/p'},'clinicalStatus':{'coding':[{'code':'active'}]},"
                            + "'verificationStatus':{'coding':[{'code':'confirmed'}]},'code':{'text':'Aortic aneurysm'}}}]},"
                            + "'medicationRequests':null,'allergies':null,'observations':null,'procedures':null}}")
                    .replace('\'', '"');

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static ECKey key;
    private static TestClinic clinic;

    @BeforeAll
    static void open() throws Exception {
        key = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
        clinic = TestClinic.asked(settings(), Clock.systemUTC());
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static CdsSettings settings() {
        CdsClient ehr = new CdsClient("St. Elsewhere", ISSUER, new JWKSet(key.toPublicJWK()));
        return new CdsSettings(URI.create(BASE), "us", List.of(ehr), List.of("https://app.example.org"));
    }

    private static JWTClaimsSet claims(String path, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(BASE + path)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(240)))
                .jwtID(UUID.randomUUID().toString())
                .build();
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(JOSEObjectType.JWT)
                        .keyID("k1")
                        .build(),
                claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String token(String path) throws Exception {
        return signed(claims(path, Instant.now()), JWSAlgorithm.ES384, new ECDSASigner(key));
    }

    private static String token(Consumer<JWTClaimsSet.Builder> change) throws Exception {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder(claims("/cds-services", Instant.now()));
        change.accept(builder);
        return signed(builder.build(), JWSAlgorithm.ES384, new ECDSASigner(key));
    }

    private static HttpResponse<String> get(String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(clinic.address() + "/cds-services"));
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    private static HttpResponse<String> post(String path, String token, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(clinic.address() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        return answer.body();
    }

    @Test
    void the_services_are_listed_with_what_they_need() throws Exception {
        HttpResponse<String> answer = get(token("/cds-services"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("evenkeel-patient-view", "evenkeel-order-select", "evenkeel-order-sign")
                .contains("\"patient\":\"Patient/{{context.patientId}}\"", "\"usageRequirements\"");
    }

    @Test
    void no_token_and_a_token_used_twice_do_not_get_in() throws Exception {
        HttpResponse<String> without = get("");
        assertThat(problem(without, 401)).contains("no-token");
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        String token = token("/cds-services");
        assertThat(get(token).statusCode()).isEqualTo(200);
        assertThat(problem(get(token), 401)).contains("used-before");
    }

    @Test
    void a_token_must_be_signed_by_the_known_key_made_out_to_this_address_and_in_force() throws Exception {
        Instant now = Instant.now();
        ECKey other = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
        JWTClaimsSet good = claims("/cds-services", now);
        byte[] publicBytes = key.toECPublicKey().getEncoded();
        assertThat(problem(get(signed(good, JWSAlgorithm.ES384, new ECDSASigner(other))), 401))
                .contains("bad-signature");
        assertThat(problem(get(signed(good, JWSAlgorithm.HS256, new MACSigner(publicBytes))), 401))
                .contains("bad-signature");
        assertThat(problem(get(new PlainJWT(good).serialize()), 401)).contains("no-such-token");
        assertThat(problem(get("a.b"), 401)).contains("no-such-token");
        assertThat(problem(get(token(c -> c.issuer("https://elsewhere.example"))), 401))
                .contains("unknown-issuer");
        assertThat(problem(get(token(c -> c.audience(BASE + VIEW))), 401)).contains("wrong-audience");
        assertThat(problem(get(token(c -> c.expirationTime(Date.from(now.minusSeconds(120))))), 401))
                .contains("expired");
        assertThat(problem(get(token(c -> c.expirationTime(Date.from(now.plus(Duration.ofDays(1)))))), 401))
                .contains("lasts-too-long");
        assertThat(problem(get(token(c -> c.issueTime(Date.from(now.plusSeconds(600))))), 401))
                .contains("not-yet");
        assertThat(problem(get(token(c -> c.jwtID(null))), 401)).contains("no-jti");
    }

    @Test
    void cards_come_back_feedback_is_kept_and_no_record_of_it_names_the_patient() throws Exception {
        HttpResponse<String> answer = post(VIEW, token(VIEW), BODY.formatted(UUID.randomUUID()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .startsWith("{\"cards\":[{\"uuid\":")
                .contains("\"summary\":\"Stop: Aneurysm\"", "\"indicator\":\"critical\"")
                .contains("https://clinic.example.org/knowledge/rules/C-ANEU-1")
                .doesNotContain("\"rules\"", "null");
        Matcher card = Pattern.compile("\"uuid\":\"([0-9a-f-]{36})\"").matcher(answer.body());
        assertThat(card.find()).isTrue();
        String feedback = ("{'feedback':[{'card':'" + card.group(1) + "','outcome':'overridden','overrideReason':"
                        + "{'reason':{'code':'benefit-outweighs','system':'s'}},"
                        + "'outcomeTimestamp':'2026-05-01T10:05:31Z'}]}")
                .replace('\'', '"');
        assertThat(post(VIEW + "/feedback", token(VIEW + "/feedback"), feedback).statusCode())
                .isEqualTo(200);
        assertThat(post(VIEW + "/feedback", token(VIEW), feedback).statusCode()).isEqualTo(200);
        String unknown = feedback.replace(card.group(1), UUID.randomUUID().toString());
        assertThat(problem(post(VIEW + "/feedback", token(VIEW), unknown), 400)).contains("unknown-card");

        DSLContext db = clinic.part(DSLContext.class);
        assertThat(db.fetch(
                                "select f.outcome, f.reason_code, c.rules::text as rules from cds_feedback f"
                                        + " join cds_card c using (client, card_id) where f.card_id = ?",
                                UUID.fromString(card.group(1)))
                        .map(r -> r.get("outcome") + " " + r.get("reason_code") + " " + r.get("rules")))
                .containsExactly("overridden benefit-outweighs {C-ANEU-1}", "overridden benefit-outweighs {C-ANEU-1}");
        for (String table : List.of("cds_call", "cds_card", "cds_feedback", "cds_token")) {
            assertThat(db.fetch("select * from " + table).formatCSV())
                    .doesNotContain("Quillfeather", "aneurysm", "Patient/");
        }
        assertThat(db.fetchOne(
                                "select count(*) from cds_call where client = ? and service = ? and status = 200",
                                ISSUER,
                                "evenkeel-patient-view")
                        .get(0, Integer.class))
                .isPositive();
    }

    @Test
    void what_cannot_be_answered_says_why_as_a_problem() throws Exception {
        String body = BODY.formatted(UUID.randomUUID());
        assertThat(problem(post(VIEW, token(VIEW), body.replace("\"conditions\"", "\"x\"")), 412))
                .contains("prefetch-missing", "conditions");
        assertThat(problem(post(VIEW, token(VIEW), body.substring(0, 200)), 400))
                .contains("malformed");
        assertThat(problem(post(VIEW, token(VIEW), "[".repeat(100_000)), 400)).contains("deeply");
        assertThat(problem(post(VIEW, token(VIEW), " ".repeat(CdsController.LIMIT_BYTES + 1)), 413))
                .contains("too-large");
        String nowhere = "/cds-services/nothing";
        assertThat(problem(post(nowhere, token(nowhere), body), 404)).contains("not-here");
    }

    @Test
    void a_browser_of_another_page_is_let_in_only_where_the_settings_name_the_page() throws Exception {
        assertThat(preflight("https://app.example.org").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("https://app.example.org");
        assertThat(preflight("https://evil.example").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    private static HttpResponse<String> preflight(String origin) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(clinic.address() + VIEW))
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    }

    @Test
    void many_calls_without_a_good_token_are_slowed_and_a_good_token_still_gets_in() throws Exception {
        MovableClock clock = new MovableClock(Instant.now());
        try (TestClinic other = TestClinic.asked(settings(), clock)) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(other.address() + "/cds-services"));
            for (int i = 0; i < 30; i++) {
                assertThat(send(request.copy()).statusCode()).isEqualTo(401);
            }
            assertThat(problem(send(request.copy()), 429)).contains("slow-down");
            String token = signed(claims("/cds-services", clock.instant()), JWSAlgorithm.ES384, new ECDSASigner(key));
            assertThat(send(request.copy().header("Authorization", "Bearer " + token))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void nothing_is_there_until_somebody_may_ask() throws Exception {
        try (TestClinic closed = TestClinic.empty(0, Clock.systemUTC())) {
            URI root = URI.create(closed.address() + "/cds-services");
            String token = token("/cds-services");
            assertThat(send(HttpRequest.newBuilder(root).header("Authorization", "Bearer " + token))
                            .statusCode())
                    .isEqualTo(404);
            URI view = URI.create(closed.address() + VIEW);
            assertThat(send(HttpRequest.newBuilder(view).POST(HttpRequest.BodyPublishers.ofString("{}")))
                            .statusCode())
                    .isEqualTo(404);
        }
    }
}
