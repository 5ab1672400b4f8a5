package org.evenkeel.exchange.fhir;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a measured quantity by its LOINC code: in which unit the chart keeps it, and between which values it
 * is a plausible reading of a living adult. The limits are wide and ours (status: assumed): they catch slips of the
 * keyboard and of the unit, and are no reference ranges.
 *
 * @param unitUcum unit the chart keeps it in
 */
record Measure(String unitUcum, double lowest, double highest, Map<String, Double> factors) {
    static final String SYSTOLIC = "8480-6";
    static final String DIASTOLIC = "8462-4";
    static final String WEIGHT = "29463-7";
    static final String HEIGHT = "8302-2";

    /** Readings outside ask for another measurement, as in the day-of gate. */
    static final int LOWEST_SYSTOLIC_MMHG = 60;

    static final int HIGHEST_SYSTOLIC_MMHG = 260;
    static final int LOWEST_DIASTOLIC_MMHG = 30;
    static final int HIGHEST_DIASTOLIC_MMHG = 160;

    private static final Map<String, Measure> BY_LOINC = Map.of(
            WEIGHT,
            new Measure("kg", 20, 400, Map.of("g", 0.001, "[lb_av]", 0.45359237)),
            HEIGHT,
            new Measure("cm", 90, 250, Map.of("m", 100.0, "[in_i]", 2.54)),
            "39156-5",
            new Measure("kg/m2", 8, 120, Map.of()),
            "8867-4",
            new Measure("/min", 20, 250, Map.of("{beats}/min", 1.0)),
            "9279-1",
            new Measure("/min", 4, 70, Map.of("{breaths}/min", 1.0)),
            "8310-5",
            new Measure("Cel", 30, 43, Map.of()),
            "2708-6",
            new Measure("%", 40, 100, Map.of()),
            "59408-5",
            new Measure("%", 40, 100, Map.of()));

    /** Total scores that a clinic reads as scores, with the highest value each can have; from the instruments. */
    static final Map<String, Integer> SCORES = Map.of(
            "44261-6", 27, // PHQ-9
            "55758-7", 6, // PHQ-2
            "70274-6", 21, // GAD-7
            "72106-8", 30, // MMSE
            "75626-2", 12, // AUDIT-C
            "82667-7", 10, // DAST-10
            "76504-0", 4, // HARK
            "72514-3", 10); // pain, 0 to 10

    static @Nullable Measure of(String loinc) {
        return BY_LOINC.get(loinc);
    }

    boolean isPlausible(double value) {
        return value >= lowest && value <= highest;
    }
}
