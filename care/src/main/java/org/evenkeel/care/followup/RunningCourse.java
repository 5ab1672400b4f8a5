package org.evenkeel.care.followup;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.SessionRecord;

/**
 * A course that has begun and has sessions to come.
 *
 * @param firstEndedAt when the last of its first session went in
 */
record RunningCourse(ItemId id, Instant firstEndedAt) {
    static Optional<RunningCourse> of(Chart chart, Instant now) {
        return ScheduleDecisions.planned(chart, now).stream()
                .flatMap(s -> courseOf(s).stream())
                .findFirst()
                .flatMap(course -> GivenSession.all(chart).stream()
                        .filter(s ->
                                courseOf(s.session()).filter(course::equals).isPresent())
                        .findFirst()
                        .map(first -> new RunningCourse(course, first.endedAt())));
    }

    private static Optional<ItemId> courseOf(SessionRecord session) {
        return session.scheduled().map(s -> s.content()).map(SessionScheduled::course);
    }
}
