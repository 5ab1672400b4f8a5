package org.evenkeel.pharmacology.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * {@code I / (gamma h) - J} of every subject in a block, factored and solved side by side.
 *
 * <p>Where zeros are is found once, with what elimination fills in, and zeros are neither stored nor multiplied. There is
 * no pivoting: for compartments the matrix is an M-matrix, whose pivots only need a positive diagonal, and for any other
 * system the identity wins as h shrinks. So {@link #factor} answers false when a pivot of any subject has lost most of
 * its {@code 1 / (gamma h)}, and the step is tried again shorter.
 */
final class BlockLu {

    /** The least part of 1 / (gamma h) that a pivot must keep. */
    private static final double LEAST_PIVOT = 0.05;

    private final int states;
    /** {@code [row][column][subject]}, empty where zero. */
    private final double[][][] w;

    private final double[][] inverse;
    private final double[] worst;
    private final boolean[][] coupled;
    /** Rows below the diagonal that a column has, and columns right of it that a row has. */
    private final int[][] below;

    private final int[][] right;
    private final int[][] left;

    BlockLu(OdeBlock system, int capacity) {
        states = system.states();
        coupled = new boolean[states][states];
        boolean[][] filled = new boolean[states][states];
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                coupled[i][j] = i == j || system.couples(i, j);
                filled[i][j] = coupled[i][j];
            }
        }
        for (int k = 0; k < states; k++) {
            for (int i = k + 1; i < states; i++) {
                for (int j = k + 1; j < states; j++) {
                    filled[i][j] |= filled[i][k] && filled[k][j];
                }
            }
        }
        w = new double[states][states][];
        inverse = new double[states][capacity];
        worst = new double[capacity];
        below = new int[states][];
        right = new int[states][];
        left = new int[states][];
        for (int k = 0; k < states; k++) {
            List<Integer> rows = new ArrayList<>();
            List<Integer> columns = new ArrayList<>();
            List<Integer> earlier = new ArrayList<>();
            for (int i = 0; i < states; i++) {
                w[k][i] = new double[filled[k][i] ? capacity : 0];
                if (i > k && filled[i][k]) {
                    rows.add(i);
                }
                if (i > k && filled[k][i]) {
                    columns.add(i);
                }
                if (i < k && filled[k][i]) {
                    earlier.add(i);
                }
            }
            below[k] = array(rows);
            right[k] = array(columns);
            left[k] = array(earlier);
        }
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether the Jacobian has this entry. */
    boolean has(int row, int column) {
        return coupled[row][column];
    }

    /** Factors for a diagonal of {@code 1 / (gamma h)}; false when a pivot is too small. */
    boolean factor(double[][][] jacobian, double diagonal, int n) {
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                if (coupled[i][j]) {
                    negate(w[i][j], jacobian[i][j], i == j ? diagonal : 0, n);
                } else if (w[i][j].length > 0) {
                    Arrays.fill(w[i][j], 0, n, 0);
                }
            }
        }
        Arrays.fill(worst, 0, n, 0);
        for (int k = 0; k < states; k++) {
            invert(inverse[k], w[k][k], worst, n);
            for (int i : below[k]) {
                Lanes.multiply(w[i][k], w[i][k], inverse[k], n);
                for (int j : right[k]) {
                    Lanes.subtractProduct(w[i][j], w[i][k], w[k][j], n);
                }
            }
        }
        return Lanes.greatest(worst, n) * LEAST_PIVOT * diagonal <= 1;
    }

    private static void negate(double[] into, double[] a, double plus, int n) {
        for (int s = 0; s < n; s++) {
            into[s] = plus - a[s];
        }
    }

    /** Inverts the pivots and remembers the greatest inverse of each subject. */
    private static void invert(double[] into, double[] pivot, double[] worst, int n) {
        for (int s = 0; s < n; s++) {
            double inverse = 1 / pivot[s];
            into[s] = inverse;
            worst[s] = Math.max(worst[s], Math.abs(inverse));
        }
    }

    /** Solves in place. */
    void solve(double[][] b, int n) {
        for (int i = 0; i < states; i++) {
            eliminate(b[i], w[i], left[i], b, n);
        }
        for (int i = states - 1; i >= 0; i--) {
            eliminate(b[i], w[i], right[i], b, n);
            Lanes.multiply(b[i], b[i], inverse[i], n);
        }
    }

    /** Two products at a time, so that the row is read and written half as often. */
    private static void eliminate(double[] row, double[][] factors, int[] others, double[][] b, int n) {
        int at = 0;
        for (; at + 1 < others.length; at += 2) {
            Lanes.subtractProducts(
                    row, factors[others[at]], b[others[at]], factors[others[at + 1]], b[others[at + 1]], n);
        }
        if (at < others.length) {
            Lanes.subtractProduct(row, factors[others[at]], b[others[at]], n);
        }
    }
}
