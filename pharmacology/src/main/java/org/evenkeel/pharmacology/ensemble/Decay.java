package org.evenkeel.pharmacology.ensemble;

/**
 * Loops over subjects of the exact step m(t + h) = E m(t) + G r, plain on purpose: the compiler turns each into vector
 * code by itself, because all arrays are read and written at the same place. Rows receive sums of modes.
 */
final class Decay {

    /** Below this k h, 1 - exp(-k h) would lose digits, and a few terms of its series are exact. */
    private static final double SERIES_BELOW = 0.02;

    private Decay() {}

    /** What is left of 1 after {@code minutes}. */
    static void kept(double[] decayPerMin, double minutes, int n, double[] kept) {
        for (int i = 0; i < n; i++) {
            kept[i] = Math.exp(-decayPerMin[i] * minutes);
        }
    }

    /** What 1 a minute adds up to over {@code minutes}: (1 - E) / k. */
    static void gained(double[] decayPerMin, double minutes, double[] kept, int n, double[] gained) {
        for (int i = 0; i < n; i++) {
            double x = decayPerMin[i] * minutes;
            gained[i] = x < SERIES_BELOW ? minutes * series(x) : (1 - kept[i]) / decayPerMin[i];
        }
    }

    /** What 1 a minute adds up to over {@code minutes} in one mode. */
    static double gained(double decayPerMin, double minutes) {
        double x = decayPerMin * minutes;
        return x < SERIES_BELOW ? minutes * series(x) : (1 - Math.exp(-x)) / decayPerMin;
    }

    /** (1 - exp(-x)) / x, to the last digit for x below 0.02. */
    private static double series(double x) {
        return 1 - x / 2 * (1 - x / 3 * (1 - x / 4 * (1 - x / 5 * (1 - x / 6 * (1 - x / 7)))));
    }

    static void put(double[] mode, int n, double[] row) {
        System.arraycopy(mode, 0, row, 0, n);
    }

    static void add(double[] mode, int n, double[] row) {
        for (int i = 0; i < n; i++) {
            row[i] += mode[i];
        }
    }

    static void step(double[] mode, double[] kept, int n) {
        for (int i = 0; i < n; i++) {
            mode[i] *= kept[i];
        }
    }

    static void step(double[] mode, double[] kept, double[] gained, double[] drive, int n) {
        for (int i = 0; i < n; i++) {
            mode[i] = mode[i] * kept[i] + gained[i] * drive[i];
        }
    }

    /** Two steps of three modes; rows are overwritten. */
    static void stepTwice(double[][] mode, double[][] kept, int n, double[] row1, double[] row2) {
        stepTwice(mode[0], mode[1], mode[2], kept[0], kept[1], kept[2], n, row1, row2);
    }

    private static void stepTwice(
            double[] mode0,
            double[] mode1,
            double[] mode2,
            double[] kept0,
            double[] kept1,
            double[] kept2,
            int n,
            double[] row1,
            double[] row2) {
        for (int i = 0; i < n; i++) {
            double k0 = kept0[i];
            double k1 = kept1[i];
            double k2 = kept2[i];
            double m0 = mode0[i] * k0;
            double m1 = mode1[i] * k1;
            double m2 = mode2[i] * k2;
            row1[i] = m0 + m1 + m2;
            m0 *= k0;
            m1 *= k1;
            m2 *= k2;
            row2[i] = m0 + m1 + m2;
            mode0[i] = m0;
            mode1[i] = m1;
            mode2[i] = m2;
        }
    }

    /** Two steps of one mode; rows are added to. */
    static void addTwice(double[] mode, double[] kept, int n, double[] row1, double[] row2) {
        for (int i = 0; i < n; i++) {
            double k = kept[i];
            double m = mode[i] * k;
            row1[i] += m;
            m *= k;
            row2[i] += m;
            mode[i] = m;
        }
    }

    /** Sets what rounding left below 0 to 0. */
    static void clamp(double[] row, int n) {
        for (int i = 0; i < n; i++) {
            row[i] = Math.max(0, row[i]);
        }
    }

    static void scale(double[] gain, double by, int n, double[] into) {
        for (int i = 0; i < n; i++) {
            into[i] = gain[i] * by;
        }
    }

    static void addScaled(double[] gain, double by, int n, double[] into) {
        for (int i = 0; i < n; i++) {
            into[i] += gain[i] * by;
        }
    }
}
