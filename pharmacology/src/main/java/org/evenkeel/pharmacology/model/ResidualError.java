package org.evenkeel.pharmacology.model;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * The scatter of measured concentrations around a person's own curve; no part of a prediction band.
 *
 * @param proportionalSdFraction standard deviation as a fraction of the concentration
 * @param evidence where it comes from
 */
public record ResidualError(double proportionalSdFraction, Evidence evidence) {

    public ResidualError {
        if (!(proportionalSdFraction >= 0)) {
            throw new IllegalArgumentException("residual error must be 0 or more, not " + proportionalSdFraction);
        }
    }
}
