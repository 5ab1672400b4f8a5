package org.evenkeel.pharmacology.response;

import java.util.Arrays;

/** One step of {@link Rodas} for a block of subjects. */
final class RosenbrockStep {

    private final OdeBlock system;
    private final Tolerance tolerance;
    private final int states;
    private final BlockLu lu;
    private final double[][][] jacobian;
    private final double[][] slope;
    private final double[][][] u;
    private final double[][] argument;
    private final double[][] history;
    private final double[][] dense;
    private final double[][] denseHigh;
    private final double[][] peak;
    private final double[] error;

    /** Where the step starts. */
    final double[][] state;
    /** Where it ended. */
    final double[][] next;

    RosenbrockStep(OdeBlock system, int capacity, Tolerance tolerance) {
        this.system = system;
        this.tolerance = tolerance;
        states = system.states();
        lu = new BlockLu(system, capacity);
        jacobian = new double[states][states][];
        for (int i = 0; i < states; i++) {
            for (int j = 0; j < states; j++) {
                jacobian[i][j] = new double[lu.has(i, j) ? capacity : 0];
            }
        }
        slope = new double[states][capacity];
        u = new double[Rodas.STAGES][states][capacity];
        argument = new double[states][capacity];
        history = new double[states][capacity];
        dense = new double[states][capacity];
        denseHigh = new double[states][capacity];
        peak = new double[states][capacity];
        error = new double[capacity];
        state = new double[states][capacity];
        next = new double[states][capacity];
    }

    void start() {
        for (double[] row : state) {
            Arrays.fill(row, 0);
        }
        system.start(state);
        system.sizes(peak);
    }

    /** Looks at the state: before the first try of a step from it. */
    void look(double[] rates) {
        system.derivative(state, rates, slope);
        system.jacobian(state, rates, jacobian);
    }

    /** Tries a step; answers its error in parts of the tolerance, or infinity when it can't be solved. */
    double attempt(double minutes, double[] rates) {
        int n = system.subjects();
        if (!lu.factor(jacobian, 1 / (Rodas.GAMMA * minutes), n)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int stage = 0; stage < Rodas.STAGES; stage++) {
            stage(stage, minutes, rates, n);
        }
        double[][] last = u[Rodas.STAGES - 1];
        Arrays.fill(error, 0, n, 0);
        for (int i = 0; i < states; i++) {
            judge(argument[i], last[i], next[i], peak[i], n);
        }
        return Lanes.greatest(error, n);
    }

    private void stage(int stage, double minutes, double[] rates, int n) {
        double[][] into = u[stage];
        if (stage == 0) {
            for (int i = 0; i < states; i++) {
                System.arraycopy(slope[i], 0, into[i], 0, n);
            }
        } else {
            for (int i = 0; i < states; i++) {
                if (stage == Rodas.STAGES - 1) {
                    Lanes.add(argument[i], u[stage - 1][i], n);
                    Lanes.sum(history[i], Rodas.C[stage], 1 / minutes, u, i, n);
                } else {
                    Lanes.combine(
                            argument[i], history[i], state[i], Rodas.A[stage], Rodas.C[stage], 1 / minutes, u, i, n);
                }
            }
            system.derivative(argument, rates, into);
            for (int i = 0; i < states; i++) {
                Lanes.add(into[i], history[i], n);
            }
        }
        lu.solve(into, n);
    }

    private void judge(double[] before, double[] wrong, double[] after, double[] greatest, int n) {
        double ofPeak = tolerance.ofPeakDimensionless();
        double ofValue = tolerance.ofValueDimensionless();
        double floor = Tolerance.FLOOR * ofPeak;
        for (int s = 0; s < n; s++) {
            double value = before[s] + wrong[s];
            after[s] = value;
            double size = Math.abs(value);
            double most = Math.max(greatest[s], size);
            double allowed = Math.max(floor * most, Math.min(ofPeak * most, ofValue * size));
            error[s] = Math.max(error[s], Math.abs(wrong[s]) / allowed);
        }
    }

    /** Prepares dense output of the step. */
    void prepareDense() {
        int n = system.subjects();
        for (int i = 0; i < states; i++) {
            Lanes.sum(dense[i], Rodas.D[0], 1, u, i, n);
            Lanes.sum(denseHigh[i], Rodas.D[1], 1, u, i, n);
        }
    }

    /** A state within the step, {@code part} of the way. */
    void between(double part, int i, double[] into, int from) {
        int n = system.subjects();
        double rest = 1 - part;
        double[] start = state[i];
        double[] end = next[i];
        double[] low = dense[i];
        double[] high = denseHigh[i];
        for (int s = 0; s < n; s++) {
            into[from + s] = rest * start[s] + part * (end[s] + rest * (low[s] + part * high[s]));
        }
    }

    /** Goes to the end of the step. */
    void accept() {
        int n = system.subjects();
        for (int i = 0; i < states; i++) {
            double[] to = state[i];
            double[] from = next[i];
            double[] greatest = peak[i];
            for (int s = 0; s < n; s++) {
                to[s] = from[s];
                greatest[s] = Math.max(greatest[s], Math.abs(from[s]));
            }
        }
    }
}
