package org.evenkeel.pharmacology.model;

/**
 * For whom and for what a model may be used.
 *
 * @param ageYears age in years
 * @param weightKg body weight in kg
 * @param doseMgPerKg total dose of base in mg/kg
 * @param rateMgPerKgPerMin highest rate of base in mg/kg/min
 * @param minutesSinceStart how long after the start of the infusion the curve may be trusted
 */
public record ValidRanges(
        ValidRange ageYears,
        ValidRange weightKg,
        ValidRange doseMgPerKg,
        ValidRange rateMgPerKgPerMin,
        ValidRange minutesSinceStart) {}
