package org.evenkeel.pharmacology.kernel;

/** Eigenvalues and eigenvectors of a small symmetric matrix by cyclic Jacobi rotations: short, and accurate to the ulp. */
final class SymmetricEigen {

    private static final int MOST_SWEEPS = 50;

    private SymmetricEigen() {}

    /**
     * Turns {@code s} into a diagonal matrix of eigenvalues and {@code u}, handed in as the identity, into the
     * orthonormal eigenvectors (columns).
     */
    static void diagonalise(double[][] s, double[][] u) {
        int n = s.length;
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            boolean rotated = false;
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(s[p][q]) > 1e-17 * Math.sqrt(Math.abs(s[p][p] * s[q][q]))) {
                        rotate(s, u, p, q);
                        rotated = true;
                    }
                }
            }
            if (!rotated) {
                return;
            }
        }
    }

    private static void rotate(double[][] s, double[][] u, int p, int q) {
        double theta = (s[q][q] - s[p][p]) / (2 * s[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cos = 1 / Math.sqrt(t * t + 1);
        double sin = t * cos;
        double pq = s[p][q];
        s[p][p] -= t * pq;
        s[q][q] += t * pq;
        s[p][q] = 0;
        s[q][p] = 0;
        for (int i = 0; i < s.length; i++) {
            if (i != p && i != q) {
                double ip = s[i][p];
                double iq = s[i][q];
                s[i][p] = cos * ip - sin * iq;
                s[p][i] = s[i][p];
                s[i][q] = sin * ip + cos * iq;
                s[q][i] = s[i][q];
            }
            double up = u[i][p];
            double uq = u[i][q];
            u[i][p] = cos * up - sin * uq;
            u[i][q] = sin * up + cos * uq;
        }
    }
}
