package org.evenkeel.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.SplittableRandom;
import org.evenkeel.care.monitor.DeviceTime;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.MonitorMessage;
import org.evenkeel.care.monitor.MonitorReading;
import org.evenkeel.care.monitor.MonitoredPerson;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.exchange.fhir.ObservationReader.Result;
import org.evenkeel.knowledge.monitor.MonitorLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vital sign as devices post it: what is read of it, and which element a refusal names. */
class ObservationReaderTest {
    private static final ObservationReader READER =
            new ObservationReader(MonitorLibrary.load().codes());
    private static final Instant RECEIVED = Instant.parse("2026-03-29T10:00:05Z");
    private static final String HEART = """
            {"resourceType":"Observation","id":"o-1","status":"final",
             "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]},
             "effectiveDateTime":"2026-03-29T12:00:00+02:00",
             "valueQuantity":{"value":72,"system":"http://unitsofmeasure.org","code":"/min"}}
            """;
    private static final String PRESSURE = """
            {"resourceType":"Observation","status":"amended",
             "code":{"coding":[{"system":"http://loinc.org","code":"85354-9"}]},
             "effectiveDateTime":"2026-03-29T10:00:00Z","issued":"2026-03-29T10:00:03Z",
             "device":{"identifier":{"value":"MON-1"}},
             "subject":{"identifier":{"value":"X-1"}},
             "component":[
              {"code":{"coding":[{"system":"http://loinc.org","code":"8480-6"}]},
               "valueQuantity":{"value":131,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}},
              {"code":{"coding":[{"system":"http://loinc.org","code":"8462-4"}]},
               "valueQuantity":{"value":11.2,"system":"http://unitsofmeasure.org","code":"kPa"}}]}
            """;

    private static Result read(String json) {
        return READER.read(json.getBytes(StandardCharsets.UTF_8), "MON-1", RECEIVED);
    }

    private static MonitorMessage message(String json) {
        assertThat(read(json)).isInstanceOf(Result.Read.class);
        return ((Result.Read) read(json)).message();
    }

    private static Instant at(DeviceTime time) {
        return time.instant(ZoneId.of("Pacific/Auckland"), RECEIVED);
    }

    private static String element(String json) {
        return read(json) instanceof Result.Refused(String element, String words) && !words.isBlank()
                ? element
                : String.valueOf(read(json));
    }

