package org.evenkeel.clinic.command.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Invented records as other systems write them, and files that are none. */
class OtherSystemsTest {
    private static final Path RECORDS = Path.of("src", "test", "resources", "check", "other-systems");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Path record, String... more) {
        List<String> typed = new ArrayList<>(List.of("--patient", record.toString(), "--on", "2026-05-01"));
        typed.addAll(List.of("--format", "json"));
        typed.addAll(Arrays.asList(more));
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setParameterExceptionHandler((misread, args) -> {
                    err.write(misread.getMessage());
                    return 2;
                })
                .execute(typed.toArray(String[]::new));
    }

    private String state(String record, String rule, String... more) {
        assertThat(run(RECORDS.resolve(record + ".json"), more))
                .as(err.toString())
                .isZero();
        for (JsonNode finding : JsonMapper.shared().readTree(out.toString()).get("findings")) {
            if (finding.get("rule").asString().equals(rule)) {
                return finding.get("state").asString();
            }
        }
        throw new AssertionError("no finding of " + rule);
    }

    @ParameterizedTest
    @CsvSource({
        "icd10-aneurysm, C-ANEU-1, fires",
        "text-only-aneurysm, C-ANEU-1, fires",
        "noclin-aneurysm, C-ANEU-1, fires",
        "error-aneurysm, C-ANEU-1, unknown",
        "fam-aneurysm, C-ANEU-1, unknown",
        "text-negated, C-ANEU-1, unknown",
        "text-negated, C-PSY-1, unknown",
        "refuted-schizo, C-PSY-1, unknown",
        "provisional-psych, C-PSY-1, fires",
        "bipolar-icd, C-MAN-1, fires",
        "epic-contained-maoi, I-MAOI-1, fires",
        "medref-theo, I-THEO-1, fires",
        "stopped-theo, I-THEO-1, clear",
        "ketamine-allergy, C-HYPS-1, fires",
        "allergy-refuted, C-HYPS-1, unknown",
        "pregnant-obs, C-PREG-1, fires",
        "pregnant-cond, C-PREG-1, fires",
        "pregnant-resolved, C-PREG-1, unknown",
        "bp-high, C-HTN-1, fires",
        "bp-kpa, C-HTN-1, fires",
        "bp-old, C-HTN-1, unknown",
        "age-17, C-AGE-1, fires",
        "age-18, C-AGE-1, clear",
        "age-65, C-AGE-2, fires",
        "born-year, C-AGE-1, unknown",
        "sud-active, C-SUD-1, fires",
        "sud-active, C-SUD-3, clear",
        "sud-resolved, C-SUD-3, unknown",
        "dupids, C-ANEU-1, fires",
        "dupids, C-IOP-1, fires",
        "script, C-ANEU-1, fires",
        "baddate, C-HTN-1, unknown",
        "futuredate, C-AGE-1, unknown"
    })
    void finds_what_a_clinician_would_call_right(String record, String rule, String state) {
        assertThat(state(record, rule)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"weight-lb", "weight-lb2"})
    void a_weight_in_pounds_is_counted_in_kilograms(String record) {
        assertThat(state(record, "D-IV-3", "--dose", "40mg", "--over", "40min")).isEqualTo("clear");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "empty|The file is empty",
                "half|ends in the middle",
                "array|no FHIR bundle",
                "notbundle|a single FHIR resource, not a bundle",
                "emptybundle|names no patient",
                "twopat|holds 2 patients",
                "wrongtypes|not FHIR R4",
                "nan|not JSON: it stops making sense at line 1",
                "huge|a number no measurement can have"
            })
    void refuses_what_is_no_record_names_the_field_and_says_what_to_do(String record, String words) {
        assertThat(run(RECORDS.resolve(record + ".json"))).isEqualTo(2);
        assertThat(err.toString()).startsWith("--patient: ").contains(words).doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refuses_what_is_nested_without_end(@TempDir Path folder) throws IOException {
        Path deep = Files.writeString(folder.resolve("deep.json"), "{\"a\":".repeat(1_500_000));
        assertThat(run(deep)).isEqualTo(2);
        assertThat(err.toString()).startsWith("--patient: ").contains("nested too deeply");
    }
}
