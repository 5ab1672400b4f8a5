package org.evenkeel.pharmacology.model;

/**
 * Age.
 *
 * @param ageYears years, 0 or more
 */
public record Age(double ageYears) {

    public Age {
        if (!(ageYears >= 0) || !Double.isFinite(ageYears)) {
            throw new IllegalArgumentException("age must be 0 years or more, not " + ageYears);
        }
    }

    /** An age of {@code ageYears} years. */
    public static Age ofYears(double ageYears) {
        return new Age(ageYears);
    }
}
