package org.evenkeel.pharmacology.model;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * The range in which a model may be used, both ends included, in the canonical unit of what it bounds.
 *
 * @param bounds the ends, in the unit named in {@code unitWords}
 * @param unitWords the unit for a person, such as {@code "kg"}
 * @param evidence where the range comes from
 */
public record ValidRange(Bounds bounds, String unitWords, Evidence evidence) {

    /** Whether {@code valueInRangeUnit} lies within; NaN does not. */
    public boolean contains(double valueInRangeUnit) {
        return valueInRangeUnit >= bounds.lowestInRangeUnit() && valueInRangeUnit <= bounds.highestInRangeUnit();
    }

    /** Both ends of a range. */
    public record Bounds(double lowestInRangeUnit, double highestInRangeUnit) {
        public Bounds {
            if (!(lowestInRangeUnit <= highestInRangeUnit)) {
                throw new IllegalArgumentException(
                        "a range goes from low to high, not from " + lowestInRangeUnit + " to " + highestInRangeUnit);
            }
        }
    }
}
