package org.evenkeel.knowledge.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.knowledge.effects.EffectLibrary;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.fit.EffectPrior;
import org.evenkeel.pharmacology.fit.Observation;
import org.evenkeel.pharmacology.fit.PatientFit;
import org.evenkeel.pharmacology.fit.PatientFitter;
import org.evenkeel.pharmacology.fit.ReadingEstimate;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.RouteModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Measurand;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published model is fitted through each of its routes, with effects read beside it. */
class EveryModelIsFittedTest {

    private static final Subject SUBJECT = new Subject(Weight.ofKg(74), Age.ofYears(45));
    private static final double[] MINUTES = {15, 40, 75, 200, 1500, 1525};
    private static final double HIGHER = 1.3;

    static Stream<Arguments> modelsAndRoutes() {
        return ModelLibrary.load().models().stream()
                .flatMap(m -> m.routes().stream()
                        .map(r -> Arguments.of(m.id(), r.route().words(), m, r)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("modelsAndRoutes")
    void through_every_route(String id, String route, CompartmentModel model, RouteModel by) {
        DosingRegimen regimen = regimen(model, by);
        Measurand measurand = model.measurands().getFirst();
        double[] typical = Predictor.of(model)
                .typical(regimen, SUBJECT, TimeGrid.ofMinutes(MINUTES), List.of(measurand))
                .ngPerMl(measurand);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < MINUTES.length; i++) {
            observations.add(new Observation.Concentration(measurand, MINUTES[i], Math.max(0.01, HIGHER * typical[i])));
        }
        observations.add(new Observation.Dissociation(40, 6));
        observations.add(new Observation.PressureRise(40, 14));

        PatientFit fit = PatientFitter.of(model)
                .withEffects(EffectPrior.of(EffectLibrary.load()))
                .fit(SUBJECT, regimen, observations);

        assertThat(fit.converged()).isTrue();
        List<ReadingEstimate> readings = fit.readings();
        double before = 0;
        double after = 0;
        for (int i = 0; i < MINUTES.length; i++) {
            assertThat(readings.get(i).ofTypicalInKindUnit())
                    .as("the same typical curve as everywhere else, at %s min", MINUTES[i])
                    .isCloseTo(typical[i], within(1e-6 * typical[i] + 1e-9));
            double read = HIGHER * typical[i];
            before += Math.abs(Math.log(read / readings.get(i).ofTypicalInKindUnit()));
            after += Math.abs(Math.log(read / readings.get(i).ofPatientInKindUnit()));
        }
        boolean differ = fit.variability().etas().stream().anyMatch(e -> e.varianceDimensionless() > 0);
        assertThat(fit.statement().contains("no spread between people")).isEqualTo(!differ);
        assertThat(after).isLessThanOrEqualTo(differ ? 0.9 * before : before + 1e-9);
        double[] median = fit.posterior(100, 1)
                .bands(regimen, TimeGrid.ofMinutes(MINUTES), List.of(measurand))
                .band(measurand)
                .medianNgPerMl();
        for (double ngPerMl : median) {
            assertThat(ngPerMl).isBetween(0.0, 10_000.0);
        }
        Predictor.of(fit.asModel()).typical(regimen, SUBJECT, TimeGrid.ofMinutes(MINUTES));
    }

    private static DosingRegimen regimen(CompartmentModel model, RouteModel by) {
        double over = by.rateMgPerKgPerMin().isPresent() ? 40 : 0;
        return new DosingRegimen(
                model.drug(),
                List.of(
                        new Administration(by.route(), 0, BaseDose.ofMg(30), over),
                        new Administration(by.route(), 1440, BaseDose.ofMg(30), over)));
    }
}
