package org.evenkeel.clinic.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a script gets when it asks for a prediction. */
class PredictionsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DOSE =
            "{'drug':'ketamine','route':'intravenous','dose':35,'doseUnit':'mg','minutes':40,'weightKg':70,'ageYears':40";

    private static TestClinic clinic;
    private static Visitor visitor;
    private static String token;

    @BeforeAll
    static void open() throws Exception {
        clinic = TestClinic.start();
        visitor = Visitor.signedIn(clinic, Role.PRESCRIBER);
        token = visitor.tokenOf("/models");
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @Test
    void twice_the_dose_is_twice_every_line_whether_it_was_solved_or_scaled() throws Exception {
        JsonNode once = predicted(DOSE + "}").get("curves").get(0);
        JsonNode twice =
                predicted(DOSE.replace(":35,", ":70,") + "}").get("curves").get(0);
        assertThat(once.get("words").asString()).isEqualTo("ketamine in venous plasma");
        for (String line : List.of("typical", "median", "lower50", "upper50", "lower90", "upper90", "peak")) {
            for (int i = 0; i < once.get(line).size(); i++) {
                assertThat(twice.get(line).get(i).asDouble())
                        .as("%s %d", line, i)
                        .isCloseTo(2 * once.get(line).get(i).asDouble(), within(0.02));
            }
        }
        assertThat(peak(once)).isBetween(150.0, 220.0);
    }

    @Test
    void a_second_device_of_the_spray_gives_less_than_the_first() throws Exception {
        String spray =
                "{'drug':'esketamine','route':'intranasal','dose':28,'doseUnit':'mg','weightKg':70,'ageYears':40}";
        double one = peak(predicted(spray).get("curves").get(0));
        double two = peak(predicted(spray.replace(":28,", ":56,")).get("curves").get(0));
        assertThat(two).isBetween(one * 1.2, one * 1.98);
    }

    @Test
    void per_kg_and_a_programme_say_the_same_as_the_amount() throws Exception {
        double mg = peak(predicted(DOSE + "}").get("curves").get(0));
        String perKg = DOSE.replace("'dose':35,'doseUnit':'mg'", "'dose':0.5,'doseUnit':'mg/kg'");
        String written = DOSE.replace("'dose':35,'doseUnit':'mg','minutes':40", "'programme':'35mg over 40min'");
        assertThat(peak(predicted(perKg + "}").get("curves").get(0))).isEqualTo(mg);
        assertThat(peak(predicted(written + "}").get("curves").get(0))).isEqualTo(mg);
    }

    @Test
    void a_medicine_is_applied_in_sight_by_the_route_it_was_measured_for_and_by_no_other() throws Exception {
        String oral = "{'drug':'ketamine','route':'oral','dose':50,'doseUnit':'mg','weightKg':70,'ageYears':40,"
                + "'with':['clarithromycin','moonshine']";
        JsonNode with = predicted(oral + "}");
        JsonNode curve = with.get("curves").get(0);
        assertThat(with.get("interactions").get("applied").asBoolean()).isTrue();
        assertThat(kinds(with)).containsExactlyInAnyOrder("applied", "unknown-name");
        assertThat(highest(curve.get("median"))).isGreaterThan(2 * highest(curve.get("without")));

        JsonNode off = predicted(oral + ",'applied':false}");
        assertThat(off.get("interactions").get("changesTheCurve").asBoolean()).isTrue();
        assertThat(off.get("interactions").get("applied").asBoolean()).isFalse();
        assertThat(off.get("curves").get(0).get("median")).isEqualTo(curve.get("without"));

        JsonNode byVein = predicted(DOSE + ",'with':['clarithromycin']}");
        assertThat(byVein.get("interactions").get("applied").asBoolean()).isFalse();
        assertThat(kinds(byVein)).containsExactly("not-known");
    }

    @Test
    void effects_come_with_their_status_or_with_the_reason_why_there_is_no_curve() throws Exception {
        JsonNode racemic = predicted(DOSE + ",'effects':true}").get("effects");
        List<String> keys = new ArrayList<>();
        racemic.get("curves").forEach(c -> {
            keys.add(c.get("key").asString());
            assertThat(c.get("status").asString()).isNotBlank();
            assertThat(c.get("evidence").get("source").asString()).isNotBlank();
            assertThat(c.get("median").size())
                    .isEqualTo(racemic.get("timesMinutes").size());
        });
        assertThat(keys).containsExactly("dissociation", "systolic-rise", "sedation", "receptor-occupancy");
        JsonNode other = predicted(DOSE.replace("'ketamine'", "'esketamine'") + ",'effects':true}")
                .get("effects");
        assertThat(other.get("notPredicted").size()).isPositive();
        assertThat(predicted(DOSE + "}").get("effects").isNull()).isTrue();
    }

    @Test
    void what_lies_outside_the_range_of_the_model_is_said() throws Exception {
        assertThat(predicted(DOSE + "}").get("limits").size()).isZero();
        assertThat(predicted(DOSE.replace("'ageYears':40", "'ageYears':null") + "}")
                        .get("limits")
                        .get(0)
                        .asString())
                .contains("age is not known");
        assertThat(predicted(DOSE.replace("'weightKg':70", "'weightKg':200") + "}")
                        .get("limits")
                        .get(0)
                        .asString())
                .contains("outside");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        'drug':'ketamine'|'drug':'aspirin'|drug
        'route':'intravenous'|'route':'by carrier pigeon'|route
        'dose':35|'dose':0|dose
        'dose':35|'dose':null|dose
        'dose':35|'dose':5000|dose
        'doseUnit':'mg'|'doseUnit':'spoons'|doseUnit
        'minutes':40|'minutes':-1|minutes
        'route':'intravenous'|'route':'oral'|minutes
        'weightKg':70|'weightKg':700|weightKg
        'ageYears':40|'ageYears':-3|ageYears
        'ageYears':40|'ageYears':40,'model':'nobody-1901'|model
        'ageYears':40|'ageYears':40,'model':'perez-ruixo-2021'|model
        'ageYears':40|'ageYears':40,'curves':['lithium']|curves
        'ageYears':40|'ageYears':40,'programme':'much over long'|programme
        """)
    void what_cannot_be_predicted_is_refused_by_the_name_of_its_field(String right, String wrong, String field)
            throws Exception {
        HttpResponse<String> answer = ask("/predictions", DOSE.replace(right, wrong) + "}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).get("field").asString()).isEqualTo(field);
        assertThat(JSON.readTree(answer.body()).get("detail").asString()).isNotBlank();
    }

    @Test
    void what_is_no_number_is_a_bad_request_that_names_it() throws Exception {
        HttpResponse<String> answer = ask("/predictions", DOSE.replace("'dose':35", "'dose':'a lot'") + "}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("field").asString()).isEqualTo("dose");
        assertThat(ask("/predictions", "nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void all_models_of_a_route_answer_for_the_same_dose_the_default_first() throws Exception {
        JsonNode models =
                JSON.readTree(ask("/predictions/comparison", DOSE + "}").body()).get("models");
        assertThat(models.size()).isGreaterThan(4);
        assertThat(models.get(0).get("isDefault").asBoolean()).isTrue();
        models.forEach(one -> {
            assertThat(one.get("model").get("label").asString()).isNotBlank();
            assertThat(one.get("model").get("evidence").get("source").asString())
                    .isNotBlank();
            one.get("curves").forEach(curve -> {
                assertThat(curve.get("peakNgPerMl").asDouble()).isPositive();
                assertThat(curve.get("areaNgHPerMl").asDouble()).isPositive();
                assertThat(curve.get("halfLifeMinutes").asDouble()).isPositive();
            });
            if (!one.get("group").asString().equals("adults")) {
                assertThat(one.get("limits").get(0).asString()).contains("not meant for adults");
            }
        });
    }

    @Test
    void a_bridge_gives_intervals_and_says_that_benefit_is_not_bridged() throws Exception {
        JsonNode bridged =
                JSON.readTree(ask("/predictions/bridge", "{'from':" + DOSE + "},'toDrug':'ketamine','toRoute':'oral'}")
                        .body());
        JsonNode area = bridged.get("rows").get(1);
        assertThat(area.get("match").asString()).isEqualTo("area");
        JsonNode dose = area.get("dose");
        assertThat(dose.get("typicalMg").asDouble()).isGreaterThan(2 * 35);
        assertThat(dose.get("p05Mg").asDouble())
                .isLessThan(dose.get("typicalMg").asDouble());
        assertThat(dose.get("p95Mg").asDouble())
                .isGreaterThan(dose.get("typicalMg").asDouble());
        assertThat(bridged.get("statements").toString()).contains("benefit is not");
        assertThat(ask("/predictions/bridge", "{'from':" + DOSE + "},'toDrug':'ketamine','toRoute':'sky'}")
                        .body())
                .contains("toRoute");
    }

    @Test
    void nobody_who_may_not_read_charts_is_answered() throws Exception {
        Visitor stranger = new Visitor(clinic);
        assertThat(stranger.postJson("/predictions", stranger.tokenOf("/sign-in"), plain(DOSE + "}"))
                        .statusCode())
                .isEqualTo(401);
    }

    private static List<String> kinds(JsonNode answer) {
        List<String> kinds = new ArrayList<>();
        answer.get("interactions")
                .get("findings")
                .forEach(f -> kinds.add(f.get("kind").asString()));
        return kinds;
    }

    private static double peak(JsonNode curve) {
        return curve.get("peak").get(2).asDouble();
    }

    private static double highest(JsonNode line) {
        double highest = 0;
        for (JsonNode value : line) {
            highest = Math.max(highest, value.asDouble());
        }
        return highest;
    }

    private static JsonNode predicted(String question) throws Exception {
        HttpResponse<String> answer = ask("/predictions", question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> ask(String path, String question) throws Exception {
        return visitor.postJson(path, token, plain(question));
    }

    private static String plain(String text) {
        return text.replace('\'', '"');
    }
}
