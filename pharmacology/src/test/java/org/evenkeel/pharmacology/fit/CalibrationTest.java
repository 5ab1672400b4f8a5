package org.evenkeel.pharmacology.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.TestModels;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.CounterDraws;
import org.evenkeel.pharmacology.substance.Drug;
import org.junit.jupiter.api.Test;

/**
 * Simulated patients are found again: 300 of them, drawn from the prior, read as a session reads them, each reading with
 * the scatter that the fit takes for granted. Of 90 % intervals between 84 and 95 % must hold the truth (three standard
 * errors of 300 are 5 points, and intervals at the peak are an approximation). The mean of the posterior must be without
 * bias: within three standard errors of 0. The most probable value is not the mean of a skewed posterior; it may be off
 * by a seventh of the spread between people.
 */
class CalibrationTest {

    private static final long SEED = 1;
    private static final int PATIENTS = 300;
    private static final double DEVIATES_TO_90 = 1.6448536269514722;
    private static final Subject SUBJECT = new Subject(Weight.ofKg(70), Age.ofYears(40));
    private static final DosingRegimen INFUSION =
            DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, BaseDose.ofMg(35), Duration.ofMinutes(40));
    private static final double[] DRAWN_AT = {20, 40, 75, 180};
    private static final double[] ASKED_AT = {15, 30, 45, 60, 90};

    private final CompartmentModel model = FitModels.intravenous();
    private final EffectPrior effects = FitModels.effects();
    private final PatientFitter fitter = PatientFitter.of(model).withEffects(effects);
    private final PatientPrior prior = fitter.publishedPrior();
    private final EtaLayout layout = new EtaLayout(prior.etas(), 1);
    private final double[][] root = prior.over(layout).root();
    private final List<Target> targets = new ArrayList<>();
    private final PersonResponse response;

    CalibrationTest() {
        double[] minutes = new double[DRAWN_AT.length + 2 * ASKED_AT.length];
        for (int i = 0; i < minutes.length; i++) {
            boolean drawn = i < DRAWN_AT.length;
            minutes[i] = drawn ? DRAWN_AT[i] : ASKED_AT[(i - DRAWN_AT.length) / 2];
            targets.add(
                    drawn
                            ? new Target.Plasma(TestModels.VENOUS)
                            : (i - DRAWN_AT.length) % 2 == 0 ? new Target.Dissociation() : new Target.Pressure());
        }
        PersonModel person =
                PersonModel.of(model, SUBJECT, model.variabilities().getFirst(), Optional.of(effects));
        response = person.response(INFUSION, layout, targets, minutes);
    }

    /** One simulated patient: the truth and what was read. */
    private record Patient(List<Double> truth, List<Observation> observations) {}

    private Patient patient(int number) {
        CounterDraws draws = CounterDraws.of(SEED, 1);
        int n = layout.size();
        double[] etas = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                etas[i] += root[i][j] * draws.normalDimensionless(number, j);
            }
        }
        double[] expected = new double[targets.size()];
        response.predict(etas, expected);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < expected.length; i++) {
            double noise = draws.normalDimensionless(number, n + i);
            double minutes = i < DRAWN_AT.length ? DRAWN_AT[i] : ASKED_AT[(i - DRAWN_AT.length) / 2];
            observations.add(
                    switch (targets.get(i)) {
                        case Target.Plasma plasma ->
                            new Observation.Concentration(
                                    plasma.measurand(), minutes, Math.max(1e-3, expected[i] * (1 + 0.15 * noise)));
                        case Target.Dissociation rating ->
                            new Observation.Dissociation(minutes, Math.clamp(expected[i] + 1.5 * noise, 0, 10));
                        case Target.Pressure pressure -> new Observation.PressureRise(minutes, expected[i] + 8 * noise);
                    });
        }
        return new Patient(Arrays.stream(etas).boxed().toList(), observations);
    }

    @Test
    void intervals_at_the_peak_hold_the_truth_as_often_as_they_say() {
        int n = layout.size();
        int[] held = new int[n];
        double[] error = new double[n];
        double learned = 0;
        for (int number = 0; number < PATIENTS; number++) {
            Patient patient = patient(number);
            PatientFit fit = fitter.fit(SUBJECT, INFUSION, patient.observations());
            assertThat(fit.converged()).as("patient %d", number).isTrue();
            for (int i = 0; i < n; i++) {
                EtaEstimate eta = fit.etas().get(i);
                double off = eta.etaDimensionless() - patient.truth().get(i);
                held[i] += Math.abs(off) <= DEVIATES_TO_90 * eta.standardErrorDimensionless() ? 1 : 0;
                error[i] += off / PATIENTS;
                learned += eta.learnedFraction() / n / PATIENTS;
            }
        }
        for (int i = 0; i < n; i++) {
            String name = prior.etaNames().get(i);
            assertThat((double) held[i] / PATIENTS).as("coverage of %s", name).isBetween(0.84, 0.95);
            double spread = Math.sqrt(prior.etas().get(i).varianceDimensionless());
            assertThat(error[i]).as("mean error of %s", name).isCloseTo(0, within(0.15 * spread));
        }
        assertThat(learned).as("the readings teach something").isGreaterThan(0.3);
    }

    @Test
    void the_sampled_posterior_holds_the_truth_as_often_as_it_says_and_its_mean_is_without_bias() {
        int n = layout.size();
        int held = 0;
        double[] error = new double[n];
        double[] square = new double[n];
        double effective = 0;
        for (int number = 0; number < PATIENTS; number++) {
            Patient patient = patient(number);
            PatientPosterior posterior =
                    fitter.fit(SUBJECT, INFUSION, patient.observations()).posterior(400, SEED);
            effective += posterior.effectiveDrawsDimensionless() / PATIENTS;
            for (int i = 0; i < n; i++) {
                double[] draws = new double[posterior.draws()];
                for (int d = 0; d < draws.length; d++) {
                    draws[d] = posterior.etasDimensionless(d)[i];
                }
                Arrays.sort(draws);
                double truth = patient.truth().get(i);
                held += draws[20] <= truth && truth <= draws[379] ? 1 : 0;
                double off = Arrays.stream(draws).average().orElseThrow() - truth;
                error[i] += off / PATIENTS;
                square[i] += off * off / PATIENTS;
            }
        }
        assertThat((double) held / n / PATIENTS).isBetween(0.87, 0.93);
        assertThat(effective).isGreaterThan(300);
        for (int i = 0; i < n; i++) {
            assertThat(error[i])
                    .as("bias of %s", prior.etaNames().get(i))
                    .isCloseTo(0, within(3 * Math.sqrt(square[i] / PATIENTS)));
        }
    }
}
