package org.evenkeel.pharmacology.fit;

/**
 * How far single readings scatter around what is true of this person, where the model does not say. None of these was
 * published for clinics like ours: they are assumed, and a screen that shows a fit says so.
 *
 * @param concentrationFraction standard deviation of a measured concentration, as a part of it, for a model without a
 *     published residual error
 * @param ratingDimensionless standard deviation of a rating of dissociation, points of 10
 * @param pressureMmHg standard deviation of one cuff reading's rise, mmHg
 * @param heavyTails whether a reading may be plain wrong: concentrations then scatter by Student's t with 5 degrees of
 *     freedom and the same standard deviation, so that one wild reading pulls little
 */
public record ReadingErrors(
        double concentrationFraction, double ratingDimensionless, double pressureMmHg, boolean heavyTails) {

    /** 20 %, 1.5 points, 8 mmHg, normal tails. */
    public static final ReadingErrors ASSUMED = new ReadingErrors(0.2, 1.5, 8, false);

    public ReadingErrors {
        if (!(concentrationFraction > 0) || !(ratingDimensionless > 0) || !(pressureMmHg > 0)) {
            throw new IllegalArgumentException("readings scatter: their standard deviations are above 0");
        }
    }

    /** The same where a reading may be plain wrong. */
    public ReadingErrors withHeavyTails() {
        return new ReadingErrors(concentrationFraction, ratingDimensionless, pressureMmHg, true);
    }

    double degrees() {
        return heavyTails ? 5 : Double.POSITIVE_INFINITY;
    }
}
