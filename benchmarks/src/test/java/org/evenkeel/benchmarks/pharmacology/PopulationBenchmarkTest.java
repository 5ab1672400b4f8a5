package org.evenkeel.benchmarks.pharmacology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.ensemble.EnsembleBands;
import org.evenkeel.pharmacology.ensemble.Mammillary;
import org.junit.jupiter.api.Test;

/** What is timed is the real work, with the result that the textbook's formula gives one person at a time. */
class PopulationBenchmarkTest {

    private static final double RATE_MG_PER_MIN = 35.0 / 40;

    private static double concentration(double[] p, double minutes) {
        Mammillary body = new Mammillary(3);
        body.solve(p[1] / p[0], p[3] / p[0], p[3] / p[2], p[5] / p[0], p[5] / p[4]);
        double sum = 0;
        for (int mode = 0; mode < 3; mode++) {
            double k = body.decayPerMin(mode);
            double given = Math.min(40, minutes);
            sum += RATE_MG_PER_MIN
                    * body.shareFraction(mode)
                    / k
                    * (Math.exp(-k * (minutes - given)) - Math.exp(-k * minutes));
        }
        return sum * 1000 / p[0];
    }

    @Test
    void a_slider_move_reads_the_bands_of_a_thousand_people() {
        EnsembleBands bands = new PopulationBenchmark().slider();
        VirtualBodies people = new VirtualBodies(1);
        for (int minute : new int[] {5, 40, 41, 600, PopulationBenchmark.TIMES - 1}) {
            double[] sorted = IntStream.range(0, 1000)
                    .mapToDouble(n -> concentration(people.parameters(n), minute))
                    .sorted()
                    .toArray();
            double median = (sorted[499] + sorted[500]) / 2;
            double fifth = sorted[49] + 0.95 * (sorted[50] - sorted[49]);
            assertThat(bands.quantileNgPerMl(0, 0)[minute]).isCloseTo(fifth, within(1e-9 * fifth));
            assertThat(bands.quantileNgPerMl(0, 1)[minute]).isCloseTo(median, within(1e-9 * median));
            double mean = Arrays.stream(sorted).average().orElseThrow();
            assertThat(bands.meanNgPerMl(0)[minute]).isCloseTo(mean, within(1e-9 * mean));
        }
    }

    @Test
    void a_hundred_thousand_people_have_about_the_bands_of_a_thousand() {
        PopulationBenchmark benchmark = new PopulationBenchmark();
        EnsembleBands many = benchmark.hundredThousand();
        EnsembleBands some = benchmark.slider();
        for (int minute : new int[] {20, 40, 120}) {
            for (int q = 0; q < 3; q++) {
                double expected = some.quantileNgPerMl(0, q)[minute];
                assertThat(many.quantileNgPerMl(0, q)[minute]).isCloseTo(expected, within(0.1 * expected));
            }
        }
    }
}
