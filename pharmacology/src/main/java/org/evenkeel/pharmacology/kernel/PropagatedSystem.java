package org.evenkeel.pharmacology.kernel;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A subject as a matrix exponential for each length of step: exact as well, works for every linear network, and takes
 * some thirty times longer than {@link ModalSystem}. Padé with scaling and squaring by Hipparchus.
 */
final class PropagatedSystem implements LinearSystem {

    private final double[][] a;
    private final int input;
    private final double[][] c;

    /**
     * The network itself.
     *
     * @param a rate matrix, 1/min
     * @param input state that the infusion enters
     * @param c ng/mL of each output for 1 mg in each state
     */
    PropagatedSystem(double[][] a, int input, double[][] c) {
        this.a = a;
        this.input = input;
        this.c = c;
    }

    @Override
    public void respond(Schedule schedule, double[][] into, int offset) {
        int n = a.length;
        double[] lengths = schedule.lengthsMinutes();
        double[][][] over = new double[lengths.length][][];
        for (int length = 0; length < lengths.length; length++) {
            over[length] = propagator(lengths[length]);
        }
        double[] x = new double[n];
        for (int step = 0; step < schedule.steps(); step++) {
            double[][] p = over[schedule.lengthOfStep(step)];
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                next[i] = p[i][n] * schedule.rateMgPerMin(step);
                for (int j = 0; j < n; j++) {
                    next[i] += p[i][j] * x[j];
                }
            }
            x = next;
            int time = schedule.timeAtEnd(step);
            if (time != Schedule.NOT_ASKED) {
                write(x, into, offset + time);
            }
        }
    }

    /** exp of [[A, b], [0, 0]] times the length: what becomes of the amounts, and in the last column of a unit rate. */
    private double[][] propagator(double lengthMinutes) {
        int n = a.length;
        RealMatrix augmented = new Array2DRowRealMatrix(n + 1, n + 1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                augmented.setEntry(i, j, a[i][j] * lengthMinutes);
            }
        }
        augmented.setEntry(input, n, lengthMinutes);
        return MatrixUtils.matrixExponential(augmented).getData();
    }

    private void write(double[] x, double[][] into, int place) {
        for (int o = 0; o < into.length; o++) {
            if (into[o].length > 0) {
                double sum = 0;
                for (int i = 0; i < x.length; i++) {
                    sum += c[o][i] * x[i];
                }
                into[o][place] = Math.max(0, sum);
            }
        }
    }
}
