package org.evenkeel.knowledge.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.knowledge.yaml.Problem;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.ConcentrationBand;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelLibraryTest {

    private static final Measurand VENOUS = new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS);
    private static final String CORE = YamlFile.resource(ModelLibrary.class, "knowledge/models/ketamine-core-1.yaml");

    @Test
    void the_default_model_is_derived_and_each_parameter_has_its_own_source_and_status() {
        CompartmentModel model = ModelLibrary.load().defaultModel();
        assertThat(model.evidence().status()).isEqualTo(EvidenceStatus.DERIVED);
        assertThat(model.variabilities()).extracting(Variability::id).containsExactly("patients-default", "healthy");
        Map<String, Parameter> parameters = model.parametersByName();
        assertThat(parameters.get("V1").evidence().source()).contains("Kamp");
        assertThat(parameters.get("CL_NK").evidence().source()).contains("Otto");
        assertThat(parameters.get("shunt").evidence().status()).isEqualTo(EvidenceStatus.DERIVED);
        assertThat(parameters.get("CL").typicalInKindUnit()).isCloseTo(1.4, within(1e-15));
        assertThat(model.parameterisation().weightExponents())
                .allMatch(e -> e.evidence().status() == EvidenceStatus.ASSUMED);
    }

    @Test
    void patients_spread_as_the_model_says_at_the_end_of_the_standard_infusion() {
        ConcentrationBand band = standard(Population.standard().withSubjects(20_000));
        ConcentrationBand.Interval end = band.at(0);
        double sdOfLog = Math.log(end.upper90NgPerMl() / end.lower90NgPerMl()) / (2 * 1.6449);
        double mean = (Math.log(end.upper90NgPerMl()) + Math.log(end.lower90NgPerMl())) / 2;
        assertThat(sdOfLog).as("CV near 25 %").isCloseTo(0.24, within(0.02));
        assertThat(Math.exp(mean - 1.96 * sdOfLog)).as("2.5 %").isCloseTo(115, within(10.0));
        assertThat(Math.exp(mean + 1.96 * sdOfLog)).as("97.5 %").isCloseTo(285, within(15.0));
    }

    @Test
    void healthy_people_differ_less_than_patients() {
        ConcentrationBand.Interval patients = standard(Population.standard()).at(0);
        ConcentrationBand.Interval healthy =
                standard(Population.standard().withVariability("healthy")).at(0);
        assertThat(healthy.lower90NgPerMl()).isGreaterThan(patients.lower90NgPerMl());
        assertThat(healthy.upper90NgPerMl()).isLessThan(patients.upper90NgPerMl());
        assertThat(healthy.medianNgPerMl()).isCloseTo(179, within(5.0));
    }

    @Test
    void every_drug_and_route_has_a_default_with_its_reason() {
        ModelLibrary library = ModelLibrary.load();
        for (Drug drug : List.of(Drug.RACEMIC_KETAMINE, Drug.S_KETAMINE)) {
            for (Route route : Route.values()) {
                assertThat(library.defaultFor(drug, route))
                        .as("%s %s", drug, route)
                        .isPresent();
            }
        }
        assertThat(library.defaults()).allMatch(d -> !d.reason().isBlank());
    }

    @Test
    void a_default_answers_for_venous_blood_which_is_what_a_clinic_draws() {
        ModelLibrary library = ModelLibrary.load();
        for (DefaultModel chosen : library.defaults()) {
            assertThat(library.model(chosen.modelId()).allMeasurands())
                    .as(chosen.modelId())
                    .anyMatch(m -> m.site() == SamplingSite.VENOUS
                            && m.analyte().words().endsWith("norketamine"))
                    .anyMatch(m -> m.site() == SamplingSite.VENOUS && m.analyte() == Analyte.S_KETAMINE);
        }
    }

    @Test
    void a_composite_with_a_racemic_spray_does_not_answer_for_the_esketamine_spray() {
        ModelLibrary models = ModelLibrary.load();
        assertThat(models.modelsFor(Drug.S_KETAMINE, Route.INTRANASAL))
                .extracting(CompartmentModel::id)
                .containsExactly("perez-ruixo-2021");
        assertThat(models.modelsFor(Drug.RACEMIC_KETAMINE, Route.INTRANASAL))
                .extracting(CompartmentModel::id)
                .containsExactly("ketamine-core-2", "ketamine-core-1");
    }

    @Test
    void other_catalogues_names_of_models_are_known() {
        List<String> names = ModelLibrary.load().models().stream()
                .flatMap(m -> Stream.concat(Stream.of(m.id()), m.description().alsoKnownAs().stream()))
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .toList();
        assertThat(names).contains("ketcore1", "domino1982", "clements250", "perezruixo2021");
        assertThat(ModelLibrary.load().models()).hasSize(14);
    }

    @Test
    void a_model_the_library_does_not_have_is_refused() {
        assertThatThrownBy(() -> ModelLibrary.load().model("ketamine-core-9"))
                .hasMessageContaining("ketamine-core-9")
                .hasMessageContaining("otto-2021");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "volume: 25 L               | volume: 25 kg              | \"volume\" should be in \"L\"",
                "volume: 25 L               | volume: 0 L                | must be above 0",
                "inputs: [{into: central}]  | inputs: [{into: centrl}]   | state \"centrl\" does not exist",
                "on: [kv], variance: 0.16   | on: [kw], variance: 0.16   | parameter \"kw\" does not exist",
                "status: derived            | status: sure               | is not a known status",
                "id: ketamine-core-1        | id: ketamine-core-9        | not named after its id",
                "title: Ketamine in         | titel: Ketamine in         | key \"title\" is missing",
                "correlation: 0.48          | correlation: 1.48          | contradict each other",
                "site: arterial             | site: capillary            | known: arterial, venous",
                "from: 18 a                 | from: 80 a                 | from low to high",
                "drug: racemic-ketamine     | drug: ketamine             | known: racemic-ketamine",
                "{lag: venous, of: central, | {lag: venous, of: nowhere, | state \"nowhere\" does not exist"
            })
    void a_broken_file_is_refused_with_words(String good, String bad, String words) {
        assertThat(CORE).contains(good);
        Problems problems = new Problems();
        ModelLibrary.read(Map.of("models/ketamine-core-1.yaml", CORE.replace(good, bad)), problems);
        assertThat(problems.found()).extracting(Problem::words).anyMatch(w -> w.contains(words));
    }

    @Test
    void a_parameter_without_a_source_is_refused_with_its_line() {
        Problems problems = new Problems();
        String text = CORE.replace(
                "  V2: {volume: 56 L, weight-exponent: volume, source: *kamp, status: verified in transcription}",
                "  V2: {volume: 56 L, weight-exponent: volume, status: verified in transcription}");
        int line = (int) Arrays.stream(text.split("\n"))
                        .takeWhile(l -> !l.startsWith("  V2:"))
                        .count()
                + 1;
        ModelLibrary.read(Map.of("models/ketamine-core-1.yaml", text), problems);
        assertThat(problems.found())
                .contains(new Problem("models/ketamine-core-1.yaml", line, "key \"source\" is missing"));
    }

    private static ConcentrationBand standard(Population people) {
        InfusionProgramme programme =
                InfusionProgramme.constant(Drug.RACEMIC_KETAMINE, BaseDose.ofMg(35), Duration.ofMinutes(40));
        Subject subject = new Subject(Weight.ofKg(70), Age.ofYears(40));
        return Predictor.of(ModelLibrary.load().defaultModel())
                .bands(programme, subject, people, TimeGrid.ofMinutes(40), List.of(VENOUS))
                .band(VENOUS);
    }
}
