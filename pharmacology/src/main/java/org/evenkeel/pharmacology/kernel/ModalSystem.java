package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;
import java.util.Optional;

/**
 * A subject as a sum of exponentials.
 *
 * <p><b>The problem.</b> Amounts x (mg) obey x' = A x + b r(t), concentrations are y = C x, and the rate r is constant
 * between breakpoints. A population band asks for about 150 times x 1,000 subjects x 3 outputs again whenever a slider
 * moves, so neither an integrator with steps nor a matrix exponential for each step will do.
 *
 * <p><b>The idea.</b> When A = V diag(-k) V<sup>-1</sup> with real k, every output is y(t) = sum over modes of w m(t),
 * and a mode in amounts obeys m' = -k m + r on its own. Over a step of length h at rate r,
 *
 * <pre>m(t + h) = E m(t) + G r,   E = exp(-k h),   G = (1 - E) / k   (G = h when k = 0),</pre>
 *
 * exactly: there is no step error, whatever the length of the steps, and because 0 &lt; E &lt;= 1 rounding does not grow.
 * An amount given at once adds its share to m. E and G depend on the step's length only; {@link Walk} numbers the lengths, and a grid has a handful of them, so
 * a subject costs some dozens of exponentials and then a few multiplications for each time.
 *
 * <p><b>Finding the modes.</b> A general solver for non-symmetric matrices costs more than all the rest, and loses
 * digits. But a pharmacokinetic network is special twice over. First, it is mostly one way: ketamine becomes
 * norketamine and never comes back, an effect site takes nothing from plasma. Put the states in the order of that way;
 * A becomes block lower triangular, each block being a set of states that exchange with each other ({@link Blocks}).
 * Second, exchange by clearance between volumes is in detailed balance, A<sub>ij</sub> V<sub>j</sub> = A<sub>ji</sub>
 * V<sub>i</sub>, so that with D = diag(sqrt V) the block D<sup>-1</sup> A D is symmetric: its eigenvalues are real, and
 * Jacobi's rotations find them to the last digit [1]. With W made of the blocks' eigenvectors, T = W<sup>-1</sup> A W
 * is lower triangular with the eigenvalues on its diagonal, and its eigenvectors follow by forward substitution:
 *
 * <pre>v<sub>kk</sub> = 1,   v<sub>ik</sub> = sum of T<sub>ij</sub> v<sub>jk</sub> over k &lt;= j &lt; i, divided by (T<sub>kk</sub> - T<sub>ii</sub>).</pre>
 *
 * <p><b>Where it ends.</b> When two eigenvalues of different blocks (nearly) meet and the blocks are coupled, that
 * division loses the digits it divides by: a gap of 1e-5 leaves about eight. Below it, and for a network with a loop that
 * is not in detailed balance, {@link #of} answers empty and the slower {@link PropagatedSystem} is used, which has no
 * such limits [2]. Both are tested against each other and against an adaptive integrator.
 *
 * <p>[1] Demmel J, Veselic K. Jacobi's method is more accurate than QR. SIAM J Matrix Anal Appl 1992;13:1204-1245. [2]
 * Moler C, Van Loan C. Nineteen dubious ways to compute the exponential of a matrix, twenty-five years later. SIAM Rev
 * 2003;45:3-49.
 */
final class ModalSystem implements LinearSystem {

    private static final double LEAST_RELATIVE_GAP = 1e-5;
    private static final double BALANCE_TOLERANCE = 1e-12;

    /** Below this length in units of 1/k the gain is summed as a series, since 1 - exp(-k h) loses its digits. */
    private static final double SHORT_STEP = 1e-3;

    /** A mode that makes up less than this part of an output's other modes is not seen in it. */
    private static final double NOT_SEEN = 1e-12;

    private final double[] decayPerMin;
    /** What 1 mg in a channel adds to a mode. */
    private final double[][] modeOfChannel;
    /** ng/mL of an output for 1 of a mode. */
    private final double[][] ngPerMlOfMode;

    private ModalSystem(double[] decayPerMin, double[][] modeOfChannel, double[][] ngPerMlOfMode) {
        this.decayPerMin = decayPerMin;
        this.modeOfChannel = modeOfChannel;
        this.ngPerMlOfMode = ngPerMlOfMode;
    }

