package org.evenkeel.pharmacology.response;

/**
 * Gauss-Legendre quadrature on [0, 1] with what a panel needs besides: the integrals of the interpolating polynomial
 * from each node to the end, and the Legendre coefficients of an integrand from its values at the nodes.
 */
final class GaussRule {

    /** How many of the highest Legendre coefficients are looked at. */
    static final int LOOKED_AT = 4;

    final int order;
    final double[] node;
    /** Sums to 1. */
    final double[] weight;
    /** {@code [i][j]}: integral from node i to 1 of the polynomial that is 1 at node j and 0 at the others. */
    final double[][] rest;
    /** {@code [row][i]}: (2k + 1) P_k at node i for k = order - 1 - row. */
    final double[][] legendre;

    GaussRule(int order) {
        this.order = order;
        node = new double[order];
        weight = new double[order];
        rest = new double[order][order];
        int rows = Math.min(order, LOOKED_AT);
        legendre = new double[rows][order];
        double[][] p = new double[order][];
        for (int i = 0; i < order; i++) {
            double x = root(order, i);
            p[i] = polynomials(order + 1, x);
            double slope = order * (p[i][order - 1] - x * p[i][order]) / (1 - x * x);
            node[i] = (1 + x) / 2;
            weight[i] = 1 / ((1 - x * x) * slope * slope);
            for (int row = 0; row < rows; row++) {
                int k = order - 1 - row;
                legendre[row][i] = (2 * k + 1) * p[i][k];
            }
        }
        for (int i = 0; i < order; i++) {
            for (int j = 0; j < order; j++) {
                double sum = 1 - p[i][1];
                for (int k = 1; k < order; k++) {
                    sum += p[j][k] * (p[i][k - 1] - p[i][k + 1]);
                }
                rest[i][j] = weight[j] * sum / 2;
            }
        }
    }

    private static double root(int order, int i) {
        double x = -Math.cos(Math.PI * (i + 0.75) / (order + 0.5));
        for (int round = 0; round < 10; round++) {
            double[] p = polynomials(order, x);
            x -= p[order] * (1 - x * x) / (order * (p[order - 1] - x * p[order]));
        }
        return x;
    }

    /** P_0 to P_highest at x. */
    private static double[] polynomials(int highest, double x) {
        double[] p = new double[highest + 1];
        p[0] = 1;
        p[1] = x;
        for (int k = 1; k < highest; k++) {
            p[k + 1] = ((2 * k + 1) * x * p[k] - k * p[k - 1]) / (k + 1);
        }
        return p;
    }
}
