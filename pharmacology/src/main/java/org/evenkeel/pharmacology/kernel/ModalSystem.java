package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;

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
 * division loses the digits it divides by: a gap of 1e-6 leaves about ten of sixteen. Below it, and for a network with a loop that
 * is not in detailed balance, {@link ModalSolver} says no and the slower {@link PropagatedSystem} is used, which has no
 * such limits [2]. Both are tested against each other and against an adaptive integrator.
 *
 * <p>[1] Demmel J, Veselic K. Jacobi's method is more accurate than QR. SIAM J Matrix Anal Appl 1992;13:1204-1245. [2]
 * Moler C, Van Loan C. Nineteen dubious ways to compute the exponential of a matrix, twenty-five years later. SIAM Rev
 * 2003;45:3-49.
 */
final class ModalSystem implements LinearSystem {

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

    /** The modes that a solver has found last; they change when it solves again. */
    static ModalSystem of(ModalSolver solved) {
        return new ModalSystem(solved.decayPerMin, solved.modeOfChannel, solved.ngPerMlOfMode);
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
