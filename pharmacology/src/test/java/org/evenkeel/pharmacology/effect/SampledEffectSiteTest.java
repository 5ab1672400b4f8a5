package org.evenkeel.pharmacology.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampledEffectSiteTest {

    private static final double K = Math.log(2) / 8.3;

    private static double[] every(double step, int points) {
        return IntStream.range(0, points).mapToDouble(i -> i * step).toArray();
    }

    @Test
    void it_reaches_half_of_a_constant_concentration_after_one_half_life() {
        double[] site =
                SampledEffectSite.behindCurveNgPerMl(new double[] {0, 8.3, 16.6}, new double[] {100, 100, 100}, K);
        assertThat(site[0]).isZero();
        assertThat(site[1]).isCloseTo(50, within(1e-10));
        assertThat(site[2]).isCloseTo(75, within(1e-10));
    }

    @Test
    void it_is_exact_for_a_straight_line_whatever_the_steps() {
        double[] few = {0, 60};
        double[] many = every(0.01, 6001);
        double slope = 3;
        double exact = slope * (60 - 1 / K + Math.exp(-K * 60) / K);
        assertThat(SampledEffectSite.behindCurveNgPerMl(few, new double[] {0, 180}, K)[1])
                .isCloseTo(exact, within(1e-9));
        double[] line = Arrays.stream(many).map(t -> slope * t).toArray();
        assertThat(SampledEffectSite.behindCurveNgPerMl(many, line, K)[6000]).isCloseTo(exact, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2, 5, 10})
    void its_error_stays_below_the_bound_of_the_essay(double step) {
        double decay = Math.log(2) / 30;
        double[] times = every(step, (int) (240 / step) + 1);
        double[] falling =
                Arrays.stream(times).map(t -> 200 * Math.exp(-decay * t)).toArray();
        double[] site = SampledEffectSite.behindCurveNgPerMl(times, falling, K);
        double bound = 200 * decay * decay * step * step / 8;
        for (int i = 0; i < times.length; i++) {
            double exact = 200 * K / (K - decay) * (Math.exp(-decay * times[i]) - Math.exp(-K * times[i]));
            assertThat(site[i]).isCloseTo(exact, within(bound + 1e-9)).isBetween(0.0, 200.0);
        }
    }

    @Test
    void times_must_ascend_and_the_rate_constant_must_be_positive() {
        double[] c = {1, 1};
        assertThatThrownBy(() -> SampledEffectSite.behindCurveNgPerMl(new double[] {1, 1}, c, K))
                .hasMessageContaining("ascend");
        assertThatThrownBy(() -> SampledEffectSite.behindCurveNgPerMl(new double[] {0, 1}, c, Double.NaN))
                .hasMessageContaining("NaN");
    }
}