    @Test
    void a_pressure_is_read_with_both_components_in_our_unit_its_time_and_its_patient() {
        MonitorMessage message = message(PRESSURE);
        assertThat(message.device()).isEqualTo("MON-1");
        assertThat(message.person().identifiers()).containsExactly("X-1");
        assertThat(message.sentAt().map(ObservationReaderTest::at)).contains(Instant.parse("2026-03-29T10:00:03Z"));
        assertThat(message.readings())
                .extracting(MonitorReading::sign)
                .containsExactly(MonitoredSign.SYSTOLIC, MonitoredSign.DIASTOLIC);
        assertThat(message.readings().getFirst().value()).isEqualTo(131);
        assertThat(message.readings().getLast().value()).isCloseTo(84.0, within(0.05));
        assertThat(message.readings())
                .allSatisfy(r -> assertThat(at(r.at().orElseThrow())).isEqualTo(Instant.parse("2026-03-29T10:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "8867-4, /min, 72, HEART_RATE, 72",
        "59408-5, %, 97, SPO2, 97",
        "2708-6, %, 97, SPO2, 97",
        "9279-1, /min, 14, RESPIRATORY_RATE, 14",
        "8310-5, Cel, 36.6, TEMPERATURE, 36.6",
        "8310-5, [degF], 98.6, TEMPERATURE, 37",
    })
    void each_sign_is_read_by_its_code_in_our_unit(
            String code, String unit, String sent, MonitoredSign sign, double value) {
        MonitorMessage message = message(HEART.replace("8867-4", code)
                .replace("\"/min\"", "\"" + unit + "\"")
                .replace("\"value\":72", "\"value\":" + sent));
        assertThat(message.readings()).hasSize(1);
        assertThat(message.readings().getFirst().sign()).isEqualTo(sign);
        assertThat(message.readings().getFirst().value()).isCloseTo(value, within(0.001));
        assertThat(message.person()).isEqualTo(MonitoredPerson.NOBODY);
    }

    @Test
    void a_reading_that_waited_stays_as_old_as_it_is_when_the_sender_does_not_say_when_it_sent() {
        MonitorMessage message = message(HEART.replace("12:00:00+02:00", "11:40:00+02:00"));
        assertThat(message.sentAt().map(ObservationReaderTest::at)).contains(RECEIVED);
        assertThat(at(message.readings().getFirst().at().orElseThrow()))
                .isEqualTo(Instant.parse("2026-03-29T09:40:00Z"));
    }

    @Test
    void a_value_that_was_not_obtained_is_never_a_number() {
        MonitorReading reading = message(HEART.replaceAll(
                        "\"valueQuantity\":\\{.*?}", "\"dataAbsentReason\":{\"coding\":[{\"code\":\"error\"}]}"))
                .readings()
                .getFirst();
        assertThat(reading.value()).isNull();
        assertThat(reading.doubts()).containsExactly(Doubt.NOT_OBTAINED);
    }

    @Test
    void somebody_who_is_named_in_a_way_that_says_nothing_here_is_still_somebody() {
        String[] subjects = {"{\"reference\":\"Patient/17\"}", "{\"display\":\"Ines Example\"}"};
        for (String subject : subjects) {
            MonitoredPerson person = message(HEART.replace("\"status\"", "\"subject\":" + subject + ",\"status\""))
                    .person();
            assertThat(person.isNamed()).isTrue();
            assertThat(person.identifiers()).doesNotContain("17");
        }
    }

    @Test
    void a_test_is_told_from_care() {
        assertThat(message(HEART).test()).isFalse();
        assertThat(message(HEART.replace("\"status\"", "\"meta\":{\"security\":[{\"code\":\"HTEST\"}]},\"status\""))
                        .test())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"final\" | \"entered-in-error\" | Observation.status",
                "\"final\" | \"cancelled\" | Observation.status",
                "\"final\" | \"finished\" | Observation.status",
                "\"status\":\"final\", | `` | Observation.status",
                "8867-4 | 29463-7 | Observation.code",
                "http://loinc.org | http://example.org | Observation.code",
                "+02:00 | `` | Observation.effective",
                "T12:00:00+02:00 | `` | Observation.effective",
                "2026-03-29T12:00:00+02:00 | yesterday | Observation.effective",
                "\"effectiveDateTime\":\"2026-03-29T12:00:00+02:00\", | `` | Observation.effective",
                "\"/min\" | \"mm[Hg]\" | Observation.value.code",
                ",\"code\":\"/min\" | `` | Observation.value.code",
                "http://unitsofmeasure.org | http://example.org | Observation.value.system",
                "\"value\":72 | \"value\":72,\"comparator\":\">\" | Observation.value.comparator",
                "\"value\":72, | `` | Observation.value.value",
                "\"value\":72 | \"value\":1e99 | Observation.value.value",
                "\"status\" | \"device\":{\"reference\":\"Device/MON-2\"},\"status\" | Observation.device",
                "\"status\" | \"subject\":{\"reference\":\"Group/1\"},\"status\" | Observation.subject",
                "\"status\" | \"focus\":[{\"reference\":\"Patient/2\"}],\"status\" | Observation.focus",
                "\"status\" | \"implicitRules\":\"http://example.org\",\"status\" | Observation.implicitRules",
                "\"status\" | \"dataAbsentReason\":{\"text\":\"x\"},\"status\" | Observation.dataAbsentReason",
            })
    void what_cannot_be_taken_is_refused_by_the_name_of_the_element(String part, String instead, String element) {
        assertThat(HEART).contains(part);
        assertThat(element(HEART.replace(part, instead))).isEqualTo(element);
    }

    @Test
    void a_pressure_names_the_component_that_is_wrong() {
        assertThat(element(PRESSURE.replace("kPa", "%"))).isEqualTo("Observation.component[1].value.code");
        assertThat(element(PRESSURE.replace("8480-6", "x").replace("8462-4", "y")))
                .isEqualTo("Observation.component");
        assertThat(element(PRESSURE.replace("2026-03-29T10:00:03Z", "soon"))).isEqualTo("Observation.issued");
        assertThat(message(PRESSURE.replace("8480-6", "8479-8")).unknownCodes()).containsExactly("8479-8");
    }

    @Test
    void what_is_no_observation_is_malformed() {
        String deep = "{\"resourceType\":\"Observation\",\"x\":" + "[".repeat(500) + "]".repeat(500) + "}";
        String[] bad = {
            "", "[]", "{}", "nonsense", HEART.substring(0, 200), HEART.replace("Observation", "Bundle"), deep
        };
        for (String json : bad) {
            assertThat(read(json)).as(json).isInstanceOf(Result.Malformed.class);
        }
        assertThat(READER.read(new byte[ObservationReader.LIMIT_BYTES + 1], "MON-1", RECEIVED))
                .isInstanceOf(Result.Malformed.class);
    }

    @Test
    void seeded_damage_gives_an_answer_and_never_throws() {
        SplittableRandom random = new SplittableRandom(20_261_125);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = PRESSURE.getBytes(StandardCharsets.UTF_8);
            for (int j = 0; j <= i % 4; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
            }
            assertThat(READER.read(bytes, "MON-1", RECEIVED)).isNotNull();
        }
    }
}
