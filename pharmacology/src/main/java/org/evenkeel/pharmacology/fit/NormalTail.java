package org.evenkeel.pharmacology.fit;

import org.hipparchus.special.Erf;

/** The standard normal distribution far out, where differences of probabilities have no digits left. */
final class NormalTail {

    private static final double FAR = -6;
    private static final double LOG_SQRT_2PI = 0.5 * Math.log(2 * Math.PI);
    private static final int TERMS = 60;

    private NormalTail() {}

    /** The logarithm of the probability to lie below {@code u}. */
    static double logBelow(double u) {
        if (u > FAR) {
            return Math.log(0.5 * Erf.erfc(-u * Math.sqrt(0.5)));
        }
        return -0.5 * u * u - LOG_SQRT_2PI + Math.log(mills(-u));
    }

    /** Its derivative by {@code u}: density over probability. */
    static double slopeOfLogBelow(double u) {
        if (u > FAR) {
            return Math.exp(-0.5 * u * u - LOG_SQRT_2PI) / (0.5 * Erf.erfc(-u * Math.sqrt(0.5)));
        }
        return 1 / mills(-u);
    }

    /** Probability above x over density at x, for a large x: Laplace's continued fraction. */
    private static double mills(double x) {
        double rest = x;
        for (int k = TERMS; k >= 1; k--) {
            rest = x + k / rest;
        }
        return 1 / rest;
    }
}
