package org.evenkeel.knowledge.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.knowledge.models.PublishedObservation.Use;
import org.evenkeel.knowledge.models.PublishedObservation.Value;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The typical curve against what was measured: within one published SD, or within 25 % when none was published. */
class PublishedObservationsTest {

    private static final double WITHOUT_SD = 0.25;
    private static final Path PAGE = Path.of("..", "docs", "validation", "intravenous-models.md");
    private static final ModelLibrary MODELS = ModelLibrary.load();
    private static final Subject SUBJECT = new Subject(Weight.ofKg(70), Age.ofYears(30));

    static Stream<PublishedObservation> observations() {
        return ObservationLibrary.load().stream();
    }

    @ParameterizedTest
    @MethodSource("observations")
    void a_published_measurement_is_predicted(PublishedObservation observation) {
        double published = published(observation);
        double allowed = sd(observation).orElse(WITHOUT_SD * published);
        assertThat(predicted(observation)).isCloseTo(published, within(allowed));
    }

    @Test
    void observations_kept_for_validation_are_there_for_both_sampling_sites() {
        List<PublishedObservation> validating =
                observations().filter(o -> o.use() == Use.VALIDATE).toList();
        assertThat(validating).hasSizeGreaterThanOrEqualTo(8);
        assertThat(validating.stream().map(o -> o.measurand().site()).distinct())
                .hasSize(2);
    }

    @Test
    void the_validation_page_shows_what_the_models_predict_now() throws IOException {
        String table = observations().map(PublishedObservationsTest::row).collect(Collectors.joining("\n"));
        assertThat(Files.readString(PAGE)).contains(table);
    }

    private static String row(PublishedObservation observation) {
        double published = published(observation);
        double predicted = predicted(observation);
        String what = switch (observation.value()) {
            case Value.Concentration c -> "ng/mL at " + c.at().toMinutes() + " min";
            case Value.Area a -> "ng·min/mL, whole area";
        };
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s, %s | %s | %.1f | %s | %.1f | %.2f |",
                observation.id(),
                model(observation).id(),
                observation.measurand().words(),
                what,
                observation.use() == Use.VALIDATE ? "validation" : "sanity",
                published,
                sd(observation)
                        .map(sd -> String.format(Locale.ROOT, "%.1f", sd))
                        .orElse("-"),
                predicted,
                predicted / published);
    }

    private static CompartmentModel model(PublishedObservation observation) {
        return MODELS.models().stream()
                .filter(m -> m.drug() == observation.drug())
                .findFirst()
                .orElseThrow();
    }

    private static double predicted(PublishedObservation observation) {
        TimeGrid grid = switch (observation.value()) {
            case Value.Concentration c -> TimeGrid.ofMinutes(c.at().toSeconds() / 60.0);
            case Value.Area a -> TimeGrid.every(1, 6000);
        };
        double[] curve = Predictor.of(model(observation))
                .typical(observation.programme(SUBJECT.weight()), SUBJECT, grid)
                .ngPerMl(observation.measurand());
        double sum = 0;
        for (double ngPerMl : curve) {
            sum += ngPerMl; // one minute apart, or a single value
        }
        return sum;
    }

    private static double published(PublishedObservation observation) {
        return switch (observation.value()) {
            case Value.Concentration c -> c.ngPerMl();
            case Value.Area a -> a.ngMinPerMl();
        };
    }

    private static Optional<Double> sd(PublishedObservation observation) {
        return switch (observation.value()) {
            case Value.Concentration c -> c.sd();
            case Value.Area a -> a.sd();
        };
    }
}
