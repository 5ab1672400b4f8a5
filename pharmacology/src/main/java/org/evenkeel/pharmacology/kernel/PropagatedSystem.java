package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * A subject as a matrix exponential for each length of step: exact as well, works for every linear network, and takes
 * some thirty times longer than {@link ModalSystem}. Padé with scaling and squaring by Hipparchus.
 */
final class PropagatedSystem implements LinearSystem {

    private final double[][] a;
    private final int[] channels;
    private final double[][] c;

    /**
     * The network itself.
     *
     * @param a rate matrix, 1/min
     * @param channels the states that doses enter
     * @param c ng/mL of each output for 1 mg in each state
     */
    PropagatedSystem(double[][] a, int[] channels, double[][] c) {
        this.a = a;
        this.channels = channels;
        this.c = c;
    }

    @Override
    public int size() {
        return a.length;
    }

    @Override
    public double[] respond(Walk walk, double[] fractionOfChannel, double[][] into, int offset) {
        int n = a.length;
        double[][][] over = new double[walk.lengthCount()][][];
        for (int length = 0; length < over.length; length++) {
            over[length] = propagator(walk.lengthMinutes(length));
        }
        double[] x = new double[n];
        for (int step = 0; step < walk.steps(); step++) {
            double[][] p = over[walk.lengthOfStep(step)];
            double[] rate = walk.mgPerMin(walk.ratesOfStep(step));
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i] += p[i][j] * x[j];
                }
                for (int channel = 0; channel < channels.length; channel++) {
                    next[i] += p[i][n + channel] * rate[channel] * fractionOfChannel[channel];
                }
            }
            x = next;
            if (walk.impulseOfStep(step) != Walk.NO_IMPULSE) {
                double[] impulse = walk.impulseMg(walk.impulseOfStep(step));
                for (int channel = 0; channel < channels.length; channel++) {
                    x[channels[channel]] += impulse[channel] * fractionOfChannel[channel];
                }
            }
            int time = walk.timeAtEnd(step);
            if (time != Walk.NOT_ASKED) {
                write(x, into, offset + time);
            }
        }
        return x;
    }

    /** exp of [[A, B], [0, 0]] times the length: what becomes of the amounts, and in the last columns of unit rates. */
    private double[][] propagator(double lengthMinutes) {
        int n = a.length;
        RealMatrix augmented = new Array2DRowRealMatrix(n + channels.length, n + channels.length);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                augmented.setEntry(i, j, a[i][j] * lengthMinutes);
            }
        }
        for (int channel = 0; channel < channels.length; channel++) {
            augmented.setEntry(channels[channel], n + channel, lengthMinutes);
        }
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

    @Override
    public double[] stateAfterMg(double[] mgOfChannel) {
        double[] x = new double[a.length];
        for (int channel = 0; channel < channels.length; channel++) {
            x[channels[channel]] += mgOfChannel[channel];
        }
        return x;
    }

    @Override
    public double areaNgMinPerMl(int output, double[] state) {
        double[] minutes = new LUDecomposition(new Array2DRowRealMatrix(a))
                .getSolver()
                .solve(new ArrayRealVector(state))
                .toArray();
        double area = 0;
        for (int i = 0; i < minutes.length; i++) {
            area -= c[output][i] * minutes[i];
        }
        return area;
    }

    @Override
    public double terminalHalfLifeMinutes(int output) {
        double slowest = Arrays.stream(new EigenDecompositionNonSymmetric(new Array2DRowRealMatrix(a)).getEigenvalues())
                .mapToDouble(eigenvalue -> -eigenvalue.getReal())
                .min()
                .orElse(0);
        return Math.log(2) / slowest;
    }
}
