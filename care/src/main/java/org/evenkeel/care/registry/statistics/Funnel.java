package org.evenkeel.care.registry.statistics;

import org.evenkeel.pharmacology.distribution.Quantiles;

/**
 * Between which shares a group of a given size lies by chance alone, when it is like all (D. J. Spiegelhalter, Stat Med
 * 2005; 24:1185): limits of the binomial distribution, interpolated so that they don't jump.
 *
 * @param target the share of all, 0 to 1
 */
public record Funnel(double target) {
    /** Outside these limits one group in twenty lies by chance. */
    public static final double WARNING = 0.95;
    /** Outside these limits one group in five hundred lies by chance. */
    public static final double ALARM = 0.998;

    public Funnel {
        if (!(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException("a share lies in 0..1, not " + target);
        }
    }

    /** The limits for a group of this size at this level. */
    public Interval limits(int size, double level) {
        if (size < 1) {
            throw new IllegalArgumentException("a group of " + size);
        }
        if (target == 0 || target == 1) {
            return new Interval(target, target);
        }
        double tail = Interval.tail(level);
        return new Interval(Math.max(0, limit(size, tail)), Math.min(1, limit(size, 1 - tail)));
    }

    private double limit(int size, double probability) {
        int reached = Quantiles.binomial(probability, size, target);
        double atMost = Quantiles.binomialAtMostFraction(reached, size, target);
        double below = Quantiles.binomialAtMostFraction(reached - 1, size, target);
        return (reached - (atMost - probability) / (atMost - below)) / size;
    }
}
