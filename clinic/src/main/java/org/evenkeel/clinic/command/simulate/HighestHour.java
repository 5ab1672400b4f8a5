package org.evenkeel.clinic.command.simulate;

import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.DosingRegimen;

/** The most that a regimen gives within any hour. */
final class HighestHour {

    private static final double HOUR_MINUTES = 60;

    private HighestHour() {}

    /** The sum is highest in an hour that begins with a dose or ends with one. */
    static double mgBase(DosingRegimen regimen) {
        double highest = 0;
        for (Administration dose : regimen.administrations()) {
            highest = Math.max(highest, within(regimen, dose.startMinutes()));
            highest = Math.max(highest, within(regimen, dose.endMinutes() - HOUR_MINUTES));
        }
        return highest;
    }

    private static double within(DosingRegimen regimen, double fromMinutes) {
        double untilMinutes = fromMinutes + HOUR_MINUTES;
        double mg = 0;
        for (Administration dose : regimen.administrations()) {
            double start = dose.startMinutes();
            double length = dose.durationMinutes();
            if (length == 0) {
                mg += start >= fromMinutes && start < untilMinutes ? dose.dose().baseMg() : 0;
            } else {
                double shared = Math.min(untilMinutes, start + length) - Math.max(fromMinutes, start);
                mg += dose.dose().baseMg() * Math.max(0, shared) / length;
            }
        }
        return mg;
    }
}
