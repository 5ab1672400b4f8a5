package org.evenkeel.pharmacology.response;

import java.util.Arrays;

/** Plain equations of several subjects side by side, with a Jacobian by differences: slow, for tests. */
final class EquationsBlock implements OdeBlock {

    private static final double NUDGE = 1e-7;

    private final ReferenceIntegrator.Equations[] subjects;
    private final double size;
    private final double[] start;

    EquationsBlock(double size, double[] start, ReferenceIntegrator.Equations... subjects) {
        this.subjects = subjects;
        this.size = size;
        this.start = start;
    }

    @Override
    public int states() {
        return subjects[0].states();
    }

    @Override
    public int subjects() {
        return subjects.length;
    }

    @Override
    public boolean couples(int row, int column) {
        return true;
    }

    @Override
    public void start(double[][] state) {
        for (int i = 0; i < start.length; i++) {
            Arrays.fill(state[i], start[i]);
        }
    }

    @Override
    public void sizes(double[][] sizes) {
        for (double[] row : sizes) {
            Arrays.fill(row, size);
        }
    }

    @Override
    public void derivative(double[][] state, double[] ratesMgPerMin, double[][] change) {
        for (int s = 0; s < subjects.length; s++) {
            double[] answer = at(s, column(state, s), ratesMgPerMin);
            for (int i = 0; i < answer.length; i++) {
                change[i][s] = answer[i];
            }
        }
    }

    @Override
    public void jacobian(double[][] state, double[] ratesMgPerMin, double[][][] perMin) {
        for (int s = 0; s < subjects.length; s++) {
            for (int j = 0; j < states(); j++) {
                double[] x = column(state, s);
                double by = NUDGE * Math.max(size, Math.abs(x[j]));
                x[j] += by;
                double[] above = at(s, x, ratesMgPerMin);
                x[j] -= 2 * by;
                double[] below = at(s, x, ratesMgPerMin);
                for (int i = 0; i < states(); i++) {
                    perMin[i][j][s] = (above[i] - below[i]) / (2 * by);
                }
            }
        }
    }

    private double[] at(int s, double[] x, double[] rates) {
        double[] answer = new double[x.length];
        subjects[s].derivative(x, rates, answer);
        return answer;
    }

    private static double[] column(double[][] state, int s) {
        return Arrays.stream(state).mapToDouble(row -> row[s]).toArray();
    }

    @Override
    public void give(int input, double amountMg, double[][] state) {
        for (int s = 0; s < subjects.length; s++) {
            double[] x = column(state, s);
            subjects[s].give(input, amountMg, x);
            for (int i = 0; i < x.length; i++) {
                state[i][s] = x[i];
            }
        }
    }

    /** {@code [state][time][subject]} at every asked time of the course. */
    double[][][] solve(Course course, Tolerance tolerance) {
        int n = subjects.length;
        double[][] flat = new double[states()][course.times() * n];
        new RosenbrockSolver(course, this, n, tolerance).solve(flat, n, 0);
        double[][][] rows = new double[states()][course.times()][n];
        for (int i = 0; i < rows.length; i++) {
            for (int t = 0; t < course.times(); t++) {
                System.arraycopy(flat[i], t * n, rows[i][t], 0, n);
            }
        }
        return rows;
    }
}
