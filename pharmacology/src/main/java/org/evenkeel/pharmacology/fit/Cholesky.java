package org.evenkeel.pharmacology.fit;

/** Equations with a small symmetric matrix that is at least the identity. Only lower triangles are read and written. */
final class Cholesky {

    private Cholesky() {}

    /** Turns the lower triangle of {@code a} into L with L L' = a. */
    static void factor(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            double[] row = a[i];
            for (int j = 0; j < i; j++) {
                double[] other = a[j];
                double rest = row[j];
                for (int k = 0; k < j; k++) {
                    rest -= row[k] * other[k];
                }
                row[j] = rest / other[j];
            }
            double rest = row[i];
            for (int k = 0; k < i; k++) {
                rest -= row[k] * row[k];
            }
            row[i] = Math.sqrt(rest);
        }
    }

    /** Solves L L' x = b in place. */
    static void solve(double[][] l, double[] b) {
        for (int i = 0; i < b.length; i++) {
            double[] row = l[i];
            double rest = b[i];
            for (int k = 0; k < i; k++) {
                rest -= row[k] * b[k];
            }
            b[i] = rest / row[i];
        }
        solveTransposed(l, b);
    }

    /** Solves L' x = b in place. */
    static void solveTransposed(double[][] l, double[] b) {
        for (int i = b.length - 1; i >= 0; i--) {
            double x = b[i] / l[i][i];
            b[i] = x;
            double[] row = l[i];
            for (int k = 0; k < i; k++) {
                b[k] -= row[k] * x;
            }
        }
    }

    /** The inverse of L L', both triangles. */
    static double[][] inverse(double[][] l) {
        double[][] inverse = new double[l.length][l.length];
        for (int i = 0; i < l.length; i++) {
            inverse[i][i] = 1;
            solve(l, inverse[i]);
        }
        return inverse;
    }
}
