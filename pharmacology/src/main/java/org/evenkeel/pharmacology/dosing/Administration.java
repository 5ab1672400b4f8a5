package org.evenkeel.pharmacology.dosing;

/**
 * One dose of a regimen.
 *
 * @param route how it is given
 * @param startMinutes when it begins, minutes since the start of the regimen, 0 or later
 * @param dose how much base
 * @param durationMinutes how long it is given at a constant rate; 0 when it is given at once
 */
public record Administration(Route route, double startMinutes, BaseDose dose, double durationMinutes) {

    public Administration {
        if (!(startMinutes >= 0) || !Double.isFinite(startMinutes)) {
            throw new IllegalArgumentException("a dose begins at 0 min or later, not at " + startMinutes);
        }
        if (!(durationMinutes >= 0) || !Double.isFinite(durationMinutes)) {
            throw new IllegalArgumentException("a dose is given over 0 min or longer, not over " + durationMinutes);
        }
    }

    /** A dose given at once. */
    public static Administration bolus(Route route, double startMinutes, BaseDose dose) {
        return new Administration(route, startMinutes, dose, 0);
    }

    /** When it ends. */
    public double endMinutes() {
        return startMinutes + durationMinutes;
    }
}
