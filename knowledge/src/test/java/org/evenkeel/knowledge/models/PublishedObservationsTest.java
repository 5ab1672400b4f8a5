package org.evenkeel.knowledge.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
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
    private static final ModelLibrary MODELS = ModelLibrary.load();
    private static final Subject SUBJECT = new Subject(Weight.ofKg(70), Age.ofYears(30));

    static Stream<PublishedObservation> observations() {
        return ObservationLibrary.load().stream();
    }

    @ParameterizedTest
    @MethodSource("observations")
    void a_published_measurement_is_predicted(PublishedObservation observation) {
        CompartmentModel model = MODELS.models().stream()
                .filter(m -> m.drug() == observation.drug())
                .findFirst()
                .orElseThrow();
        Predictor predictor = Predictor.of(model);
        switch (observation.value()) {
            case Value.Concentration c -> {
                double[] predicted = predictor
                        .typical(
                                observation.programme(SUBJECT.weight()),
                                SUBJECT,
                                TimeGrid.ofMinutes(c.at().toSeconds() / 60.0))
                        .ngPerMl(observation.measurand());
                double allowed = c.sd().orElse(WITHOUT_SD * c.ngPerMl());
                assertThat(predicted[0]).isCloseTo(c.ngPerMl(), within(allowed));
            }
            case Value.Area area -> {
                double[] predicted = predictor
                        .typical(observation.programme(SUBJECT.weight()), SUBJECT, TimeGrid.every(1, 6000))
                        .ngPerMl(observation.measurand());
                double sum = 0;
                for (double ngPerMl : predicted) {
                    sum += ngPerMl;
                }
                assertThat(sum).isCloseTo(area.ngMinPerMl(), within(area.sd().orElseThrow()));
            }
        }
    }

    @Test
    void observations_kept_for_validation_are_there_for_both_sampling_sites() {
        List<PublishedObservation> validating =
                observations().filter(o -> o.use() == Use.VALIDATE).toList();
        assertThat(validating).hasSizeGreaterThan(8);
        assertThat(validating.stream().map(o -> o.measurand().site()).distinct())
                .hasSize(2);
    }
}
