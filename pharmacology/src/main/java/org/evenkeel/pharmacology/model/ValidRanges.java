package org.evenkeel.pharmacology.model;

/**
 * For whom and for how long a model may be used; for which doses is said by its routes.
 *
 * @param ageYears age in years
 * @param weightKg body weight in kg
 * @param minutesSinceStart how long after the last dose the curve may be trusted
 */
public record ValidRanges(ValidRange ageYears, ValidRange weightKg, ValidRange minutesSinceStart) {}
