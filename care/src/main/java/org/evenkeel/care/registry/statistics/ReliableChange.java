package org.evenkeel.care.registry.statistics;

import java.util.Optional;

/**
 * Whether a change is more than the error of measurement (N. S. Jacobson, P. Truax, J Consult Clin Psychol 1991; 59:12).
 *
 * @param errorPoints the standard error of one measurement, in points of the scale
 */
public record ReliableChange(double errorPoints) {
    /** Beyond this many standard errors of a difference a change is called reliable: 5 % of unchanged people reach it. */
    public static final double BEYOND = 1.96;

    public ReliableChange {
        if (!(errorPoints > 0)) {
            throw new IllegalArgumentException("the error of measurement is above 0, not " + errorPoints);
        }
    }

    /**
     * From what a manual prints.
     *
     * @param reliability of the scale, 0 to 1
     * @param spreadPoints standard deviation of the scores among people before treatment
     */
    public static ReliableChange of(double reliability, double spreadPoints) {
        if (!(reliability >= 0 && reliability < 1)) {
            throw new IllegalArgumentException("a reliability lies in 0..1, not " + reliability);
        }
        return new ReliableChange(spreadPoints * Math.sqrt(1 - reliability));
    }

    /** The standard error of the difference of two measurements, in points. */
    public double errorOfDifferencePoints() {
        return Math.sqrt(2) * errorPoints;
    }

    /** The change from which on it is called reliable, in points. */
    public double leastPoints() {
        return BEYOND * errorOfDifferencePoints();
    }

    /** The index: the change in standard errors of a difference; below 0 the score fell. */
    public double index(double beforePoints, double afterPoints) {
        return (afterPoints - beforePoints) / errorOfDifferencePoints();
    }

    /** Where the change points, when it is reliable: -1 the score fell, 1 it rose; empty when it may be error. */
    public Optional<Integer> direction(double beforePoints, double afterPoints) {
        double index = index(beforePoints, afterPoints);
        return Math.abs(index) > BEYOND ? Optional.of(index < 0 ? -1 : 1) : Optional.empty();
    }
}
