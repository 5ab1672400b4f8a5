package org.evenkeel.benchmarks.pharmacology;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.pharmacology.fit.PatientFit;
import org.evenkeel.pharmacology.prediction.ConcentrationBand;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is timed is the real work, with a believable result. */
class PatientFitBenchmarkTest {

    @ParameterizedTest
    @ValueSource(strings = {"ketamine-core-1", "ketamine-core-2"})
    void the_timed_fit_arrives_and_the_timed_month_has_six_peaks(String model) {
        OnePatient patient = new OnePatient(model);
        PatientFit samples = patient.fitSamples();
        assertThat(samples.converged()).isTrue();
        assertThat(samples.readingsUsed()).isEqualTo(5);
        PatientFit everything = patient.fitEverything();
        assertThat(everything.converged()).isTrue();
        assertThat(everything.readingsUsed()).isEqualTo(9);
        PredictionBands month = patient.month();
        assertThat(month.timesMinutes()).hasSize(28 * 24 + 1);
        ConcentrationBand venous = month.band(OnePatient.VENOUS);
        for (int session = 0; session < 6; session++) {
            assertThat(venous.medianNgPerMl()[session * 96 + 1]).isBetween(60.0, 200.0);
        }
        assertThat(venous.medianNgPerMl()[670]).isBetween(0.0, 5.0);
    }
}
