package org.evenkeel.pharmacology.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Amounts against matrix exponentials, slopes against their differences. */
class ModalSensitivityTest {

    /** Depot 0, central 1, two sides 2 and 3, metabolite 4, effect site 5: states in the order in which things flow. */
    private static final int[] DRIVER = {0, 1, 2, 1, 3, 1, 4, 1};

    private static final int[] GAINER = {1, 2, 1, 3, 1, 4, ModalSensitivity.OUTSIDE, 5};
    private static final int[] LOSER = {0, 1, 2, 1, 3, 1, 4, 5};
    private static final double[] RATES = {0.05, 0.11, 0.05, 0.05, 0.008, 0.056, 0.01, 0.0608};
    private static final int[] CHANNELS = {1, 0};
    private static final double[] FRACTIONS = {1, 0.7};
    private static final int[] OUTPUTS = {1, 4, 5};
    private static final double[] TIMES = {0, 10, 25, 60, 700};
    private static final List<Pulse> PULSES =
            List.of(new Pulse(0, 0, 40, 35), new Pulse(0, 20, 0, 5), new Pulse(1, 5, 0, 10), new Pulse(1, 50, 5, 3));

    @Test
    void amounts_and_slopes_are_those_of_the_matrix_exponential() {
        compare(RATES, 1e-6);
    }

    @Test
    void equal_rates_of_a_depot_and_an_effect_site_are_kept_apart_by_a_millionth() {
        double[] rates = RATES.clone();
        rates[7] = rates[0];
        compare(rates, 2e-5);
    }

    @Test
    void nearly_equal_rates_lose_nothing() {
        double[] rates = RATES.clone();
        rates[7] = rates[0] * (1 + 3e-6);
        compare(rates, 1e-5);
    }

    private static void compare(double[] rates, double tolerance) {
        ModalSensitivity fast = sensitivity();
        Walk walk = Walk.of(2, PULSES, TIMES);
        assertThat(fast.solve(rates, FRACTIONS, walk, true)).isTrue();
        double[] byRate = new double[rates.length];
        double[] byFraction = new double[2];
        for (int time = 0; time < TIMES.length; time++) {
            for (int output = 0; output < OUTPUTS.length; output++) {
                double exact = amount(rates, FRACTIONS, TIMES[time], OUTPUTS[output]);
                assertThat(fast.amountMg(output, time)).isCloseTo(exact, within(tolerance * (exact + 1e-3)));
                fast.slopes(output, time, byRate, byFraction);
                for (int f = 0; f < rates.length; f++) {
                    double step = 1e-4 * rates[f];
                    double slope = (amount(moved(rates, f, step), FRACTIONS, TIMES[time], OUTPUTS[output])
                                    - amount(moved(rates, f, -step), FRACTIONS, TIMES[time], OUTPUTS[output]))
                            / (2 * step);
                    assertThat(byRate[f] * rates[f])
                            .as("time %d output %d rate %d", time, output, f)
                            .isCloseTo(slope * rates[f], within(tolerance * (exact + 1)));
                }
                for (int c = 0; c < 2; c++) {
                    double slope = amount(rates, moved(FRACTIONS, c, 0.5), TIMES[time], OUTPUTS[output])
                            - amount(rates, moved(FRACTIONS, c, -0.5), TIMES[time], OUTPUTS[output]);
                    assertThat(byFraction[c]).isCloseTo(slope, within(tolerance * (exact + 1)));
                }
            }
        }
    }

    @Test
    void a_ring_has_no_real_modes_and_says_so() {
        Blocks blocks = Blocks.of(new boolean[][] {{false, true, false}, {false, false, true}, {true, false, false}});
        ModalSensitivity ring = new ModalSensitivity(
                blocks,
                new AmountSlopes.FlowPlaces(new int[] {0, 1, 2}, new int[] {1, 2, 0}, new int[] {0, 1, 2}),
                new int[] {0},
                new int[] {0},
                1);
        Walk walk = Walk.of(1, List.of(new Pulse(0, 0, 0, 1)), new double[] {1});
        assertThat(ring.solve(new double[] {0.1, 0.1, 0.1}, new double[] {1}, walk, true))
                .isFalse();
    }

    private static ModalSensitivity sensitivity() {
        boolean[][] drives = new boolean[6][6];
        for (int f = 0; f < DRIVER.length; f++) {
            if (GAINER[f] >= 0) {
                drives[DRIVER[f]][GAINER[f]] = true;
            }
        }
        Blocks blocks = Blocks.of(drives);
        int[] placeOf = new int[6];
        for (int place = 0; place < 6; place++) {
            placeOf[blocks.stateAt(place)] = place;
        }
        return new ModalSensitivity(
                blocks,
                new AmountSlopes.FlowPlaces(placed(DRIVER, placeOf), placed(GAINER, placeOf), placed(LOSER, placeOf)),
                placed(CHANNELS, placeOf),
                placed(OUTPUTS, placeOf),
                TIMES.length);
    }

    private static int[] placed(int[] states, int[] placeOf) {
        int[] places = states.clone();
        for (int i = 0; i < places.length; i++) {
            places[i] = states[i] < 0 ? ModalSensitivity.OUTSIDE : placeOf[states[i]];
        }
        return places;
    }

    private static double[] moved(double[] values, int place, double by) {
        double[] others = values.clone();
        others[place] += by;
        return others;
    }

    private static double amount(double[] rates, double[] fractions, double minutes, int output) {
        double sum = 0;
        for (Pulse pulse : PULSES) {
            double since = minutes - pulse.startMinutes();
            if (since < 0) {
                continue;
            }
            double fraction = fractions[pulse.channel()];
            int state = CHANNELS[pulse.channel()];
            if (pulse.lengthMinutes() == 0) {
                sum += fraction * pulse.mg() * propagator(rates, state, since)[output][state];
            } else {
                double over = Math.min(since, pulse.lengthMinutes());
                double[][] p = propagator(rates, state, over);
                double[][] q = propagator(rates, state, since - over);
                for (int i = 0; i < 6; i++) {
                    sum += fraction * pulse.mgPerMin() * q[output][i] * p[i][6];
                }
            }
        }
        return sum;
    }

    private static double[][] propagator(double[] rates, int input, double minutes) {
        RealMatrix a = new Array2DRowRealMatrix(7, 7);
        for (int f = 0; f < rates.length; f++) {
            if (GAINER[f] >= 0) {
                a.addToEntry(GAINER[f], DRIVER[f], rates[f] * minutes);
            }
            a.addToEntry(LOSER[f], LOSER[f], -rates[f] * minutes);
        }
        a.setEntry(input, 6, minutes);
        return MatrixUtils.matrixExponential(a).getData();
    }
}
