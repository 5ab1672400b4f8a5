package org.evenkeel.knowledge.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.evenkeel.knowledge.observations.PublishedObservation.Use;
import org.evenkeel.pharmacology.dosing.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ValidationPageTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    /** What a better way to find a peak between two minutes may change. */
    private static final double DRIFT = 0.015;

    private static final double LAST_DIGIT = 0.011;
    private static final Path FOLDER = Path.of("..", "docs", "validation");
    private static ValidationReport report;
    private static Validation validation;

    @BeforeAll
    static void compare() {
        report = ValidationReport.make();
        validation = report.validation();
    }

    @Test
    void the_page_and_its_pictures_show_what_the_models_predict_now() throws IOException {
        Map<String, String> files = report.files();
        assertThat(files).containsKey("pharmacology.md");
        for (Map.Entry<String, String> file : files.entrySet()) {
            String hint = file.getKey() + "; ./evenkeel validate writes it again";
            String committed = Files.readString(FOLDER.resolve(file.getKey()));
            assertThat(NUMBER.split(committed)).as(hint).containsExactly(NUMBER.split(file.getValue()));
            assertThat(numbers(committed))
                    .as(hint)
                    .usingElementComparator(
                            (one, other) -> Math.abs(one - other) <= LAST_DIGIT + DRIFT * Math.abs(other) ? 0 : 1)
                    .containsExactlyElementsOf(numbers(file.getValue()));
        }
    }

    private static List<Double> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> Double.valueOf(found.group()))
                .toList();
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
