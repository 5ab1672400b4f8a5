package org.evenkeel.pharmacology.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CounterDrawsTest {

    private static final CounterDraws DRAWS = CounterDraws.of(7, 1);

    @Test
    void normal_draws_have_mean_zero_and_variance_one() {
        double[] z = IntStream.range(0, 40_000)
                .mapToDouble(i -> DRAWS.normalDimensionless(i, 3))
                .toArray();
        double mean =
                IntStream.range(0, z.length).mapToDouble(i -> z[i]).average().orElseThrow();
        double square = IntStream.range(0, z.length)
                .mapToDouble(i -> z[i] * z[i])
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.02));
        assertThat(square).isCloseTo(1, within(0.03));
    }

    @Test
    void subjects_draws_purposes_and_seeds_are_told_apart_and_repeat() {
        double here = DRAWS.uniformFraction(5, 2);
        assertThat(DRAWS.uniformFraction(5, 2)).isEqualTo(here).isBetween(0.0, 1.0);
        assertThat(DRAWS.uniformFraction(6, 2)).isNotEqualTo(here);
        assertThat(DRAWS.uniformFraction(5, 3)).isNotEqualTo(here);
        assertThat(CounterDraws.of(7, 2).uniformFraction(5, 2)).isNotEqualTo(here);
        assertThat(CounterDraws.of(8, 1).uniformFraction(5, 2)).isNotEqualTo(here);
    }
}
