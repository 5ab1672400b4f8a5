package org.evenkeel.pharmacology.response;

import java.util.Arrays;

/**
 * The error of a quadrature from the terms it summed, as a part of what is allowed, the greatest over the subjects.
 *
 * <p>A rule with n nodes is wrong by about the Legendre coefficient a<sub>2n</sub> of the integrand. The nodes show
 * the coefficients up to a<sub>n-1</sub>; how fast the highest fall two by two, r, extends them. A smooth integrand's
 * coefficients fall faster than geometrically, so for the rules used where everything is smooth the extension is scaled
 * down by a part of what it overstates for an exponential. In the first panel after a
 * breakpoint the integrand may start like a fractional power of time; its coefficients fall slowly in the end however
 * fast they begin, and are not extended at all.
 *
 * <p>An accident can make two coefficients small together. So a flatter slope or a faster fall than in the panel before
 * is believed only as far as one panel can differ from the next.
 */
final class PanelError {

    private static final double TINY = 1e-300;
    private static final double SQRT_3 = Math.sqrt(3);
    private static final double THREE_SQRT_3_5THS = 3 * Math.sqrt(0.6);
    /** By what the extended error of each rule is divided; for an exponential it could be 105, 385, 25,000 and 2,000. */
    private static final double SCALE_OF_2 = 10;

    private static final double SCALE_OF_3 = 30;
    private static final double SCALE_OF_4 = 60;
    private static final double SCALE_OF_6 = 10;
    /** The least that remains of the slope from one panel to the next. */
    private static final double MEMORY_OF_SLOPE = 0.5;
    /** The least that remains of r when a panel is halved. */
    private static final double MEMORY_OF_FALL = 0.25;
    /** How far a_16 lies below a_6 at the least, for an integrand that starts like the square root of time. */
    private static final double FALL_AT_BREAKPOINT = 0.1;

    private final double[] slope;
    private final double[] fall;
    private int fallOf;

    private final double[] wrong;
    private final double[] wrongCoarser;
    private final double[] wrongTwice;
    private final double[] wrongAtBreakpoint;
    private final double[] high;
    private final double[] low;
    private final double[] sum;

    private double coarser;
    private double twice;
    private double breakpoint;

    PanelError(int capacity) {
        slope = new double[capacity];
        fall = new double[capacity];
        wrong = new double[capacity];
        wrongCoarser = new double[capacity];
        wrongTwice = new double[capacity];
        wrongAtBreakpoint = new double[capacity];
        high = new double[capacity];
        low = new double[capacity];
        sum = new double[capacity];
    }

    /** Forgets what came before a breakpoint. */
    void start() {
        Arrays.fill(slope, 1);
        Arrays.fill(fall, 0);
        coarser = 0;
        twice = 0;
        breakpoint = 0;
    }

    /** The estimated error of the sum of {@code term[node][subject]}. */
    double of(GaussRule rule, double[][] term, double[] allowed, int n) {
        coarser = Double.POSITIVE_INFINITY;
        switch (rule.order) {
            case 2 -> two(term[0], term[1], allowed, n);
            case 3 -> three(term[0], term[1], term[2], allowed, n);
            default -> more(rule, term, allowed, n);
        }
        return Lanes.greatest(wrong, n);
    }

    private void two(double[] first, double[] second, double[] allowed, int n) {
        for (int s = 0; s < n; s++) {
            double all = first[s] + second[s] + TINY;
            double steep = Math.max(SQRT_3 * Math.abs(second[s] - first[s]) / all, MEMORY_OF_SLOPE * slope[s]);
            slope[s] = steep;
            double square = steep * steep;
            wrong[s] = all * square * square / (SCALE_OF_2 * allowed[s]);
        }
    }

    private void three(double[] first, double[] second, double[] third, double[] allowed, int n) {
        for (int s = 0; s < n; s++) {
            double all = first[s] + second[s] + third[s] + TINY;
            double steep =
                    Math.max(THREE_SQRT_3_5THS * Math.abs(third[s] - first[s]) / all, MEMORY_OF_SLOPE * slope[s]);
            slope[s] = steep;
            double curved = Math.max(Math.abs(2 * (first[s] + third[s]) - 2.5 * second[s]), steep * steep * all / 3);
            double r = curved / all;
            wrongCoarser[s] = curved * r / allowed[s];
            wrong[s] = curved * r * r / (SCALE_OF_3 * allowed[s]);
        }
        coarser = Lanes.greatest(wrongCoarser, n);
    }

