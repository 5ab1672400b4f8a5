package org.evenkeel.pharmacology.model;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * How a group of parameters follows body weight: value x (weight / reference weight) ^ exponent.
 *
 * @param name the name parameters refer to, such as {@code clearance}
 * @param exponent the power
 * @param evidence where the power comes from; often assumed, and the largest structural uncertainty of a prediction
 */
public record WeightExponent(String name, double exponent, Evidence evidence) {

    public WeightExponent {
        if (!Double.isFinite(exponent)) {
            throw new IllegalArgumentException("weight exponent " + name + " must be finite, not " + exponent);
        }
    }
}
