package org.evenkeel.pharmacology.interaction;

/**
 * A published change.
 *
 * @param measure what changed
 * @param ratioDimensionless with the substance divided by without it; 1 for no change
 */
public record PublishedRatio(ExposureMeasure measure, double ratioDimensionless) {
    public PublishedRatio {
        if (!(ratioDimensionless > 0) || !Double.isFinite(ratioDimensionless)) {
            throw new IllegalArgumentException("a ratio is above 0, not " + ratioDimensionless);
        }
    }
}
