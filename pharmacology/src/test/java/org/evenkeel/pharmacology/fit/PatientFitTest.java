package org.evenkeel.pharmacology.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.evenkeel.pharmacology.TestModels;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.prediction.ConcentrationBand;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Drug;
import org.junit.jupiter.api.Test;

class PatientFitTest {

    private static final Subject SUBJECT = new Subject(Weight.ofKg(70), Age.ofYears(40));
    private static final DosingRegimen INFUSION =
            DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, BaseDose.ofMg(35), Duration.ofMinutes(40));
    private static final PatientFitter FITTER = PatientFitter.of(FitModels.intravenous());
    private static final PatientFitter WITH_EFFECTS = FITTER.withEffects(FitModels.effects());

    private static Observation venous(double minutes, double ngPerMl) {
        return new Observation.Concentration(TestModels.VENOUS, minutes, ngPerMl);
    }

    @Test
    void without_observations_it_is_the_typical_person_with_the_published_spread() {
        PatientFit fit = FITTER.fit(SUBJECT, INFUSION, List.of());
        assertThat(fit.converged()).isTrue();
        assertThat(fit.etas()).allSatisfy(eta -> {
            assertThat(eta.etaDimensionless()).isZero();
            assertThat(eta.shrinkageFraction()).isCloseTo(1, within(1e-12));
            assertThat(eta.standardErrorDimensionless()).isCloseTo(eta.priorSdDimensionless(), within(1e-12));
        });
        assertThat(fit.parameters())
                .allSatisfy(p -> assertThat(p.ratioDimensionless()).isEqualTo(1));
        assertThat(fit.statement()).startsWith("No readings");
        assertThat(fit.asPrior().covarianceDimensionless()[0])
                .containsExactly(FITTER.publishedPrior().covarianceDimensionless()[0], within(1e-15));
    }

    @Test
    void high_readings_make_a_person_of_low_clearance_and_the_estimates_say_so() {
        List<Observation> high = List.of(venous(20, 150), venous(40, 260), venous(120, 90), venous(240, 55));
        PatientFit fit = FITTER.fit(SUBJECT, INFUSION, high);
        assertThat(fit.converged()).isTrue();
        ParameterEstimate clearance = parameter(fit, "CL");
        assertThat(clearance.ratioDimensionless()).isBetween(0.5, 0.95);
        assertThat(clearance.lower90InKindUnit()).isLessThan(clearance.estimateInKindUnit());
        assertThat(clearance.upper90InKindUnit()).isGreaterThan(clearance.estimateInKindUnit());
        assertThat(clearance.unit().toString()).isNotBlank();
        for (ReadingEstimate reading : fit.readings()) {
            Observation.Concentration read = (Observation.Concentration) reading.observation();
            assertThat(Math.abs(reading.ofPatientInKindUnit() - read.ngPerMl()))
                    .isLessThanOrEqualTo(Math.abs(reading.ofTypicalInKindUnit() - read.ngPerMl()) + 5);
            assertThat(reading.isSurprising()).isFalse();
        }
        assertThat(fit.statement()).startsWith("Derived from 4 readings");
    }

    @Test
    void shrinkage_goes_from_all_to_nearly_none_as_readings_come_in() {
        double[] minutes = {10, 30, 40, 60, 120, 240, 480};
        double[] typical = Predictor.of(FitModels.intravenous())
                .typical(INFUSION, SUBJECT, TimeGrid.ofMinutes(minutes))
                .ngPerMl(TestModels.VENOUS);
        List<Observation> readings = new ArrayList<>();
        double last = 1;
        for (int round = 0; round < 100; round++) {
            double shrinkage =
                    eta(FITTER.fit(SUBJECT, INFUSION, readings), "CL").shrinkageFraction();
            assertThat(shrinkage).isLessThanOrEqualTo(last + 1e-12);
            last = shrinkage;
            for (int i = 0; i < minutes.length; i++) {
                readings.add(venous(minutes[i], typical[i]));
            }
        }
        assertThat(last).isLessThan(0.01);
    }

    @Test
    void the_order_of_observations_does_not_matter() {
        List<Observation> some = new ArrayList<>(List.of(
                venous(40, 210),
                venous(90, 60),
                new Observation.BelowLimit(TestModels.NORKETAMINE, 2000, 20),
                new Observation.Dissociation(30, 6),
                new Observation.PressureRise(40, 22)));
        PatientFit forwards = WITH_EFFECTS.fit(SUBJECT, INFUSION, some);
        Collections.reverse(some);
        PatientFit backwards = WITH_EFFECTS.fit(SUBJECT, INFUSION, some);
        for (int i = 0; i < forwards.etas().size(); i++) {
            assertThat(backwards.etas().get(i).etaDimensionless())
                    .isCloseTo(forwards.etas().get(i).etaDimensionless(), within(1e-6));
        }
        assertThat(backwards.readings().getFirst().observation()).isInstanceOf(Observation.PressureRise.class);
    }

    @Test
    void strong_effects_at_ordinary_concentrations_make_a_sensitive_person() {
        List<Observation> strong = List.of(
                venous(40, 180),
                new Observation.Dissociation(20, 8),
                new Observation.Dissociation(40, 9),
                new Observation.Dissociation(80, 5),
                new Observation.PressureRise(40, 25));
        PatientFit fit = WITH_EFFECTS.fit(SUBJECT, INFUSION, strong);
        assertThat(fit.converged()).isTrue();
        assertThat(parameter(fit, "c50").ratioDimensionless()).isLessThan(0.8);
        assertThat(parameter(fit, "pressure-slope").ratioDimensionless()).isGreaterThan(1.2);
        assertThat(eta(fit, "c50").learnedFraction()).isGreaterThan(0.3);
    }

    @Test
    void the_next_session_starts_from_what_this_one_has_left() {
        List<Observation> first = List.of(venous(40, 260), new Observation.PressureRise(40, 30));
        PatientFit one = WITH_EFFECTS.fit(SUBJECT, INFUSION, first);
        PatientPrior prior = one.asPrior();
        assertThat(prior.isFromReadings()).isTrue();
        PatientFit again = WITH_EFFECTS.fit(SUBJECT, INFUSION, List.of(), prior);
        assertThat(parameter(again, "CL").estimateInKindUnit())
                .isCloseTo(parameter(one, "CL").estimateInKindUnit(), within(1e-9));
        assertThat(eta(one, "pressure-slope-of-session").etaDimensionless()).isPositive();
        assertThat(eta(again, "pressure-slope-of-session").etaDimensionless()).isZero();
        assertThat(eta(again, "pressure-slope").etaDimensionless())
                .isCloseTo(eta(one, "pressure-slope").etaDimensionless(), within(1e-12));
    }

    @Test
    void the_person_as_a_model_predicts_what_the_fit_predicts() {
        PatientFit fit = FITTER.fit(SUBJECT, INFUSION, List.of(venous(40, 260), venous(120, 90)));
        double[] curve = Predictor.of(fit.asModel())
                .typical(INFUSION, SUBJECT, TimeGrid.ofMinutes(40, 120))
                .ngPerMl(TestModels.VENOUS);
        assertThat(curve[0]).isCloseTo(fit.readings().get(0).ofPatientInKindUnit(), within(1e-6));
        assertThat(curve[1]).isCloseTo(fit.readings().get(1).ofPatientInKindUnit(), within(1e-6));
        assertThat(fit.asModel().variabilities().getFirst().covarianceMatrixDimensionless()[0][0])
                .isLessThan(0.09);
    }

    @Test
    void bands_of_the_posterior_are_narrower_than_those_of_people_and_hold_the_readings() {
        TimeGrid grid = TimeGrid.every(20, 240);
        PatientFit fit = FITTER.fit(
                SUBJECT, INFUSION, List.of(venous(20, 150), venous(40, 260), venous(120, 90), venous(240, 55)));
        PatientPosterior posterior = fit.posterior(2000, 3);
        assertThat(posterior.effectiveDrawsDimensionless()).isGreaterThan(1000);
        ConcentrationBand own =
                posterior.bands(INFUSION, grid, List.of(TestModels.VENOUS)).band(TestModels.VENOUS);
        ConcentrationBand people = Predictor.of(FitModels.intravenous())
                .bands(INFUSION, SUBJECT, Population.standard(), grid, List.of(TestModels.VENOUS))
                .band(TestModels.VENOUS);
        for (int t : new int[] {2, 6, 12}) {
            double width = own.at(t).upper90NgPerMl() - own.at(t).lower90NgPerMl();
            assertThat(width)
                    .isLessThan(
                            0.8 * (people.at(t).upper90NgPerMl() - people.at(t).lower90NgPerMl()));
        }
        assertThat(own.at(6).medianNgPerMl()).isBetween(70.0, 100.0);
    }

    @Test
    void without_readings_the_posterior_bands_are_those_of_people() {
        TimeGrid grid = TimeGrid.every(20, 240);
        ConcentrationBand own = FITTER.fit(SUBJECT, INFUSION, List.of())
                .posterior(8000, 3)
                .bands(INFUSION, grid, List.of(TestModels.VENOUS))
                .band(TestModels.VENOUS);
        ConcentrationBand people = Predictor.of(FitModels.intravenous())
                .bands(INFUSION, SUBJECT, Population.standard().withSubjects(8000), grid, List.of(TestModels.VENOUS))
                .band(TestModels.VENOUS);
        for (int t = 1; t < 13; t++) {
            assertThat(own.at(t).lower90NgPerMl())
                    .isCloseTo(
                            people.at(t).lower90NgPerMl(),
                            within(0.04 * people.at(t).medianNgPerMl()));
            assertThat(own.at(t).upper90NgPerMl())
                    .isCloseTo(
                            people.at(t).upper90NgPerMl(),
                            within(0.06 * people.at(t).medianNgPerMl()));
        }
    }

    @Test
    void what_the_model_does_not_predict_is_left_out_and_said() {
        PatientFit fit = FITTER.fit(SUBJECT, INFUSION, List.of(new Observation.PressureRise(40, 20), venous(40, 200)));
        assertThat(fit.readingsUsed()).isEqualTo(1);
        assertThat(fit.readings().getFirst().notUsed()).isPresent();
        assertThat(fit.readings().get(1).notUsed()).isEmpty();
    }

    @Test
    void a_mistyped_reading_is_called_surprising() {
        PatientFit fit = FITTER.fit(
                SUBJECT, INFUSION, List.of(venous(20, 130), venous(40, 1850), venous(60, 110), venous(120, 55)));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.readings().get(1).isSurprising()).isTrue();
        PatientFit heavy = FITTER.withErrors(ReadingErrors.ASSUMED.withHeavyTails())
                .fit(SUBJECT, INFUSION, List.of(venous(20, 130), venous(40, 1850), venous(60, 110), venous(120, 55)));
        assertThat(Math.abs(eta(heavy, "CL").etaDimensionless()))
                .isLessThan(Math.abs(eta(fit, "CL").etaDimensionless()) + 1e-9);
    }

    @Test
    void impossible_readings_are_refused_where_they_are_made() {
        assertThatThrownBy(() -> venous(10, 0)).hasMessageContaining("limit of quantification");
        assertThatThrownBy(() -> venous(Double.NaN, 10)).hasMessageContaining("time");
        assertThatThrownBy(() -> new Observation.Dissociation(10, 11)).hasMessageContaining("0 to 10");
        assertThatThrownBy(() -> new Observation.BelowLimit(TestModels.VENOUS, 1, -1))
                .hasMessageContaining("limit");
        assertThatThrownBy(() -> new Observation.PressureRise(1, Double.NaN)).hasMessageContaining("rise");
        assertThatThrownBy(() -> FITTER.fit(SUBJECT, INFUSION, List.of(), WITH_EFFECTS.publishedPrior()))
                .hasMessageContaining("another model");
    }

    private static EtaEstimate eta(PatientFit fit, String name) {
        return fit.etas().stream()
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static ParameterEstimate parameter(PatientFit fit, String name) {
        return fit.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