    private void more(GaussRule rule, double[][] term, double[] allowed, int n) {
        pair(rule, 0, term, high, n);
        pair(rule, 2, term, low, n);
        double memory = rule.order == fallOf ? MEMORY_OF_FALL : 0;
        fallOf = rule.order;
        if (rule.order == 4) {
            rememberSlope(rule, term, n);
        } else {
            Arrays.fill(slope, 0, n, 1);
        }
        switch (rule.order) {
            case 4 -> four(memory, allowed, n);
            case 6 -> six(memory, allowed, n);
            default -> eight(memory, allowed, n);
        }
        coarser = Lanes.greatest(wrongCoarser, n);
    }

    /** The greater of two neighbouring Legendre coefficients. */
    private void pair(GaussRule rule, int row, double[][] term, double[] into, int n) {
        double[] first = rule.legendre[row];
        double[] second = rule.legendre[row + 1];
        Arrays.fill(wrong, 0, n, 0);
        Arrays.fill(sum, 0, n, 0);
        for (int i = 0; i < rule.order; i++) {
            double[] t = term[i];
            double a = first[i];
            double b = second[i];
            for (int s = 0; s < n; s++) {
                wrong[s] += a * t[s];
                sum[s] += b * t[s];
            }
        }
        for (int s = 0; s < n; s++) {
            into[s] = Math.max(Math.abs(wrong[s]), Math.abs(sum[s])) + TINY;
        }
    }

    private void rememberSlope(GaussRule rule, double[][] term, int n) {
        double[] steepness = rule.legendre[2];
        for (int s = 0; s < n; s++) {
            double all = term[0][s] + term[1][s] + term[2][s] + term[3][s] + TINY;
            double a1 = steepness[0] * term[0][s]
                    + steepness[1] * term[1][s]
                    + steepness[2] * term[2][s]
                    + steepness[3] * term[3][s];
            slope[s] = Math.abs(a1) / all;
        }
    }

    private void four(double memory, double[] allowed, int n) {
        for (int s = 0; s < n; s++) {
            double r = Math.max(Math.min(1, high[s] / low[s]), memory * fall[s]);
            fall[s] = r;
            double extended = high[s] * r * r / allowed[s];
            wrongCoarser[s] = extended / SCALE_OF_3;
            wrong[s] = extended * r / SCALE_OF_4;
        }
    }

    private void six(double memory, double[] allowed, int n) {
        for (int s = 0; s < n; s++) {
            double r = Math.max(Math.min(1, high[s] / low[s]), memory * fall[s]);
            fall[s] = r;
            double extended = high[s] * r * r / allowed[s];
            wrongCoarser[s] = extended / SCALE_OF_4;
            wrong[s] = extended * r * r / SCALE_OF_6;
        }
    }

    private void eight(double memory, double[] allowed, int n) {
        for (int s = 0; s < n; s++) {
            double r = Math.max(Math.min(1, high[s] / low[s]), memory * fall[s]);
            fall[s] = r;
            double part = high[s] / allowed[s];
            double fourfold = Math.min(1, 4 * r);
            double square = fourfold * fourfold;
            wrongAtBreakpoint[s] = FALL_AT_BREAKPOINT * part;
            wrongTwice[s] = 64 * part * square * square * fourfold;
            wrongCoarser[s] = part * r * r * r / SCALE_OF_6;
            wrong[s] = part * r * r * r * r * r;
        }
        breakpoint = Lanes.greatest(wrongAtBreakpoint, n);
        twice = Lanes.greatest(wrongTwice, n);
    }

    /** The error when the panel starts at a breakpoint. */
    double atBreakpoint() {
        return breakpoint;
    }

    /** What the next coarser rule would make of the same panel. */
    double ofCoarser() {
        return coarser;
    }

    /** What the finest rule would make of a panel twice as long. */
    double ofTwiceTheLength() {
        return twice;
    }
}
