package org.evenkeel.pharmacology.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final double END = 1.959963984540054;

    @Test
    void a_published_95_percent_range_is_met_at_both_ends_and_the_median_is_the_typical_value() {
        Distribution c50 = new Distribution.LogNormal95(90, 157);
        assertThat(121 * c50.factorDimensionless(121, -END, 0)).isCloseTo(90, within(1e-9));
        assertThat(121 * c50.factorDimensionless(121, END, 0)).isCloseTo(157, within(1e-9));
        assertThat(c50.factorDimensionless(121, 0, 0)).isEqualTo(1);
    }

    @Test
    void a_log_normal_has_the_coefficient_of_variation_it_was_given() {
        Distribution half = new Distribution.LogNormalCv(0.5);
        double[] factors = IntStream.range(1, 20_000)
                .mapToDouble(i -> half.factorDimensionless(1, normalQuantile(i / 20_000.0), 0))
                .toArray();
        double mean = IntStream.range(0, factors.length)
                .mapToDouble(i -> factors[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, factors.length)
                .mapToDouble(i -> (factors[i] - mean) * (factors[i] - mean))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance) / mean).isCloseTo(0.5, within(0.01));
    }

    @Test
    void a_uniform_spread_goes_from_end_to_end() {
        Distribution unbound = new Distribution.Uniform(0.35, 0.9);
        assertThat(0.6 * unbound.factorDimensionless(0.6, 0, 0)).isCloseTo(0.35, within(1e-12));
        assertThat(0.6 * unbound.factorDimensionless(0.6, 0, 1)).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void the_negative_binomial_has_its_mean_and_the_variance_of_its_size() {
        int n = 20_000;
        double[] scores = IntStream.range(0, n)
                .mapToDouble(i -> EffectCurves.negativeBinomialQuantile(8, 1, (i + 0.5) / n))
                .toArray();
        double mean =
                IntStream.range(0, n).mapToDouble(i -> scores[i]).average().orElseThrow();
        double square = IntStream.range(0, n)
                .mapToDouble(i -> scores[i] * scores[i])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(8, within(0.05));
        assertThat(square - mean * mean).isCloseTo(8 + 64, within(1.5));
        assertThat(EffectCurves.negativeBinomialQuantile(0, 1, 0.999)).isZero();
        assertThat(EffectCurves.negativeBinomialQuantile(60, 1, 1)).isEqualTo(92);
    }

    @Test
    void the_geometric_short_way_agrees_with_adding_up_the_distribution() {
        for (double mean : new double[] {0.3, 2, 17, 60}) {
            for (int i = 1; i < 200; i++) {
                double rank = (i - 0.37) / 200;
                int added = EffectCurves.negativeBinomialQuantile(mean, 1 + 1e-12, rank);
                assertThat(EffectCurves.negativeBinomialQuantile(mean, 1, rank))
                        .as("mean %s rank %s", mean, rank)
                        .isEqualTo(added);
            }
        }
    }

    /** By bisection on the series of the error function: slow, and independent of the code under test. */
    private static double normalQuantile(double p) {
        double low = -6;
        double high = 6;
        while (high - low > 1e-6) {
            double middle = (low + high) / 2;
            if (0.5 * (1 + erf(middle / Math.sqrt(2))) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double erf(double x) {
        double sum = 0;
        double term = x;
        for (int n = 0; n < 200; n++) {
            sum += term / (2 * n + 1);
            term *= -x * x / (n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }
}
