package org.evenkeel.knowledge.validation;

import java.util.Optional;

/**
 * What a model says about an observation, in the unit of the observation.
 *
 * @param typicalInOwnUnit of the typical person
 * @param spread of virtual people, where the quantity is one that each person has
 */
public record Predicted(double typicalInOwnUnit, Optional<Spread> spread) {

    /** The standard normal deviate that 5 % lie above. */
    private static final double Z95 = 1.6448536269514722;

    /**
     * How people differ.
     *
     * @param meanInOwnUnit their mean
     * @param p05InOwnUnit 5 % of them lie below
     * @param p95InOwnUnit 5 % of them lie above
     */
    public record Spread(double meanInOwnUnit, double p05InOwnUnit, double p95InOwnUnit) {

        /**
         * The interval in which nine of ten means of {@code people} people lie, when people are spread log-normally. The
         * uncertainty of the model's own parameters is not in it.
         */
        public Interval ofMeanOf(int people) {
            double sdOfLog = Math.log(p95InOwnUnit / p05InOwnUnit) / (2 * Z95);
            double half = Z95 * meanInOwnUnit * Math.sqrt(Math.expm1(sdOfLog * sdOfLog) / people);
            return new Interval(Math.max(0, meanInOwnUnit - half), meanInOwnUnit + half);
        }
    }

    /** From low to high. */
    public record Interval(double lowInOwnUnit, double highInOwnUnit) {

        /** Whether a value lies in it. */
        public boolean holds(double valueInOwnUnit) {
            return lowInOwnUnit <= valueInOwnUnit && valueInOwnUnit <= highInOwnUnit;
        }
    }
}
