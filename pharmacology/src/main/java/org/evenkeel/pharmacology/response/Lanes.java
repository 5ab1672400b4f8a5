package org.evenkeel.pharmacology.response;

/**
 * Loops over the subjects of a block, short and straight so that the compiler makes vector instructions of them: every
 * argument a row, no branch, no call that stays a call.
 */
final class Lanes {

    private static final double PER_POWER = 1.0 / 1024;
    private static final double LARGEST = 0.68;
    private static final double GREATEST = 690;
    private static final double LN2 = 0.6931471805599453;
    private static final long SQRT_HALF_BITS = 0x3FE6A09E667F3BCDL;

    private Lanes() {}

    static void multiply(double[] into, double[] a, double[] b, int n) {
        for (int s = 0; s < n; s++) {
            into[s] = a[s] * b[s];
        }
    }

    static void addProduct(double[] into, double[] a, double[] b, int n) {
        for (int s = 0; s < n; s++) {
            into[s] += a[s] * b[s];
        }
    }

    static void subtractProduct(double[] into, double[] a, double[] b, int n) {
        for (int s = 0; s < n; s++) {
            into[s] -= a[s] * b[s];
        }
    }

    static void subtractProducts(double[] into, double[] a, double[] b, double[] c, double[] d, int n) {
        for (int s = 0; s < n; s++) {
            into[s] -= a[s] * b[s] + c[s] * d[s];
        }
    }

    static void add(double[] into, double[] a, int n) {
        for (int s = 0; s < n; s++) {
            into[s] += a[s];
        }
    }

    /** Five rows times their factors. */
    static void sum(double[] into, double[] factors, double scale, double[][][] rows, int row, int n) {
        double f0 = factors[0] * scale;
        double f1 = factors[1] * scale;
        double f2 = factors[2] * scale;
        double f3 = factors[3] * scale;
        double f4 = factors[4] * scale;
        double[] r0 = rows[0][row];
        double[] r1 = rows[1][row];
        double[] r2 = rows[2][row];
        double[] r3 = rows[3][row];
        double[] r4 = rows[4][row];
        for (int s = 0; s < n; s++) {
            into[s] = (f0 * r0[s] + f1 * r1[s]) + (f2 * r2[s] + f3 * r3[s]) + f4 * r4[s];
        }
    }

    /**
     * Both sums of a Rosenbrock stage in one reading: {@code argument = base + a rows}, {@code history = c rows x scale},
     * over as many rows as there are factors, 1 to 4.
     */
    static void combine(
            double[] argument,
            double[] history,
            double[] base,
            double[] a,
            double[] c,
            double scale,
            double[][][] rows,
            int row,
            int n) {
        double a0 = a[0];
        double c0 = c[0] * scale;
        double[] r0 = rows[0][row];
        double a1 = a.length > 1 ? a[1] : 0;
        double c1 = a.length > 1 ? c[1] * scale : 0;
        double[] r1 = a.length > 1 ? rows[1][row] : r0;
        double a2 = a.length > 2 ? a[2] : 0;
        double c2 = a.length > 2 ? c[2] * scale : 0;
        double[] r2 = a.length > 2 ? rows[2][row] : r0;
        double a3 = a.length > 3 ? a[3] : 0;
        double c3 = a.length > 3 ? c[3] * scale : 0;
        double[] r3 = a.length > 3 ? rows[3][row] : r0;
        for (int s = 0; s < n; s++) {
            double u0 = r0[s];
            double u1 = r1[s];
            double u2 = r2[s];
            double u3 = r3[s];
            argument[s] = base[s] + (a0 * u0 + a1 * u1) + (a2 * u2 + a3 * u3);
            history[s] = (c0 * u0 + c1 * u1) + (c2 * u2 + c3 * u3);
        }
    }

    static void scaleAndAdd(double[] into, double[] kept, double[] gained, double[] rate, int n) {
        for (int s = 0; s < n; s++) {
            into[s] = into[s] * kept[s] + gained[s] * rate[s];
        }
    }

