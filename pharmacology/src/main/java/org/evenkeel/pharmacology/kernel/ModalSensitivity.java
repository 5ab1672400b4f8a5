package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;

/**
 * A network's amounts at a few times, with their exact slopes by every rate constant and by every channel's fraction.
 *
 * <p><b>The problem.</b> A fit asks, some five times over, how a handful of predictions move when the parameters do.
 * Differences would cost one more solution for each parameter, and digits.
 *
 * <p><b>The idea.</b> With A = R diag(lambda) L and f<sub>k</sub>(t) what the input makes of a mode that decays with
 * lambda<sub>k</sub>, the amounts are x = R diag(f) L b. When A moves by dA, the derivative of the exponential collapses
 * in this basis [1, 2]:
 *
 * <pre>dx = R (F o (L dA R)) L b,   F<sub>ij</sub> = (f<sub>i</sub> - f<sub>j</sub>) / (lambda<sub>i</sub> - lambda<sub>j</sub>),   F<sub>ii</sub> = df<sub>i</sub>/dlambda<sub>i</sub>,</pre>
 *
 * o being the product entry by entry. It holds for any input, because f enters linearly. An entry of A moves it by a
 * column times a row, so that a slope costs a few dozen multiplications and no exponential beyond those of f itself.
 *
 * <p><b>Where it ends.</b> Where two eigenvalues meet, F becomes the mean of both derivatives. Modes that cannot be told
 * apart ({@link ModalBasis}) are reported by {@link #solve}. Checked against differences of matrix exponentials.
 *
 * <p>Not safe to share between threads; nothing is allocated after construction.
 *
 * <p>[1] Najfeld I, Havel TF. Derivatives of the matrix exponential and their computation. Adv Appl Math 1995;16:321-375.
 * [2] Daleckii JL, Krein SG. Integration and differentiation of functions of Hermitian operators. AMS Transl
 * 1965;47:1-30.
 */
final class ModalSensitivity implements AmountSlopes {

    private static final double MEETING_PER_MIN = 1e-7;

    private final int n;
    private final FlowPlaces flows;
    private final int[] channels;
    private final int[] outputs;
    private final ModalBasis basis;
    private final ModeContents[] contents;
    private final double[][] a;
    private final double[][] weight;
    private final double[][] inverseGap;
    private final double[][] reached;
    private final double[] mode;

    /**
     * The network itself, its states in the order of {@code blocks}.
     *
     * @param flows its flows, in the order of the rates handed to {@link #solve}
     * @param channels the states that doses enter, in the order of the fractions handed to {@link #solve}
     * @param outputs the states that are looked at
     * @param times how many times are looked at
     */
    ModalSensitivity(Blocks blocks, FlowPlaces flows, int[] channels, int[] outputs, int times) {
        this.flows = flows;
        this.channels = channels;
        this.outputs = outputs;
        n = blocks.count() == 0 ? 0 : blocks.end(blocks.count() - 1);
        basis = new ModalBasis(blocks, n);
        contents = new ModeContents[channels.length];
        Arrays.setAll(contents, c -> new ModeContents(n, times));
        a = new double[n][n];
        weight = new double[channels.length][n];
        inverseGap = new double[n][n];
        reached = new double[n][n];
        mode = new double[n];
    }

    @Override
    public boolean solve(double[] ratePerMin, double[] fractionOfChannel, Walk walk, boolean withSlopes) {
        flows.fill(ratePerMin, a);
        if (!basis.solve(a)) {
            return false;
        }
        for (int c = 0; c < channels.length; c++) {
            for (int k = 0; k < n; k++) {
                weight[c][k] = basis.left[k][channels[c]] * fractionOfChannel[c];
            }
        }
        if (withSlopes) {
            prepareGaps();
        }
        follow(walk, withSlopes);
        return true;
    }

    private void prepareGaps() {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double gap = basis.eigenvaluePerMin[i] - basis.eigenvaluePerMin[j];
                inverseGap[i][j] = Math.abs(gap) > MEETING_PER_MIN ? 1 / gap : 0;
            }
        }
    }

    @Override
    public void follow(Walk walk, boolean withSlopes) {
        for (int c = 0; c < channels.length; c++) {
            contents[c].fill(basis.eigenvaluePerMin, walk, c, withSlopes);
        }
    }

    @Override
    public double amountMg(int output, int time) {
        if (outputs[output] == OUTSIDE) {
            return 0;
        }
        double[] seen = basis.right[outputs[output]];
        double sum = 0;
        for (int c = 0; c < channels.length; c++) {
            double[] mg = contents[c].mg;
            for (int k = 0; k < n; k++) {
                sum += seen[k] * mg[time * n + k] * weight[c][k];
            }
        }
        return sum;
    }

    @Override
    public void slopes(int output, int time, double[] byRate, double[] byFraction) {
        Arrays.fill(byRate, 0);
        Arrays.fill(byFraction, 0);
        if (outputs[output] == OUTSIDE) {
            return;
        }
        double[] seen = basis.right[outputs[output]];
        for (int c = 0; c < channels.length; c++) {
            for (int k = 0; k < n; k++) {
                byFraction[c] += seen[k] * contents[c].mg[time * n + k] * basis.left[k][channels[c]];
            }
        }
        reach(time);
        for (int f = 0; f < byRate.length; f++) {
            int driver = flows.driver[f];
            int gainer = flows.gainer[f];
            int loser = flows.loser[f];
            if (driver != OUTSIDE && gainer != OUTSIDE) {
                byRate[f] = slope(seen, gainer, driver);
            }
            if (loser != OUTSIDE) {
                byRate[f] -= slope(seen, loser, loser);
            }
        }
    }

    /** The slope by the entry of A in this row and column. */
    private double slope(double[] seen, int row, int column) {
        double[] from = reached[column];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += seen[i] * basis.left[i][row] * from[i];
        }
        return sum;
    }

    /** For each state d and mode i: the sum of F<sub>ij</sub> (L b)<sub>j</sub> R<sub>dj</sub> over the modes j. */
    private void reach(int time) {
        for (double[] row : reached) {
            Arrays.fill(row, 0);
        }
        int from = time * n;
        for (int c = 0; c < channels.length; c++) {
            double[] f = contents[c].mg;
            double[] df = contents[c].slopeMgMin;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double inverse = inverseGap[i][j];
                    double quotient =
                            inverse == 0 ? (df[from + i] + df[from + j]) / 2 : (f[from + i] - f[from + j]) * inverse;
                    mode[j] = quotient * weight[c][j];
                }
                for (int d = 0; d < n; d++) {
                    double[] row = basis.right[d];
                    double sum = 0;
                    for (int j = 0; j < n; j++) {
                        sum += mode[j] * row[j];
                    }
                    reached[d][i] += sum;
                }
            }
        }
    }
}
