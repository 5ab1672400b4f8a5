package org.evenkeel.clinic.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.clinic.command.Evenkeel.Surroundings;
import org.evenkeel.journal.server.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimulateCommandTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final String USUAL = "simulate --dose 0.5mg/kg --over 40min --weight 70kg ";

    @TempDir
    Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @Test
    void the_typical_subject_follows_the_golden_curve_of_the_model() {
        JsonNode json = json(USUAL + "--model ketamine-core-1 --subjects 1 --at 10min --at 40min --at 60min --at 24h");
        assertThat(numbers(json.get("times_min"))).containsExactly(10.0, 40.0, 60.0, 1440.0);
        List<Double> typical = numbers(json.get("curves").get("ketamine").get("typical"));
        double[] golden = {48.4379, 195.926, 145.242, 0.289013};
        for (int i = 0; i < golden.length; i++) {
            assertThat(typical.get(i)).isCloseTo(golden[i], within(1e-4 * golden[i]));
        }
        for (String line : List.of("mean", "p05", "p25", "p50", "p75", "p95")) {
            assertThat(numbers(json.get("curves").get("ketamine").get(line))).isEqualTo(typical);
        }
    }

    @Test
    void the_area_to_infinity_is_dose_by_clearance_in_ng_h_per_ml() {
        JsonNode json = json(USUAL + "--model ketamine-core-1 --subjects 1 --at 40min");
        assertThat(json.get("auc_0_inf").get("ketamine").get("typical").asDouble())
                .isCloseTo(35e3 / 84, within(0.01));
        assertThat(json.get("half_life_min").get("ketamine").get("typical").asDouble())
                .isBetween(120.0, 240.0);
    }

    @Test
    void a_population_is_a_grid_of_bands_around_it_and_the_same_for_the_same_seed() {
        String asked = USUAL + "--until 6h --every 10min --subjects 200 --seed 7 --format json";
        JsonNode json = json(asked);
        assertThat(json.get("times_min")).hasSize(37);
        JsonNode curve = json.get("curves").get("ketamine");
        for (int i = 1; i < 37; i++) {
            double p05 = curve.get("p05").get(i).asDouble();
            double p50 = curve.get("p50").get(i).asDouble();
            double p95 = curve.get("p95").get(i).asDouble();
            assertThat(p05).isPositive().isLessThan(p50);
            assertThat(p95).isGreaterThan(p50);
        }
        assertThat(json(asked)).isEqualTo(json);
        assertThat(json(asked.replace("--seed 7", "--seed 8"))).isNotEqualTo(json);
    }

    @Test
    void the_residual_widens_the_bands() {
        String asked = USUAL + "--at 40min --subjects 500 ";
        assertThat(width(json(asked + "--with-residual"))).isGreaterThan(1.05 * width(json(asked)));
    }

    private static double width(JsonNode json) {
        JsonNode curve = json.get("curves").get("ketamine");
        return curve.get("p95").get(0).asDouble() - curve.get("p05").get(0).asDouble();
    }

    @Test
    void a_regimen_of_the_same_dose_gives_the_same_curve() {
        JsonNode dose = json(USUAL + "--subjects 1 --at 60min").get("curves");
        JsonNode regimen = json("simulate --regimen '0.25mg/kg over 20min; 0.25mg/kg over 20min at 20min'"
                        + " --weight 70kg --subjects 1 --at 60min")
                .get("curves");
        double one = dose.get("ketamine").get("typical").get(0).asDouble();
        assertThat(regimen.get("ketamine").get("typical").get(0).asDouble()).isCloseTo(one, within(1e-6 * one));
    }

    @Test
    void acute_effects_come_with_unit_status_and_source() {
        JsonNode effects =
                json(USUAL + "--until 2h --every 20min --subjects 50").get("effects");
        assertThat(effects.propertyNames()).contains("dissociation_rating", "systolic_rise");
        effects.forEach(effect -> {
            assertThat(effect.get("unit").asString()).isNotNull();
            assertThat(effect.get("status").asString()).isNotBlank();
            assertThat(effect.get("source").asString()).isNotBlank();
            assertThat(numbers(effect.get("typical"))).hasSize(7);
            assertThat(numbers(effect.get("p95"))).hasSize(7);
        });
        assertThat(json(USUAL + "--at 40min --subjects 1 --without-effects").get("effects"))
                .isEmpty();
    }

    @Test
    void another_medicine_changes_the_curve_and_says_so() {
        String oral = "simulate --drug esketamine --route oral --dose 28mg --subjects 1 --at 1h ";
        JsonNode alone = json(oral);
        JsonNode together = json(oral + "--with Clarithromycin");
        double ratio = together.get("auc_0_inf")
                        .get("esketamine")
                        .get("typical")
                        .asDouble()
                / alone.get("auc_0_inf").get("esketamine").get("typical").asDouble();
        assertThat(ratio).isBetween(2.0, 3.2);
        assertThat(together.get("warnings").toString()).contains("clarithromycin");
        assertThat(together.get("interactions").get(0).get("source").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "ketamine, iv", "ketamine, im", "ketamine, sc", "ketamine, intranasal", "ketamine, sublingual",
        "ketamine, oral", "ketamine, rectal", "esketamine, iv", "esketamine, im", "esketamine, sc",
        "esketamine, intranasal", "esketamine, sublingual", "esketamine, oral"
    })
    void every_route_has_a_usual_model(String drug, String route) {
        JsonNode json = json("simulate --drug " + drug + " --route " + route + " --dose 28mg --subjects 1 --every 1h");
        JsonNode typical = json.get("curves").get(drug).get("typical");
        assertThat(typical.get(1).asDouble()).isPositive();
        assertThat(json.get("model").get("source").asString()).isNotBlank();
    }

    @Test
    void models_are_listed_with_what_they_are_usual_for() {
        assertThat(run("models")).isZero();
        assertThat(out.toString()).contains("ketamine-core-2", "perez-ruixo-2021", "The usual model", "doi");
        assertThat(run("models --format json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("models").size()).isGreaterThan(10);
        assertThat(json.get("defaults").get(0).get("reason").asString()).isNotBlank();
    }

    @Test
    void one_model_tells_every_number_with_its_source() {
        assertThat(run("models PerezRuixo2021 --format json")).isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.get("id").asString()).isEqualTo("perez-ruixo-2021");
        assertThat(json.get("numbers").size()).isGreaterThan(20);
        json.get("numbers").forEach(n -> assertThat(n.get("source").asString()).isNotBlank());
        assertThat(run("models PerezRuixo2021")).isZero();
        assertThat(out.toString()).contains("FRn", "verified in transcription");
        assertThat(run("models nobody-1900")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(run("models --format xml")).isEqualTo(2);
    }

    @Test
    void what_was_not_typed_is_stated_as_an_assumption() {
        JsonNode inputs = json("simulate --dose 35mg --over 40min --subjects 1 --at 40min")
                .get("inputs");
        assertThat(inputs.get("weight").get("value").asString()).isEqualTo("70 kg");
        assertThat(inputs.get("weight").get("assumed").asBoolean()).isTrue();
        assertThat(inputs.get("dose").get("assumed").asBoolean()).isFalse();
    }

    @Test
    void a_model_is_found_whatever_its_case_and_punctuation() {
        assertThat(json(USUAL + "--model KetamineCORE1 --subjects 1 --at 40min")
                        .get("model")
                        .get("id")
                        .asString())
                .isEqualTo("ketamine-core-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--dose 35mg --over 40min --weight 154lb",
                "--dose 0.75mg/kg/h --over 40min",
                "--dose 40mg --over 40min --age 45 --sex female --height 170cm --ancestry japanese",
                "--dose 35mg --over 40min --site arterial",
                "--dose 35mg --over 40min --drug Racemic --route IV --group healthy --session 3",
                "--dose 35mg --over 40min --analyte norketamine,s_ketamine",
                "--regimen '35mg over 40min every 1d x3' --until 4d --every 1h",
            })
    void these_are_understood(String asked) {
        assertThat(run("simulate " + asked + " --subjects 1 --format json"))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--dose 0.5 --over 40min | --dose: \"0.5\" has no unit: write 0.5mg or 0.5mg/kg",
                "--dose 5mg/kg --over 40min --weight 70kg | --dose: 5 mg/kg intravenous within an hour is above 4.5",
                "--dose 350mg --over 40min --weight 70kg | was 0.5 mg/kg meant?",
                "--dose 5mg/kg | --dose: 5 mg/kg",
                "--dose -5mg | --dose: \"-5mg\": a dose must be above 0",
                "--dose 0mg | --dose: \"0mg\": a dose must be above 0",
                "--dose NaN | --dose: \"NaN\" is not a dose",
                "--dose 0,5mg/kg | --dose: \"0,5mg/kg\": write the number with a decimal point",
                "--dose lots | --dose: \"lots\" is not a dose",
                "--over 40min | --dose: what is given is missing",
                "--regimen 35mg --dose 35mg | --regimen: it stands instead of --dose",
                "--regimen '35mg at -5min' | --regimen: \"at -5min\": a time cannot be negative",
                "--regimen '35mg; ;35mg' | --regimen: there is nothing between",
                "--dose '35mg over 40min' | --dose: \"35mg over 40min\" is a programme",
                "--dose 35mg --over -40min | --over: \"-40min\" is negative",
                "--dose 35mg --over 40 | --over: \"40\" has no unit; write it as 40min",
                "--dose 35mg --over 40kg | --over: \"40kg\" has the wrong unit",
                "--dose 35mg --drug aspirin | --drug: \"aspirin\" is not known; known: ketamine, esketamine",
                "--dose 35mg --route ear | --route: \"ear\" is not known; known: iv, im",
                "--dose 35mg --model nobody-1900 | --model: there is no model \"nobody-1900\"",
                "--dose 35mg --site urine | --site: \"urine\" is not known; known: venous, arterial",
                "--dose 35mg --analyte caffeine | --analyte: \"caffeine\" is not known; known: ketamine",
                "--dose 35mg --weight 700kg | --weight: 700 kg is not between 2 and 350 kg",
                "--dose 35mg --weight 70 | --weight: \"70\" has no unit; write it as 70kg",
                "--dose 35mg --weight -70kg | --weight: -70 kg is not between",
                "--dose 35mg --weight NaNkg | --weight: \"NaNkg\" is not a number",
                "--dose 35mg --age 200 | --age: 200 years is not between 0 and 120",
                "--dose 35mg --age old | --age: \"old\" is not a number",
                "--dose 35mg --height 17m | --height: 1700 cm is not between",
                "--dose 35mg --sex maybe | --sex: \"maybe\" is not known; known: female, male",
                "--dose 35mg --until 0h | --until: the end must be above 0",
                "--dose 35mg --until -1h | --until: \"-1h\" is negative",
                "--dose 35mg --until 9999d | --until: the end is more than 366 d",
                "--dose 35mg --every 0min | --every: the step must be above 0",
                "--dose 35mg --every 1s --until 30d | --every: 2592001 times are more than",
                "--dose 35mg --at 25h --until 24h | --at: a time lies after --until 24h",
                "--dose 35mg --at -5min | --at: \"-5min\" is negative",
                "--dose 35mg --at 5min --every 5min | --every: it makes a grid",
                "--dose 35mg --subjects 0 | --subjects: 0 is not between 1 and",
                "--dose 35mg --subjects -5 | --subjects: -5 is not between 1 and",
                "--dose 35mg --subjects many | --subjects: \"many\" is not a whole number",
                "--dose 35mg --subjects 5000000 | --subjects: 5000000 is not between 1 and",
                "--dose 35mg --subjects 1000000 --every 1min --until 366d | --every:",
                "--dose 35mg --subjects 1000000 --until 60d | --subjects: 1000000 subjects at 86401 times are too many",
                "--dose 35mg --seed x | --seed: \"x\" is not a whole number",
                "--dose 35mg --session 0 | --session: 0 is not between 1 and",
                "--dose 35mg --model ketamine-core-1 --group nobody | --group: ketamine-core-1 has no group"
                        + " \"nobody\"; known: patients-default",
                "--dose 35mg --with moonlight | --with: \"moonlight\" is not known here; known:",
                "--dose 35mg --format xml | --format: \"xml\" is not known; known: table, csv, json, html",
                "--dose 35mg --out /nowhere/at/all.json | --out:",
                "--dose 35mg --does 35mg | there is no option --does",
                "--dose 35mg 40min | \"40min\" is one word too many",
                "--dose | --dose",
                "--dose 35mg --dose 40mg | --dose",
            })
    void what_cannot_be_used_gets_one_line_that_names_it_and_exit_code_2(String asked, String words) {
        assertThat(run("simulate " + asked)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("evenkeel: ").contains(words.strip());
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--dose 2mg/kg --over 40min | 2 mg/kg intravenous within an hour is above 1 mg/kg",
                "--dose 35mg | --over: none was given, so the dose is given at once",
                "--dose 35mg --over 40min --weight 230kg | --weight: 230 kg is unusual",
                "--dose 35mg --over 40min --weight 170kg | Weight 170 kg is outside",
                "--dose 35mg --over 40min --age 8 | --age: 8 years is unusual",
                "--dose 35mg --over 40min --height 110cm | --height: 110 cm is unusual",
                "--dose 35mg --over 40min --model ketamine-core-1 --until 24h | Later than 10.7 h the curve is an"
                        + " extrapolation",
                "--regimen '5mg over 40min; 5mg over 40min' | 2 items start at 0",
                "--regimen '5mg over 40min; 5mg at 7d' --until 24h | 1 of 2 doses begin at or after 24h",
                "--dose 35mg --over 40min --subjects 3 | 20 are simulated",
            })
    void what_is_possible_and_unusual_warns(String asked, String words) {
        assertThat(run("simulate " + asked + " --every 1h")).as(err.toString()).isZero();
        assertThat(err.toString()).contains("evenkeel: warning: ").contains(words.strip());
        JsonNode warnings = json("simulate " + asked + " --every 1h").get("warnings");
        assertThat(warnings.toString()).contains(words.strip());
    }

    @Test
    void every_format_can_be_written_to_a_file_and_is_guessed_from_its_name() throws Exception {
        for (String ending : List.of("json", "csv", "html", "txt")) {
            Path file = folder.resolve("simulation." + ending);
            assertThat(run(USUAL + "--subjects 20 --every 1h --out '" + file + "'"))
                    .isZero();
            assertThat(out.toString()).isEmpty();
            assertThat(Files.readString(file))
                    .startsWith(Map.of("json", "{\"model\"", "csv", "what,name", "html", "<!doctype", "txt", "Ketamine")
                            .get(ending));
        }
    }

    @Test
    void help_says_that_doses_are_of_base_and_shows_examples() {
        assertThat(run("help simulate")).isZero();
        assertThat(out.toString()).contains("base", "--regimen", "Examples", "Exit codes");
    }

    private JsonNode json(String typed) {
        assertThat(run(typed.contains("--format") ? typed : typed + " --format json"))
                .as(err.toString())
                .isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }

    private int run(String typed) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(typed);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
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
