package org.evenkeel.knowledge.plausible;

import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * How much is given by one route within any hour.
 *
 * @param route the route
 * @param limits above the first a dose is worth a word, above the second it is refused
 * @param words what the limits mean
 * @param evidence where they come from
 */
public record PlausibleDose(Route route, Limits limits, String words, Evidence evidence) {

    private static final double TEN_TIMES = 10;

    /**
     * Both limits.
     *
     * @param usualMgPerKg mg/kg of base
     * @param possibleMgPerKg mg/kg of base, not below the usual one
     */
    public record Limits(double usualMgPerKg, double possibleMgPerKg) {
        public Limits {
            if (!(usualMgPerKg > 0) || !(possibleMgPerKg >= usualMgPerKg)) {
                throw new IllegalArgumentException(
                        "a usual dose must be above 0 and possible: " + usualMgPerKg + ", " + possibleMgPerKg);
            }
        }
    }

    /** How {@code mgPerKg} of base within an hour look. */
    public Plausibility of(double mgPerKg) {
        if (mgPerKg <= limits.usualMgPerKg()) {
            return new Plausibility.Usual();
        }
        String much = shortly(mgPerKg) + " mg/kg " + route.words() + " within an hour is above ";
        if (!(mgPerKg <= limits.possibleMgPerKg())) {
            String slip = mgPerKg / TEN_TIMES <= limits.usualMgPerKg()
                    ? "; was " + shortly(mgPerKg / TEN_TIMES) + " mg/kg meant?"
                    : "";
            return new Plausibility.Impossible(
                    much + shortly(limits.possibleMgPerKg()) + " mg/kg (" + words + "; " + source() + ")" + slip);
        }
        return new Plausibility.Unusual(much + shortly(limits.usualMgPerKg()) + " mg/kg, the most that is usual ("
                + words + "; " + source() + ")");
    }

    private String source() {
        return evidence.source() + ", " + evidence.status().words();
    }

    private static String shortly(double value) {
        return PlausibleRange.shortly(value);
    }
}
