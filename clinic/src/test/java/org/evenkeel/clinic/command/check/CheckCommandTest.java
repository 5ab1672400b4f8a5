package org.evenkeel.clinic.command.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
    private static final Path RECORDS = Path.of("src", "test", "resources", "check");
    private static final String MANY = RECORDS.resolve("many-findings.json").toString();
    private static final String NOTHING = RECORDS.resolve("nothing-known.json").toString();
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... typed) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new CheckCommand(TODAY))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setParameterExceptionHandler((misread, args) -> {
                    err.write(misread.getMessage());
                    return 2;
                })
                .execute(typed);
    }

    private JsonNode json(String record, String... more) {
        List<String> typed = new ArrayList<>(List.of("--patient", record, "--format", "json"));
        typed.addAll(Arrays.asList(more));
        assertThat(run(typed.toArray(String[]::new))).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private static JsonNode finding(JsonNode report, String rule) {
        for (JsonNode finding : report.get("findings")) {
            if (finding.get("rule").asString().equals(rule)) {
                return finding;
            }
        }
        throw new AssertionError("no finding of " + rule);
    }

    private static String state(JsonNode report, String rule) {
        return finding(report, rule).get("state").asString();
    }

    @Test
    void what_stands_in_the_record_fires_with_its_fact_date_source_and_status() {
        JsonNode report = json(MANY, "--on", "2026-05-01");
        assertThat(report.get("patient").asString()).isEqualTo("patient-7");
        assertThat(report.get("on").asString()).isEqualTo("2026-05-01");
        assertThat(report.get("decision").asString()).isEqualTo("blocked");
        JsonNode aneurysm = finding(report, "C-ANEU-1");
        assertThat(aneurysm.get("state").asString()).isEqualTo("fires");
        assertThat(aneurysm.get("severity").asString()).isEqualTo("hard-stop");
        assertThat(aneurysm.get("stage").asString()).isEqualTo("candidacy");
        assertThat(aneurysm.get("because").get(0).get("fact").asString()).isEqualTo("Abdominal aortic aneurysm");
        assertThat(aneurysm.get("because").get(0).get("date").asString()).isEqualTo("2024-03");
        assertThat(aneurysm.get("source").asString()).isNotBlank();
        assertThat(aneurysm.get("status").asString()).isEqualTo("verified");
    }

    @Test
    void both_spellings_of_mmhg_make_one_mean() {
        JsonNode pressure = finding(json(MANY, "--on", "2026-05-01"), "C-HTN-1");
        assertThat(pressure.get("state").asString()).isEqualTo("fires");
        assertThat(pressure.get("because").get(0).get("value").asString()).contains("187/95");
    }

    @Test
    void medicines_by_reference_count_and_a_cancelled_order_does_not() {
        JsonNode report = json(MANY, "--on", "2026-05-01");
        assertThat(state(report, "I-THEO-1")).isEqualTo("fires");
        assertThat(state(report, "I-MAOI-1")).isEqualTo("fires");
        assertThat(state(report, "I-NTX-1")).isEqualTo("clear");
        assertThat(finding(report, "I-THEO-1").get("because").get(0).get("date").asString())
                .isEqualTo("2026-02-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C-MAN-1", "C-PSY-1", "C-NCD-1"})
    void what_was_an_error_refuted_or_resolved_does_not_fire_and_is_not_cleared_either(String rule) {
        JsonNode finding = finding(json(MANY, "--on", "2026-05-01"), rule);
        assertThat(finding.get("state").asString()).isEqualTo("unknown");
        assertThat(finding.get("missing").get(0).get("ask").asString()).startsWith("Ask: ");
    }

    @Test
    void depression_with_acute_thoughts_of_suicide_is_an_indication_of_its_own() {
        String[] spray = {"--medicine", "esketamine", "--dose", "84mg", "--indication"};
        JsonNode acute =
                json(NOTHING, Stream.concat(Stream.of(spray), Stream.of("mdsi")).toArray(String[]::new));
        assertThat(state(acute, "C-IND-4-MDSI")).isEqualTo("fires");
        assertThat(acute.toString()).contains("\"D-ESK-5\"").doesNotContain("\"C-IND-1\"");
        JsonNode resistant =
                json(NOTHING, Stream.concat(Stream.of(spray), Stream.of("trd")).toArray(String[]::new));
        assertThat(resistant.toString()).contains("\"C-IND-1\"").doesNotContain("C-IND-4-MDSI");
    }

    @Test
    void an_unknown_indication_or_law_is_refused_with_those_that_are_known() {
        assertThat(run("--patient", NOTHING, "--indication", "ocd")).isEqualTo(2);
        assertThat(err.toString()).contains("--indication", "\"ocd\" is not known", "trd, anxiety", "mdsi", "ptsd");
        assertThat(run("--patient", NOTHING, "--jurisdiction", "mars")).isEqualTo(2);
        assertThat(err.toString()).contains("known: ca, ch, eu, uk, us");
        assertThat(json(NOTHING, "--jurisdiction", "uk").toString()).contains("findings");
    }

    @Test
    void silence_is_incomplete_and_says_what_to_ask() {
        JsonNode report = json(NOTHING);
        assertThat(report.get("decision").asString()).isEqualTo("incomplete");
        assertThat(report.get("on").asString()).isEqualTo("2026-05-01");
        for (JsonNode finding : report.get("findings")) {
            assertThat(finding.get("state").asString()).isNotEqualTo("fires");
            boolean unknown = finding.get("state").asString().equals("unknown");
            assertThat(finding.has("missing")).isEqualTo(unknown);
        }
        assertThat(state(report, "C-CON-1"))
                .as("a consent elsewhere is not known")
                .isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"1980,clear", "2008,unknown", "2012,fires", "1980-02,clear"})
    void a_birth_year_alone_decides_only_what_every_day_of_it_decides(String born, String minor) throws IOException {
        Path record = folder.resolve("record.json");
        Files.writeString(
                record,
                Files.readString(Path.of(NOTHING), StandardCharsets.UTF_8).replace("1980-02-29", born));
        assertThat(state(json(record.toString()), "C-AGE-1")).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5mg/kg | 40min | D-IV-3 | clear",
                "35mg | 40min | D-IV-4 | clear",
                "35mg | 15min | D-IV-4 | fires",
                "150mg | 40min | D-IV-3 | fires",
                "2.5mg/kg | 40min | D-IV-3 | fires"
            })
    void a_dose_is_held_against_every_limit(String dose, String over, String rule, String state) {
        JsonNode report = json(MANY, "--on", "2026-05-01", "--dose", dose, "--over", over);
        boolean any = false;
        for (JsonNode finding : report.get("findings")) {
            if (finding.get("rule").asString().equals(rule)) {
                assertThat(finding.get("stage").asString()).isEqualTo("dose");
                any |= finding.get("state").asString().equals(state);
            }
        }
        assertThat(any).isTrue();
    }

    @Test
    void a_dose_per_kg_without_a_recent_weight_is_a_stop_until_one_is_typed() {
        assertThat(state(json(NOTHING, "--dose", "0.5mg/kg", "--over", "40min"), "P-WT-1"))
                .isEqualTo("fires");
        JsonNode weighed = json(NOTHING, "--dose", "0.5mg/kg", "--over", "40min", "--weight", "70kg");
        assertThat(weighed.get("decision").asString()).isEqualTo("incomplete");
        assertThat(state(weighed, "D-FREQ-2"))
                .as("doses elsewhere are not known")
                .isEqualTo("unknown");
    }

    @Test
    void a_treatment_without_a_ceiling_is_a_stop() {
        JsonNode report = json(NOTHING, "--indication", "ptsd", "--dose", "35mg", "--over", "40min");
        assertThat(state(report, "D-NO-ROW")).isEqualTo("fires");
        assertThat(report.get("decision").asString()).isEqualTo("blocked");
    }

    @Test
    void what_would_lift_a_stop_is_told_in_every_format_lower_doses_first() {
        String[] typed = {"--route", "im", "--dose", "3mg/kg", "--weight", "70kg"};
        JsonNode sets = json(NOTHING, typed).get("whatWouldChange").get("sets");
        assertThat(sets.get(0).get("changes").get(0).get("change").asString())
                .isEqualTo("A lower dose: 1.95 mg/kg (136 mg)");
        assertThat(sets.get(0).get("then").asString()).isEqualTo("Then a written reason is needed");
        assertThat(sets.get(1).get("changes").get(0).get("change").asString())
                .isEqualTo("A lower dose: 1 mg/kg (70 mg)");
        assertThat(sets.get(2).get("changes").get(0).get("change").asString())
                .startsWith("Another treatment: Ketamine by the intravenous route instead")
                .doesNotContain("home");
        for (String format : List.of("table", "html")) {
            run("--patient", NOTHING, "--format", format, "--route", "im", "--dose", "3mg/kg", "--weight", "70kg");
            assertThat(out.toString()).contains("What would change it", "A lower dose: 1.95 mg/kg (136 mg)");
        }
    }

    @Test
    void where_nothing_is_stopped_nothing_is_said_to_change_it() {
        assertThat(json(NOTHING, "--dose", "35mg", "--over", "40min", "--weight", "70kg")
                        .has("whatWouldChange"))
                .isFalse();
    }

    @Test
    void a_record_that_names_no_medicine_clears_no_rule_about_one_and_asks_once() {
        JsonNode report = json(NOTHING);
        assertThat(state(report, "I-THEO-1")).isEqualTo("unknown");
        assertThat(finding(report, "I-THEO-1").get("missing").get(0).get("ask").asString())
                .isEqualTo("Ask which medicines are taken");
        run("--patient", NOTHING);
        assertThat(out.toString()).containsOnlyOnce("No medicine is named: ask which are taken");
        assertThat(state(json(MANY, "--on", "2026-05-01"), "I-ERGO-1")).isEqualTo("clear");
    }

    @Test
    void what_nothing_can_change_is_named() {
        JsonNode lifting = json(MANY, "--on", "2026-05-01").get("whatWouldChange");
        assertThat(lifting.get("sets")).isEmpty();
        assertThat(lifting.get("nothingChanges").toString()).contains("Aneurysm");
    }

    @Test
    void a_treatment_without_known_ceilings_is_never_clear_even_when_no_dose_is_asked() {
        for (String indication : List.of("ptsd", "pain")) {
            JsonNode report = json(NOTHING, "--indication", indication);
            assertThat(state(report, "D-NO-ROW")).isEqualTo("unknown");
            assertThat(report.get("decision").asString()).isEqualTo("incomplete");
        }
        assertThat(finding(json(NOTHING, "--indication", "ptsd"), "D-NO-ROW")
                        .get("title")
                        .asString())
                .isEqualTo("No ceiling is known for this indication, route and setting");
    }

    @Test
    void pain_has_limits_of_its_own_for_one_dose_and_is_stopped_because_nobody_set_how_often() {
        JsonNode report =
                json(NOTHING, "--indication", "pain", "--dose", "1.3mg/kg", "--over", "40min", "--weight", "70kg");
        assertThat(report.get("decision").asString()).isEqualTo("blocked");
        assertThat(finding(report, "D-NO-ROW").get("words").asString()).contains("No source sets how many sessions");
        JsonNode rate = finding(report, "D-PAIN-4");
        assertThat(rate.get("state").asString()).isEqualTo("fires");
        assertThat(rate.get("severity").asString()).isEqualTo("warn");
        assertThat(rate.get("source").asString()).isNotBlank();
        for (JsonNode finding : report.get("findings")) {
            assertThat(finding.get("rule").asString()).isNotEqualTo("D-IV-3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json", "html"})
    void no_format_tells_a_name_or_lets_a_script_through(String format) {
        assertThat(run("--patient", MANY, "--on", "2026-05-01", "--format", format))
                .isZero();
        assertThat(out.toString()).contains("C-ANEU-1", "patient-7").doesNotContain("Quillfeather");
        if (format.equals("html")) {
            assertThat(out.toString()).contains("&lt;script&gt;").doesNotContain("<script");
        }
    }

    @Test
    void the_table_tells_the_strongest_first() {
        run("--patient", MANY, "--on", "2026-05-01");
        assertThat(out.toString())
                .containsSubsequence("Decision: blocked", "Stop (", "C-ANEU-1", "Take note (", "C-OSA-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--route | rectal | iv, intravenous, im",
                "--indication | gout | trd, anxiety, back-pain",
                "--setting | car | clinic, home",
                "--jurisdiction | mars | ca, ch, eu, uk, us",
                "--medicine | gin | ketamine, racemic-ketamine, esketamine",
                "--format | pdf | table, json, html",
                "--on | yesterday | 2026-05-01",
                "--on | 2026-02-30 | 2026-05-01",
                "--dose | lots | 0.5mg/kg or 56mg",
                "--dose | 35 | 0.5mg/kg or 56mg",
                "--dose | -5mg | not above 0",
                "--over | 40min | needs a dose",
                "--weight | 7000kg | not a weight"
            })
    void a_word_that_is_not_known_names_those_that_are(String option, String typed, String words) {
        assertThat(run("--patient", NOTHING, option, typed)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith(option).contains(words).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":[ | ends in the middle",
                "nothing of the kind | not JSON",
                "{} | names no resource type",
                "{\"resourceType\":\"Bundle\"} | names no patient",
                "{\"resourceType\":\"Bundle\",\"type\":7,\"entry\":{\"resource\":[\"Patient\"]}} | not laid out as FHIR"
            })
    void a_file_that_is_no_record_is_refused_in_one_line(String text, String words) throws IOException {
        Path record = Files.writeString(folder.resolve("record.json"), text);
        assertThat(run("--patient", record.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(words).hasLineCount(1);
    }

    @Test
    void ten_megabytes_of_nesting_and_more_than_thirty_megabytes_are_refused() throws IOException {
        Path deep = Files.writeString(folder.resolve("deep.json"), "{\"a\":" + "[".repeat(10_000_000));
        assertThat(run("--patient", deep.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("not a plausible record");
        Path large = Files.write(folder.resolve("large.json"), new byte[31 * 1024 * 1024]);
        assertThat(run("--patient", large.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("larger than 30 MB");
        assertThat(run("--patient", folder.toString())).isEqualTo(2);
        assertThat(run("--patient", folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no file");
    }
}
