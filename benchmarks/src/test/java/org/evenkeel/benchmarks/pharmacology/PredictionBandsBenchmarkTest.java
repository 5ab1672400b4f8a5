package org.evenkeel.benchmarks.pharmacology;

import static org.assertj.core.api.Assertions.assertThat;

import org.evenkeel.pharmacology.prediction.ConcentrationBand;
import org.evenkeel.pharmacology.prediction.PredictionBands;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.junit.jupiter.api.Test;

/** What is timed is the real work, with a believable result. */
class PredictionBandsBenchmarkTest {

    private static final Measurand VENOUS = new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS);

    private final PredictionBandsBenchmark benchmark = new PredictionBandsBenchmark();

    @Test
    void the_timed_bands_are_whole_and_agree_with_each_other() {
        PredictionBands all = benchmark.allBands();
        assertThat(all.bands()).hasSize(4);
        assertThat(all.timesMinutes()).hasSize(157);
        ConcentrationBand venous = all.band(VENOUS);
        assertThat(venous.peak().medianNgPerMl()).isBetween(150.0, 250.0);
        assertThat(benchmark.oneBand().band(VENOUS).medianNgPerMl()).isEqualTo(venous.medianNgPerMl());
        assertThat(benchmark.typical().ngPerMl(VENOUS)[20]).isBetween(150.0, 250.0);
    }
}
