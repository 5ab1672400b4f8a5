package org.evenkeel.pharmacology.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.effect.AcuteEffect;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Drug;
import org.junit.jupiter.api.Test;

class PatientBandTest {

    private static final Subject SUBJECT = new Subject(Weight.ofKg(70), Age.ofYears(40));
    private static final DosingRegimen INFUSION =
            DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, BaseDose.ofMg(35), Duration.ofMinutes(40));
    private static final PatientFitter FITTER =
            PatientFitter.of(FitModels.intravenous()).withEffects(FitModels.effects());
    private static final TimeGrid END = TimeGrid.ofMinutes(0, 40);

    private static PatientBand pressure(List<Observation> read) {
        return FITTER.fit(SUBJECT, INFUSION, read)
                .posterior(2000, 5)
                .effect(AcuteEffect.SYSTOLIC_RISE, INFUSION, END)
                .orElseThrow();
    }

    private static double sdOfLog(PatientBand band) {
        return Math.log(band.upper90InKindUnit()[1] / band.lower90InKindUnit()[1]) / (2 * 1.645);
    }

    private static List<Observation> atTheEnd(int times, double mmHg) {
        return IntStream.range(0, times)
                .<Observation>mapToObj(i -> new Observation.PressureRise(40, mmHg))
                .toList();
    }

    @Test
    void readings_move_the_band_and_narrow_it_but_never_below_what_sessions_differ_by() {
        PatientBand before = pressure(List.of());
        double typical = before.medianInKindUnit()[1];
        PatientBand after = pressure(atTheEnd(40, 3 * typical));
        assertThat(after.medianInKindUnit()[1]).isGreaterThan(1.3 * typical);
        assertThat(sdOfLog(after)).isLessThan(0.9 * sdOfLog(before));
        assertThat(sdOfLog(after)).as("CV of 40 %% between sessions").isGreaterThan(0.3);
        assertThat(after.lower90InKindUnit()[0]).isZero();
        assertThat(after.lower90InKindUnit()[1]).isLessThan(after.lower50InKindUnit()[1]);
        assertThat(after.upper50InKindUnit()[1]).isLessThan(after.upper90InKindUnit()[1]);
    }

    @Test
    void concentration_and_sensitivity_that_were_found_together_stay_together() {
        PatientFit fit = FITTER.fit(SUBJECT, INFUSION, atTheEnd(40, 8));
        double apart = fit.etas().stream()
                .filter(e -> e.name().equals("pressure-slope"))
                .mapToDouble(EtaEstimate::standardErrorDimensionless)
                .findFirst()
                .orElseThrow();
        assertThat(apart).as("one of two that can't be told from each other").isGreaterThan(0.2);
        assertThat(fit.readings().getFirst().ofPatientInKindUnit()).isCloseTo(8, within(0.7));
    }

    @Test
    void an_effect_that_nobody_reads_at_the_bedside_has_no_band_of_the_patients_own() {
        PatientPosterior posterior = FITTER.fit(SUBJECT, INFUSION, List.of()).posterior(20, 5);
        assertThat(posterior.effect(AcuteEffect.SEDATION_DEPTH, INFUSION, END)).isEmpty();
        assertThat(posterior.effect(AcuteEffect.DISSOCIATION_RATING, INFUSION, END))
                .isPresent();
        assertThat(PatientFitter.of(FitModels.intravenous())
                        .fit(SUBJECT, INFUSION, List.of())
                        .posterior(20, 5)
                        .effect(AcuteEffect.SYSTOLIC_RISE, INFUSION, END))
                .as("a fit without effects")
                .isEmpty();
    }
}
