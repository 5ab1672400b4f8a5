package org.evenkeel.knowledge.plausible;

import java.math.BigDecimal;
import java.math.MathContext;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.ValidRange.Bounds;

/**
 * The possible and the usual values of one property of a person.
 *
 * @param possible outside it a value is refused
 * @param usual outside it a value is worth a word
 * @param unitWords the unit of both, for a person
 * @param evidence where they come from
 */
public record PlausibleRange(Bounds possible, Bounds usual, String unitWords, Evidence evidence) {

    private static final int DIGITS = 4;

    public PlausibleRange {
        if (usual.lowestInRangeUnit() < possible.lowestInRangeUnit()
                || usual.highestInRangeUnit() > possible.highestInRangeUnit()) {
            throw new IllegalArgumentException("what is usual must be possible: " + usual + ", " + possible);
        }
    }

    /** How a value looks; NaN is impossible. */
    public Plausibility of(double valueInRangeUnit) {
        if (!contains(possible, valueInRangeUnit)) {
            return new Plausibility.Impossible(
                    shortly(valueInRangeUnit) + " " + unitWords + " is not between " + words(possible));
        }
        return contains(usual, valueInRangeUnit)
                ? new Plausibility.Usual()
                : new Plausibility.Unusual(shortly(valueInRangeUnit) + " " + unitWords + " is unusual (usual: "
                        + words(usual) + "): is it meant?");
    }

    private static boolean contains(Bounds bounds, double value) {
        return value >= bounds.lowestInRangeUnit() && value <= bounds.highestInRangeUnit();
    }

    private String words(Bounds bounds) {
        return shortly(bounds.lowestInRangeUnit()) + " and " + shortly(bounds.highestInRangeUnit()) + " " + unitWords;
    }

    static String shortly(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }
}
