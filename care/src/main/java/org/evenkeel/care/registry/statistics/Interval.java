package org.evenkeel.care.registry.statistics;

import org.evenkeel.pharmacology.distribution.Quantiles;

/**
 * An interval of confidence, in the unit of what it is about.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
    /** The level that is meant where none is named. */
    public static final double USUAL_LEVEL = 0.95;

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from " + low + " to " + high);
        }
    }

    /** Whether a value lies in it, its ends included. */
    public boolean holds(double value) {
        return value >= low && value <= high;
    }

    /** How many standard errors a two-sided normal interval of this level reaches to either side. */
    static double reach(double level) {
        return Quantiles.normalDimensionless(1 - tail(level));
    }

    /** What a two-sided interval of this level leaves out on either side. */
    static double tail(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level of confidence lies in 0..1, not " + level);
        }
        return (1 - level) / 2;
    }
}