    /**
     * The modes of a network, or empty when it has none that can be told apart safely.
     *
     * @param a rate matrix, 1/min, states in the order of {@code blocks}
     * @param blocks the sets of states that exchange with each other
     * @param channels the states that doses enter
     * @param c ng/mL of each output for 1 mg in each state
     */
    static Optional<ModalSystem> of(double[][] a, Blocks blocks, int[] channels, double[][] c) {
        int n = a.length;
        if (n == 0) {
            return Optional.of(new ModalSystem(new double[0], new double[channels.length][0], new double[c.length][0]));
        }
        double[][] w = new double[n][n];
        double[][] wInverse = new double[n][n];
        double[] eigenvalue = new double[n];
        for (int block = 0; block < blocks.count(); block++) {
            if (!diagonaliseBlock(a, blocks.start(block), blocks.end(block), w, wInverse, eigenvalue)) {
                return Optional.empty();
            }
        }
        double[][] t = multiply(wInverse, multiply(a, w));
        double[][] v = new double[n][n];
        for (int k = 0; k < n; k++) {
            if (!eigenvector(t, blocks, eigenvalue, k, v)) {
                return Optional.empty();
            }
        }
        double[][] modeOfChannel = new double[channels.length][n];
        for (int channel = 0; channel < channels.length; channel++) {
            double[] share = modeOfChannel[channel];
            for (int i = 0; i < n; i++) {
                share[i] = wInverse[i][channels[channel]];
                for (int k = 0; k < i; k++) {
                    share[i] -= v[i][k] * share[k];
                }
            }
        }
        double[] decay = new double[n];
        for (int k = 0; k < n; k++) {
            decay[k] = Math.max(0, -eigenvalue[k]);
        }
        return Optional.of(new ModalSystem(decay, modeOfChannel, multiply(c, multiply(w, v))));
    }

