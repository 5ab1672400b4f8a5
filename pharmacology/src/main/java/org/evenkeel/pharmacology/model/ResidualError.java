package org.evenkeel.pharmacology.model;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * The scatter of measured concentrations around a person's own curve; no part of a prediction band unless asked for.
 *
 * @param form how the relative part scatters
 * @param relativeSdFraction its standard deviation: a fraction of the concentration, or on the log scale
 * @param additiveSdNgPerMl standard deviation of the part that does not grow with the concentration, ng/mL
 * @param evidence where it comes from
 */
public record ResidualError(Form form, double relativeSdFraction, double additiveSdNgPerMl, Evidence evidence) {

    /** How the relative part scatters. */
    public enum Form {
        /** Normal around the concentration. */
        PROPORTIONAL,
        /** Normal around its logarithm. */
        EXPONENTIAL
    }

    public ResidualError {
        if (!(relativeSdFraction >= 0)) {
            throw new IllegalArgumentException("residual error must be 0 or more, not " + relativeSdFraction);
        }
        if (!(additiveSdNgPerMl >= 0)) {
            throw new IllegalArgumentException("residual error must be 0 or more, not " + additiveSdNgPerMl);
        }
    }

    /** A standard deviation that is a fraction of the concentration. */
    public static ResidualError proportional(double relativeSdFraction, Evidence evidence) {
        return new ResidualError(Form.PROPORTIONAL, relativeSdFraction, 0, evidence);
    }

    /**
     * A measurement of {@code ngPerMl}.
     *
     * @param relativeDimensionless a standard normal number for the relative part
     * @param additiveDimensionless one for the additive part
     */
    public double scatteredNgPerMl(double ngPerMl, double relativeDimensionless, double additiveDimensionless) {
        double relative = switch (form) {
            case PROPORTIONAL -> ngPerMl * (1 + relativeSdFraction * relativeDimensionless);
            case EXPONENTIAL -> ngPerMl * Math.exp(relativeSdFraction * relativeDimensionless);
        };
        return Math.max(0, relative + additiveSdNgPerMl * additiveDimensionless);
    }
}
