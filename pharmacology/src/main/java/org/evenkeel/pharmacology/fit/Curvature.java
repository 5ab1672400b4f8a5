package org.evenkeel.pharmacology.fit;

/**
 * The true second derivatives of an objective, by differences of its exact gradient. Where readings contradict each other
 * or the model, they differ so much from the expected ones that scoring overshoots and creeps; with them it arrives.
 */
final class Curvature {

    private static final double STEP = 1e-4;

    private final Objective objective;
    private final double[] moved;
    private final double[] above;
    private final double[] below;
    private final double[][] unused;
    private final double[][] second;

    Curvature(Objective objective) {
        this.objective = objective;
        int n = objective.dimension();
        moved = new double[n];
        above = new double[n];
        below = new double[n];
        unused = new double[n][n];
        second = new double[n][n];
    }

    /** Fills the lower triangle of {@code into}; false when this is no bowl, and a step would lead uphill. */
    boolean fill(double[] z, double[][] into) {
        int n = z.length;
        System.arraycopy(z, 0, moved, 0, n);
        for (int i = 0; i < n; i++) {
            moved[i] = z[i] + STEP;
            objective.value(moved, above, unused);
            moved[i] = z[i] - STEP;
            objective.value(moved, below, unused);
            moved[i] = z[i];
            for (int j = 0; j < n; j++) {
                second[i][j] = (above[j] - below[j]) / (2 * STEP);
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                into[i][j] = (second[i][j] + second[j][i]) / 2;
                unused[i][j] = into[i][j];
            }
        }
        Cholesky.factor(unused);
        boolean bowl = true;
        for (int i = 0; i < n; i++) {
            bowl &= unused[i][i] > 0;
        }
        return bowl;
    }
}
