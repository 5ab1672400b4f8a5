package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Pulls equal rates apart, so that a chain of transits has modes that can be told apart.
 *
 * <p>A chain of n equal transits passes on k/(s + k) to the power of n. With the rates k(1 - e) and k(1 + e) instead of
 * k and k the product changes by e squared only, since what the one is faster the other is slower: with e = 1e-4 the
 * curve moves by 1e-8 at its peak and by about 1e-7 after ten time constants, where it is 1e-4 of its peak, and the
 * modes are still 2e-4 apart, which leaves twelve digits. Three rates are pulled further apart, for they lose digits
 * with the square of the distance. More than three are left to the {@link PropagatedSystem}.
 */
final class EqualRates {

    private static final double EQUAL = 2e-5;
    private static final double STEP_FOR_TWO = 1e-4;
    private static final double STEP_FOR_THREE = 3e-4;

    private EqualRates() {}

    /** Factors for all states, 1 for most; empty when there are no equal rates or more than three of them. */
    static Optional<double[]> pulledApart(double[][] a, Blocks blocks) {
        double[] factors = new double[a.length];
        Arrays.fill(factors, 1);
        int[] alone = IntStream.range(0, blocks.count())
                .filter(b -> blocks.end(b) - blocks.start(b) == 1)
                .map(blocks::start)
                .boxed()
                .sorted((i, j) -> Double.compare(a[i][i], a[j][j]))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean any = false;
        for (int from = 0; from < alone.length; ) {
            int to = from + 1;
            while (to < alone.length && equal(a[alone[from]][alone[from]], a[alone[to]][alone[to]])) {
                to++;
            }
            int group = to - from;
            if (group > 3) {
                return Optional.empty();
            }
            double step = group == 3 ? STEP_FOR_THREE : STEP_FOR_TWO;
            for (int i = 0; i < group; i++) {
                factors[alone[from + i]] = 1 + (i - (group - 1) / 2.0) * 2 * step;
            }
            any |= group > 1;
            from = to;
        }
        return any ? Optional.of(factors) : Optional.empty();
    }

    private static boolean equal(double one, double other) {
        return Math.abs(one - other) <= EQUAL * Math.max(Math.abs(one), Math.abs(other));
    }
}
