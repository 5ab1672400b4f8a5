package org.evenkeel.pharmacology.response;

/**
 * What error a step may make in a state: {@code ofValue} times its value now, but no more than {@code ofPeak} times its
 * greatest value so far, and no less than a tenth of that. Steps are judged by a method of order 3 and taken by one of
 * order 4, so that a course with its few hundred steps is wrong by about a third of what a single step may be.
 *
 * @param ofPeakDimensionless in parts of the greatest value so far
 * @param ofValueDimensionless in parts of the value
 */
public record Tolerance(double ofPeakDimensionless, double ofValueDimensionless) {

    /** What is never asked for, in parts of what is allowed at the peak. */
    static final double FLOOR = 0.1;

    public Tolerance {
        if (!(ofPeakDimensionless > 0) || !(ofValueDimensionless > 0) || !(ofPeakDimensionless < 1)) {
            throw new IllegalArgumentException(
                    "not a tolerance: " + ofPeakDimensionless + " of the peak, " + ofValueDimensionless);
        }
    }

    /** Keeps a course to a millionth of each state's peak, and to a ten-thousandth of its value in the tail. */
    public static Tolerance standard() {
        return new Tolerance(2e-6, 1e-4);
    }
}