    private static boolean diagonaliseBlock(
            double[][] a, int start, int end, double[][] w, double[][] wInverse, double[] eigenvalue) {
        int n = end - start;
        double[] d = balance(a, start, n);
        double[][] s = new double[n][n];
        double[][] u = new double[n][n];
        for (int i = 0; i < n; i++) {
            u[i][i] = 1;
            for (int j = 0; j < n; j++) {
                s[i][j] = a[start + i][start + j] * d[j] / d[i];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(s[i][j] - s[j][i]) > BALANCE_TOLERANCE * Math.abs(s[i][j] + s[j][i])) {
                    return false;
                }
            }
        }
        SymmetricEigen.diagonalise(s, u);
        for (int i = 0; i < n; i++) {
            eigenvalue[start + i] = s[i][i];
            for (int j = 0; j < n; j++) {
                w[start + i][start + j] = d[i] * u[i][j];
                wInverse[start + j][start + i] = u[i][j] / d[i];
            }
        }
        return true;
    }

    /** Scales that make the block symmetric if anything does, found by walking its exchanges from the first state. */
    private static double[] balance(double[][] a, int start, int n) {
        double[] d = new double[n];
        d[0] = 1;
        for (int round = 1; round < n; round++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double there = a[start + j][start + i];
                    double back = a[start + i][start + j];
                    if (d[i] > 0 && d[j] == 0 && there > 0 && back > 0) {
                        d[j] = d[i] * Math.sqrt(there / back);
                    }
                }
            }
        }
        for (int i = 0; i < n; i++) {
            d[i] = d[i] > 0 ? d[i] : 1;
        }
        return d;
    }

    private static boolean eigenvector(double[][] t, Blocks blocks, double[] eigenvalue, int k, double[][] v) {
        v[k][k] = 1;
        for (int i = blocks.end(blocks.of(k)); i < t.length; i++) {
            double sum = 0;
            for (int j = k; j < blocks.start(blocks.of(i)); j++) {
                sum += t[i][j] * v[j][k];
            }
            if (sum != 0) {
                double gap = eigenvalue[k] - eigenvalue[i];
                double larger = Math.max(Math.abs(eigenvalue[k]), Math.abs(eigenvalue[i]));
                if (!(Math.abs(gap) > LEAST_RELATIVE_GAP * larger)) {
                    return false;
                }
                v[i][k] = sum / gap;
            }
        }
        return true;
    }

    private static double[][] multiply(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right[0].length];
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < right.length; j++) {
                double factor = left[i][j];
                if (factor != 0) {
                    for (int k = 0; k < product[i].length; k++) {
                        product[i][k] += factor * right[j][k];
                    }
                }
            }
        }
        return product;
    }

    @Override
    public int size() {
        return decayPerMin.length;
    }

    @Override
    public double[] respond(Walk walk, double[] fractionOfChannel, double[][] into, int offset) {
        int modes = decayPerMin.length;
        double[] kept = new double[walk.lengthCount() * modes];
        double[] gained = new double[walk.lengthCount() * modes];
        for (int length = 0, at = 0; length < walk.lengthCount(); length++) {
            double minutes = walk.lengthMinutes(length);
            for (int k = 0; k < modes; k++, at++) {
                kept[at] = Math.exp(-decayPerMin[k] * minutes);
                gained[at] = gain(decayPerMin[k], minutes, kept[at]);
            }
        }
        double[] ratesOfModes = new double[walk.rateCount() * modes];
        for (int rate = 0; rate < walk.rateCount(); rate++) {
            addToModes(walk.mgPerMin(rate), fractionOfChannel, ratesOfModes, rate * modes);
        }
        double[] m = new double[modes];
        for (int step = 0; step < walk.steps(); step++) {
            int at = walk.lengthOfStep(step) * modes;
            int rate = walk.ratesOfStep(step) * modes;
            for (int k = 0; k < modes; k++) {
                m[k] = kept[at + k] * m[k] + gained[at + k] * ratesOfModes[rate + k];
            }
            if (walk.impulseOfStep(step) != Walk.NO_IMPULSE) {
                addToModes(walk.impulseMg(walk.impulseOfStep(step)), fractionOfChannel, m, 0);
            }
            int time = walk.timeAtEnd(step);
            if (time != Walk.NOT_ASKED) {
                write(m, into, offset + time);
            }
        }
        return m;
    }

    /** (1 - exp(-k h)) / k without loss of digits. */
    private static double gain(double decayPerMin, double minutes, double kept) {
        double x = decayPerMin * minutes;
        return x > SHORT_STEP
                ? (1 - kept) / decayPerMin
                : minutes * (1 - x / 2 * (1 - x / 3 * (1 - x / 4 * (1 - x / 5))));
    }

    private void addToModes(double[] ofChannel, double[] fractionOfChannel, double[] into, int offset) {
        for (int channel = 0; channel < ofChannel.length; channel++) {
            double arrives = ofChannel[channel] * fractionOfChannel[channel];
            if (arrives != 0) {
                double[] share = modeOfChannel[channel];
                for (int k = 0; k < share.length; k++) {
                    into[offset + k] += share[k] * arrives;
                }
            }
        }
    }

    private void write(double[] m, double[][] into, int place) {
        for (int o = 0; o < into.length; o++) {
            if (into[o].length > 0) {
                double[] ofMode = ngPerMlOfMode[o];
                double sum = 0;
                for (int k = 0; k < m.length; k++) {
                    sum += ofMode[k] * m[k];
                }
                into[o][place] = Math.max(0, sum);
            }
        }
    }

    @Override
    public double[] stateAfterMg(double[] mgOfChannel) {
        double[] m = new double[decayPerMin.length];
        double[] whole = new double[mgOfChannel.length];
        Arrays.fill(whole, 1);
        addToModes(mgOfChannel, whole, m, 0);
        return m;
    }

    @Override
    public double areaNgMinPerMl(int output, double[] state) {
        double area = 0;
        for (int k = 0; k < state.length; k++) {
            double part = ngPerMlOfMode[output][k] * state[k];
            area += part == 0 ? 0 : part / decayPerMin[k];
        }
        return area;
    }

    @Override
    public double terminalHalfLifeMinutes(int output) {
        double largest = 0;
        double[] seen = new double[decayPerMin.length];
        for (double[] share : modeOfChannel) {
            for (int k = 0; k < seen.length; k++) {
                seen[k] += Math.abs(share[k] * ngPerMlOfMode[output][k]);
                largest = Math.max(largest, seen[k]);
            }
        }
        double slowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < seen.length; k++) {
            if (seen[k] > NOT_SEEN * largest) {
                slowest = Math.min(slowest, decayPerMin[k]);
            }
        }
        return Math.log(2) / slowest;
    }
}
