package org.evenkeel.care.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.ItemId;

/**
 * A prescriber orders a course.
 *
 * @param course identity of the new course
 * @param dose of each session
 * @param sessions when each session starts
 * @param reasons by rule id, the reason to go on in spite of a finding that needs one
 */
public record OrderCourse(ItemId course, WantedDose dose, List<PlannedSession> sessions, Map<String, String> reasons) {
    public OrderCourse {
        sessions = List.copyOf(sessions);
        reasons = Map.copyOf(reasons);
    }

    /** A course of infusions at one rate. */
    public OrderCourse(
            ItemId course,
            double doseMgPerKg,
            double infusionMinutes,
            List<PlannedSession> sessions,
            Map<String, String> reasons) {
        this(course, new WantedDose.Infusion(doseMgPerKg, infusionMinutes, Optional.empty()), sessions, reasons);
    }

    /** One session to come. */
    public record PlannedSession(ItemId session, Instant startsAt, String chair) {}
}
