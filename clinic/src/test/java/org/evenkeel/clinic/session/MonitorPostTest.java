package org.evenkeel.clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.monitor.DeviceRegister;
import org.evenkeel.clinic.monitor.MonitorDevice;
import org.evenkeel.clinic.monitor.MonitorTokens;
import org.evenkeel.clinic.monitor.Monitors;
import org.evenkeel.journal.store.MonitorSamples;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Devices that post vital signs into a real clinic. */
class MonitorPostTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String TOKEN = "a token of the first monitor";
    private static final String OTHER = "a token of a monitor nobody let in";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static TestClinic clinic;
    private static Bedroom bedroom;

    @BeforeAll
    static void open() throws Exception {
        MonitorTokens tokens = new MonitorTokens(List.of(entry("POST-1", TOKEN), entry("POST-2", OTHER)));
        clinic = TestClinic.listening(CLOCK, Optional.of(tokens));
        bedroom = new Bedroom(clinic, CLOCK.instant()).running(24);
        clinic.part(DeviceRegister.class)
                .saveForDemo(new MonitorDevice(UUID.randomUUID(), "POST-1", "First", "Chair 2", false, true));
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    private static MonitorTokens.Entry entry(String device, String token) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        return new MonitorTokens.Entry(device, HexFormat.of().formatHex(hash));
    }

    private static String pressure(int systolic, String subject, Instant at) {
        return """
                {"resourceType":"Observation","status":"final",SUBJECT
                 "code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},
                 "effectiveDateTime":"AT","issued":"AT","device":{"reference":"Device/POST-1"},
                 "component":[
                  {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},
                   "valueQuantity":{"value":SYSTOLIC,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}},
                  {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},
                   "valueQuantity":{"value":84,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}}]}
                """.replace("SUBJECT", subject).replace("AT", at.toString()).replace("SYSTOLIC", "" + systolic);
    }

    private static HttpResponse<String> post(TestClinic to, String token, String body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(to.address() + "/fhir/Observation"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/fhir+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static List<Double> kept(Instant now) {
        return new MonitorSamples(clinic.part(DataSource.class))
                        .between(
                                bedroom.session,
                                MonitoredSign.SYSTOLIC,
                                now.minus(Duration.ofHours(1)),
                                now.plus(Duration.ofHours(1)))
                        .stream()
                        .map(s -> s.reading().value())
                        .toList();
    }

    @Test
    @ControlsHazard("H-31")
    void a_posted_pressure_reaches_the_session_once_and_no_wrong_token_device_or_patient_does() throws Exception {
        Instant now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
        String good = pressure(131, "", now);
        HttpResponse<String> taken = post(clinic, TOKEN, good);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(taken.body()).isEmpty();
        assertThat(post(clinic, TOKEN, good).statusCode()).isEqualTo(201);
        assertThat(kept(now)).containsExactly(131.0);
        assertThat(clinic.part(Monitors.class)
                        .live()
                        .picture(bedroom.session, CLOCK.instant())
                        .flatMap(p -> p.sign(MonitoredSign.SYSTOLIC))
                        .flatMap(MonitorPicture.Sign::believed)
                        .map(JudgedReading::value))
                .contains(131.0);

        HttpResponse<String> stranger = post(clinic, TOKEN + "x", pressure(132, "", now));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        HttpResponse<String> borrowed = post(clinic, OTHER, pressure(133, "", now));
        assertThat(borrowed.statusCode()).isEqualTo(422);
        assertThat(borrowed.body()).contains("OperationOutcome").contains("\"expression\":[\"Observation.device\"]");
        HttpResponse<String> unknown =
                post(clinic, OTHER, pressure(134, "", now).replace("POST-1", "POST-2"));
        assertThat(unknown.body()).contains("not known here");
        HttpResponse<String> another =
                post(clinic, TOKEN, pressure(135, "\"subject\":{\"identifier\":{\"value\":\"X-999\"}},", now));
        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(another.body()).contains("Observation.subject").doesNotContain("X-999");
        assertThat(kept(now)).containsExactly(131.0);
    }

    @Test
    @ControlsHazard("H-13")
    void what_cannot_be_read_is_answered_with_its_reason() throws Exception {
        Instant now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
        assertThat(post(clinic, TOKEN, "{").statusCode()).isEqualTo(400);
        assertThat(post(clinic, TOKEN, " ".repeat(300_000)).statusCode()).isEqualTo(413);
        HttpResponse<String> unit = post(clinic, TOKEN, pressure(131, "", now).replaceFirst("mm\\[Hg]", "%"));
        assertThat(unit.statusCode()).isEqualTo(422);
        assertThat(unit.body()).contains("Observation.component[0].value.code").contains("diagnostics");
    }

    @Test
    void nothing_is_here_unless_a_file_names_devices() throws Exception {
        try (TestClinic closed = TestClinic.listening(CLOCK)) {
            assertThat(post(closed, TOKEN, pressure(131, "", CLOCK.instant())).statusCode())
                    .isEqualTo(404);
        }
    }
}
