package org.evenkeel.pharmacology.response;

/**
 * Exponentials and logarithms to about 1e-14 that inline into a loop, and divided differences of the exponential.
 *
 * <p>The answer of a cascade of first-order steps is a divided difference of exp [1]: an effect site after a mode is
 * {@code ke0 h exp[-k h, -ke0 h]}, after a constant rate into that mode {@code ke0 h^2 exp[0, -k h, -ke0 h]}. The usual
 * quotient {@code (e^x - e^y) / (x - y)} loses its digits when two rates meet, so near arguments use a series; no rates
 * are too close.
 *
 * <p>[1] McCurdy A, Ng KC, Parlett BN. Accurate computation of divided differences of the exponential function. Math
 * Comp 1984;43:501-528.
 */
final class Exponential {

    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double LN2 = 0.6931471805599453;
    private static final double ROUNDER = 0x1.8p52;
    private static final double GREATEST = 700;
    private static final double NEAR = 0.5;
    /** 1 / 3!, 1 / 4!, ... */
    private static final double[] INVERSE_FACTORIAL = inverseFactorials(14);

    private static final long BIAS = 1023;
    private static final long SQRT_HALF_BITS = 0x3FE6A09E667F3BCDL;

    private Exponential() {}

    private static double[] inverseFactorials(int count) {
        double[] inverse = new double[count];
        double factorial = 2;
        for (int n = 0; n < count; n++) {
            factorial *= n + 3;
            inverse[n] = 1 / factorial;
        }
        return inverse;
    }

    /** e^x; beyond +-700 that of +-700. */
    static double exp(double x) {
        double inside = Math.max(-GREATEST, Math.min(GREATEST, x));
        double shifted = inside * LOG2_E + ROUNDER;
        double k = shifted - ROUNDER;
        double r = (inside - k * LN2_HIGH) - k * LN2_LOW;
        double r2 = r * r;
        double r4 = r2 * r2;
        double low = (1 + r) + r2 * (1.0 / 2 + r * (1.0 / 6));
        double middle = (1.0 / 24 + r * (1.0 / 120)) + r2 * (1.0 / 720 + r * (1.0 / 5040));
        double high = (1.0 / 40320 + r * (1.0 / 362880)) + r2 * (1.0 / 3628800 + r * (1.0 / 39916800));
        double tail = r4 * (1.0 / 479001600);
        double power = Double.longBitsToDouble((Double.doubleToRawLongBits(shifted) + BIAS) << 52);
        return (low + r4 * (middle + r4 * (high + tail))) * power;
    }

    /** Natural logarithm of a normal number above 0. */
    static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long exponent = (bits - SQRT_HALF_BITS) >> 52;
        double m = Double.longBitsToDouble(bits - (exponent << 52));
        double s = (m - 1) / (m + 1);
        double s2 = s * s;
        double s4 = s2 * s2;
        double odd = (1.0 / 3 + s2 * (1.0 / 5)) + s4 * (1.0 / 7 + s2 * (1.0 / 9));
        double rest = (1.0 / 11 + s2 * (1.0 / 13)) + s4 * (1.0 / 15 + s2 * (1.0 / 17));
        return exponent * LN2 + 2 * s * (1 + s2 * (odd + s4 * s4 * rest));
    }

    /** exp[x, y], the slope between two places of the curve, given both values. */
    static double difference(double x, double y, double expX, double expY) {
        double d = x - y;
        if (Math.abs(d) > NEAR) {
            return (expX - expY) / d;
        }
        return expY * slope(d);
    }

    /** (e^d - 1) / d for |d| at most one half. */
    private static double slope(double d) {
        double d2 = d * d;
        double d4 = d2 * d2;
        double low = (1 + d * (1.0 / 2)) + d2 * (1.0 / 6 + d * (1.0 / 24));
        double middle = (1.0 / 120 + d * (1.0 / 720)) + d2 * (1.0 / 5040 + d * (1.0 / 40320));
        double high = (1.0 / 362880 + d * (1.0 / 3628800)) + d2 * (1.0 / 39916800 + d * (1.0 / 479001600));
        return low + d4 * (middle + d4 * high);
    }

    /** exp[x, y, 0] of arguments up to 0, given e^x and e^y. */
    static double secondDifference(double x, double y, double expX, double expY) {
        if (Math.min(x, y) < -NEAR) {
            return x < y
                    ? (difference(y, 0, expY, 1) - difference(x, y, expX, expY)) / -x
                    : (difference(x, 0, expX, 1) - difference(y, x, expY, expX)) / -y;
        }
        double homogeneous = 1;
        double power = 1;
        double sum = 0.5;
        for (int n = 0; n < INVERSE_FACTORIAL.length; n++) {
            power *= x;
            homogeneous = power + y * homogeneous;
            sum += homogeneous * INVERSE_FACTORIAL[n];
        }
        return sum;
    }
}
