package org.evenkeel.knowledge.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evenkeel.knowledge.models.ModelLibrary;
import org.evenkeel.knowledge.observations.ObservationLibrary;
import org.evenkeel.knowledge.observations.PublishedObservation.Use;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.population.Population;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ValidationPageTest {

    private static final Path FOLDER = Path.of("..", "docs", "validation");
    private static ModelLibrary models;
    private static Validation validation;

    @BeforeAll
    static void compare() {
        models = ModelLibrary.load();
        validation = Validation.of(models, ObservationLibrary.load(), Population.standard());
    }

    @Test
    void the_page_and_its_pictures_show_what_the_models_predict_now() throws IOException {
        Map<String, String> files = new ValidationReport(validation, models).files();
        assertThat(files).containsKey("pharmacology.md");
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(file.getKey())))
                    .as("%s; ./evenkeel validate writes it again", file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void by_vein_predictions_are_as_near_to_measurements_as_aimed_for() {
        List<Comparison> byVein = counted(c -> c.observation().given().route() == Route.INTRAVENOUS);
        Agreement all = Agreement.of(byVein);
        assertThat(all.meanFoldErrorDimensionless()).isLessThanOrEqualTo(1.15);
        assertThat(all.within1Point5Fraction()).isGreaterThanOrEqualTo(0.9);
        Agreement tests = Agreement.of(byVein.stream()
                .filter(c -> c.observation().use() == Use.VALIDATION)
                .toList());
        assertThat(tests.meanFoldErrorDimensionless()).isLessThanOrEqualTo(1.15);
    }

    @Test
    void by_the_other_routes_nine_of_ten_predictions_are_within_twofold() {
        Agreement others = Agreement.of(counted(c -> c.observation().given().route() != Route.INTRAVENOUS));
        assertThat(others.within2Fraction()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void every_miss_says_what_is_thought_to_be_wrong() {
        assertThat(counted(Comparison::misses))
                .allMatch(c -> !c.observation().miss().isEmpty());
    }

    private static List<Comparison> counted(Predicate<Comparison> condition) {
        return validation.comparisons().stream()
                .filter(Comparison::counts)
                .filter(condition)
                .toList();
    }
}
