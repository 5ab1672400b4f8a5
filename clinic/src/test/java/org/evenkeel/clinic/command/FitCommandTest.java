package org.evenkeel.clinic.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.journal.server.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FitCommandTest {
    private static final String HEAD = "time,what,value,unit,site\n";

    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void high_levels_make_a_person_who_clears_less_and_narrow_what_is_known() throws IOException {
        JsonNode json = fit(HEAD
                + "# drawn from the other arm\n"
                + "40min,ketamine,260,ng/mL,venous\n"
                + "2h,ketamine,\"95\",ug/L,\n"
                + "6h,ketamine,28,ng/mL,venous\n"
                + "24h,norketamine,<1,ng/mL,venous\n");
        JsonNode clearance = named(json.get("parameters"), "CL");
        assertThat(clearance.get("estimate").asDouble())
                .isLessThan(clearance.get("typical").asDouble());
        JsonNode eta = named(json.get("estimates"), "CL");
        assertThat(eta.get("standard_error").asDouble())
                .isLessThan(eta.get("prior_sd").asDouble());
        assertThat(eta.get("shrinkage").asDouble()).isBetween(0.0, 0.9);
        assertThat(eta.get("source").asString()).isNotBlank();
        assertThat(json.get("readings")).hasSize(4);
        assertThat(json.get("readings").get(3).get("below_limit").asBoolean()).isTrue();
        JsonNode curve = json.get("curves").get("ketamine");
        int t = 1;
        assertThat(curve.get("p05").get(t).asDouble())
                .isLessThan(curve.get("p95").get(t).asDouble());
        assertThat(curve.get("estimate").get(t).asDouble())
                .isGreaterThan(curve.get("typical").get(t).asDouble());
        assertThat(json.get("converged").asBoolean()).isTrue();
        assertThat(json.get("statement").asString()).contains("4 readings");
    }

    @Test
    void ratings_and_pressure_are_read_too() throws IOException {
        JsonNode json = fit(HEAD + "40min,dissociation,9,,\n40min,systolic_rise,30,mmHg,\n");
        JsonNode sensitivity = named(json.get("parameters"), "c50");
        assertThat(sensitivity.get("estimate").asDouble())
                .isLessThan(sensitivity.get("typical").asDouble());
        JsonNode slope = named(json.get("parameters"), "pressure-slope");
        assertThat(slope.get("estimate").asDouble())
                .isGreaterThan(slope.get("typical").asDouble());
    }

    @Test
    void esketamine_is_called_by_its_name() throws IOException {
        Path file =
                Files.writeString(folder.resolve("spray.csv"), "time_min,analyte,value,unit\n40,esketamine,90,ng/mL\n");
        assertThat(run(
                        "--observations",
                        file.toString(),
                        "--drug",
                        "esketamine",
                        "--route",
                        "intranasal",
                        "--dose",
                        "56mg",
                        "--every",
                        "1h",
                        "--format",
                        "json"))
                .as(err.toString())
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("readings").get(0).get("what").asString()).isEqualTo("esketamine");
        assertThat(json.get("curves").propertyNames()).contains("esketamine", "noresketamine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "csv", "html"})
    void every_format_shows_estimates_errors_and_shrinkage(String format) throws IOException {
        Path file = Files.writeString(folder.resolve("levels.csv"), HEAD + "40min,ketamine,260,ng/mL,\n");
        assertThat(run(
                        "--observations",
                        file.toString(),
                        "--dose",
                        "35mg",
                        "--over",
                        "40min",
                        "--every",
                        "20min",
                        "--format",
                        format))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().toLowerCase(java.util.Locale.ROOT)).contains("cl_nk", "shrinkage", "260");
        assertThat(out.toString()).doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time,what,value,unit | has no observations",
                "'' | has no observations",
                "time,what,worth | line 1, column worth: no such column",
                "time,what,value,value | line 1, column value: the column is here twice",
                "time,value | line 1, column what: the column is missing",
                "what,value | line 1, column time: either time",
                "time,what,value,unit~40min,ketamine,200 | line 2: 3 cells, and the head names 4",
                "time,what,value,unit~40min,ketamine,200,kg | line 2, column unit: \"kg\" does not measure this",
                "time,what,value,unit~40min,ketamine,200, | line 2, column unit: a unit is needed",
                "time,what,value,unit~40min,ketamine,200,nmol/L | line 2, column unit: \"nmol/L\" does not measure",
                "time,what,value,unit~40min,ketamine,lots,ng/mL | line 2, column value: \"lots\" is not a number",
                "time,what,value,unit~40min,ketamine,-3,ng/mL | line 2, column value:",
                "time,what,value,unit~40min,ketamine,NaN,ng/mL | line 2, column value:",
                "time,what,value,unit~40,ketamine,200,ng/mL | line 2, column time: \"40\" is not a time with its unit",
                "time,what,value,unit~-5min,ketamine,200,ng/mL | line 2, column time: \"-5min\" is negative",
                "time,what,value,unit~40min,caffeine,200,ng/mL | line 2, column what: \"caffeine\" is not predicted",
                "time,what,value,unit,site~40min,ketamine,2,ng/mL,toe | line 2, column site: \"toe\" is not known",
                "time,what,value,unit~40min,dissociation,11, | line 2, column value: a rating is 0 to 10",
                "time,what,value,unit~40min,\"ketamine,200,ng/mL | line 2: a quote is not closed",
            })
    void what_is_wrong_in_the_file_is_named_with_line_and_column(String text, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("levels.csv"), text.strip().replace('~', '\n'));
        assertThat(run("--observations", file.toString(), "--dose", "35mg", "--over", "40min"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("evenkeel: --observations: ").contains(words.strip());
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThat(run("--observations", "/nowhere.csv", "--dose", "35mg")).isEqualTo(2);
        assertThat(err.toString()).contains("--observations: there is no file /nowhere.csv");
        assertThat(run("--dose", "35mg")).isEqualTo(2);
        assertThat(err.toString()).contains("--observations");
    }

    private static JsonNode named(JsonNode list, String name) {
        for (JsonNode one : list) {
            if (one.get("name").asString().equals(name)) {
                return one;
            }
        }
        throw new AssertionError("there is no " + name + " in " + list);
    }

    private JsonNode fit(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("levels.csv"), text);
        assertThat(run(
                        "--observations",
                        file.toString(),
                        "--dose",
                        "0.5mg/kg",
                        "--over",
                        "40min",
                        "--weight",
                        "70kg",
                        "--until",
                        "4h",
                        "--every",
                        "20min",
                        "--draws",
                        "200",
                        "--format",
                        "json"))
                .as(err.toString())
                .isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private int run(String... typed) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> words = new ArrayList<>(List.of("fit"));
        words.addAll(Arrays.asList(typed));
        return Evenkeel.run(
                words.toArray(String[]::new),
                new Surroundings(Map.of(), new NoClinic()),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
    }

    /** Fails the test when a command that needs no clinic opens one. */
    private static final class NoClinic implements ClinicOpener {
        @Override
        public OpenClinic open(RunSettings settings, Consumer<String> progress) {
            throw new AssertionError("a clinic was opened");
        }

        @Override
        public OpenJournal openJournal(Path dataFolder, Optional<DatabaseAccess> database) {
            throw new AssertionError("a journal was opened");
        }
    }
}
