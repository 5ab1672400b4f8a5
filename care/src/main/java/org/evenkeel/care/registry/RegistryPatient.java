package org.evenkeel.care.registry;

import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.SessionContent.Grade;

/**
 * One treated patient as the registry counts: days instead of dates, counted in the clinic's time zone from the day of the
 * first dose. The first course is the one that is judged; later ones count as sessions only.
 *
 * @param key stands for the patient; says nothing about the person
 * @param ageBand ten years, at the first dose
 * @param year of the first dose
 * @param indication of the first course
 * @param route of the first course, as ordered
 * @param clinician who ordered the first course
 * @param doseMgPerKg of the first course, as ordered, to two decimals; NaN when not known
 * @param courseOver whether no further session of the first course is to come
 * @param courseLastDay day of its last dose; {@link Scores#NONE} when there is none yet
 * @param nextCourseDay first dose of the second course; {@link Scores#NONE} when there is none
 */
public record RegistryPatient(
        String key,
        String ageBand,
        String sex,
        String year,
        String indication,
        String route,
        String clinician,
        double doseMgPerKg,
        boolean courseOver,
        int courseLastDay,
        int nextCourseDay,
        List<Session> sessions,
        Scores scores) {
    /** What stands where something is not known. */
    public static final String NOT_KNOWN = "not known";

    public RegistryPatient {
        sessions = List.copyOf(sessions);
    }

    /**
     * One session in which ketamine was given.
     *
     * @param mgPerKg base given, to two decimals; NaN while more may come or when the weight is not known
     * @param minutesToLeave from the last dose until the patient left; {@link Scores#NONE} when not charted
     * @param highestSystolicMmHg {@link Scores#NONE} without a plausible reading
     * @param highestDiastolicMmHg likewise
     * @param effects highest grade of each adverse effect
     */
    public record Session(
            int day,
            String route,
            String clinician,
            double mgPerKg,
            int minutesToLeave,
            int highestSystolicMmHg,
            int highestDiastolicMmHg,
            Map<String, Grade> effects) {
        public Session {
            effects = Map.copyOf(effects);
        }
    }

    /** The index of the baseline of an instrument among the scores, or -1. */
    int baselineOf(String instrument) {
        for (int i = 0; i < scores.size(); i++) {
            if (scores.isBaseline(i) && scores.is(i, instrument)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The baseline total of a scale, when the patient counts for it: answered in full, not too long before the first dose,
     * and not below what is asked; else {@link Scores#NONE}.
     */
    int baselineTotal(OutcomeScale scale, int withinDays) {
        int index = baselineOf(scale.instrument());
        if (index < 0 || scores.day(index) < -withinDays) {
            return Scores.NONE;
        }
        int total = scores.total(index);
        return total >= scale.baselineAtLeast() ? total : Scores.NONE;
    }
}