    /** The sum of {@code rows[k][s] * columns[k][s]} over the first {@code count} of both, and one product more. */
    static void dot(
            double[] into, double[][] rows, double[][] columns, int count, double[] row, double[] column, int n) {
        if (count == 3) {
            double[] r0 = rows[0];
            double[] r1 = rows[1];
            double[] r2 = rows[2];
            double[] c0 = columns[0];
            double[] c1 = columns[1];
            double[] c2 = columns[2];
            for (int s = 0; s < n; s++) {
                into[s] = (r0[s] * c0[s] + r1[s] * c1[s]) + (r2[s] * c2[s] + row[s] * column[s]);
            }
            return;
        }
        multiply(into, row, column, n);
        for (int k = 0; k < count; k++) {
            addProduct(into, rows[k], columns[k], n);
        }
    }

    /**
     * {@code exp(-rate x minutes)} without looking at bits, so that it vectorises: a polynomial in a 1024th of the
     * argument, squared ten times. Wrong by up to 1e-13 of itself.
     */
    static void decay(double[] into, double[] perMin, double minutes, int n) {
        double scale = -minutes * PER_POWER;
        for (int s = 0; s < n; s++) {
            into[s] = raised(Math.max(perMin[s] * scale, -LARGEST));
        }
    }

    /**
     * {@code x^g / (1 + x^g)} in place, for normal x above 0. Only the splitting of x into mantissa and exponent looks at
     * bits and stays scalar; the logarithm and the exponential around it vectorise.
     */
    static void sigmoid(double[] x, double[] g, double[] powersOfTwo, int n) {
        for (int s = 0; s < n; s++) {
            long bits = Double.doubleToRawLongBits(x[s]);
            long power = (bits - SQRT_HALF_BITS) >> 52;
            x[s] = Double.longBitsToDouble(bits - (power << 52));
            powersOfTwo[s] = power;
        }
        for (int s = 0; s < n; s++) {
            double q = (x[s] - 1) / (x[s] + 1);
            double q2 = q * q;
            double q4 = q2 * q2;
            double odd = (1.0 / 3 + q2 * (1.0 / 5)) + q4 * (1.0 / 7 + q2 * (1.0 / 9));
            double rest = (1.0 / 11 + q2 * (1.0 / 13)) + q4 * (1.0 / 15 + q2 * (1.0 / 17));
            double log = powersOfTwo[s] * LN2 + 2 * q * (1 + q2 * (odd + q4 * q4 * rest));
            x[s] = Math.max(-GREATEST, Math.min(GREATEST, -g[s] * log)) * PER_POWER;
        }
        for (int s = 0; s < n; s++) {
            x[s] = 1 / (1 + raised(x[s]));
        }
    }

    /** e to the 1024th multiple of r, for |r| at most 0.7. */
    private static double raised(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = (1 + r) + r2 * (1.0 / 2 + r * (1.0 / 6));
        double middle = (1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720 + r * (1.0 / 5040));
        double high = (1.0 / 40320 + r * (1.0 / 362880)) + r2 * (1.0 / 3628800 + r * (1.0 / 39916800));
        double e = low + r4 * (middle + r4 * (high + r4 * (1.0 / 479001600)));
        double e2 = e * e;
        double e4 = e2 * e2;
        double e8 = e4 * e4;
        double e16 = e8 * e8;
        double e32 = e16 * e16;
        double e64 = e32 * e32;
        double e128 = e64 * e64;
        double e256 = e128 * e128;
        double e512 = e256 * e256;
        return e512 * e512;
    }

    /** The greatest of numbers 0 or more; infinite when one is not a number. */
    static double greatest(double[] a, int n) {
        double g0 = 0;
        double g1 = 0;
        double g2 = 0;
        double g3 = 0;
        int s = 0;
        for (; s + 3 < n; s += 4) {
            g0 = Math.max(g0, a[s]);
            g1 = Math.max(g1, a[s + 1]);
            g2 = Math.max(g2, a[s + 2]);
            g3 = Math.max(g3, a[s + 3]);
        }
        for (; s < n; s++) {
            g0 = Math.max(g0, a[s]);
        }
        double greatest = Math.max(Math.max(g0, g1), Math.max(g2, g3));
        return Double.isNaN(greatest) ? Double.POSITIVE_INFINITY : greatest;
    }
}
