package org.evenkeel.knowledge.observations;

import java.util.Optional;

/** What was published. */
public sealed interface Published {

    /**
     * A number, in the unit of what it quantifies.
     *
     * @param of what was measured
     * @param valueInOwnUnit the value, or the lower end of a range
     * @param upToInOwnUnit the upper end, when a range was published
     * @param sdInOwnUnit the standard deviation between people, when that was published too
     */
    record Value(Quantified of, double valueInOwnUnit, Optional<Double> upToInOwnUnit, Optional<Double> sdInOwnUnit)
            implements Published {
        public Value {
            if (!(valueInOwnUnit > 0)
                    || upToInOwnUnit.filter(u -> !(u > valueInOwnUnit)).isPresent()) {
                throw new IllegalArgumentException("a published value is above 0, and a range goes from low to high");
            }
        }

        /** The published value nearest to {@code otherInOwnUnit}: itself, or a point of the range. */
        public double nearestInOwnUnit(double otherInOwnUnit) {
            return upToInOwnUnit
                    .map(upper -> Math.clamp(otherInOwnUnit, valueInOwnUnit, upper))
                    .orElse(valueInOwnUnit);
        }
    }

    /** Something that is not a number to compare with. */
    record InWords(String words) implements Published {}
}
