package org.evenkeel.care.course;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.course.CourseProgress.AtPoint;
import org.evenkeel.care.followup.DerivedIds;
import org.evenkeel.care.followup.OutcomeMeasure;

/** Brings a decision that waits onto the worklist, where it stays until it is signed or closed with words. */
public final class CourseWaiting {
    /** Kind of the alert. */
    public static final String COURSE_DECISION = "course-decision";

    private CourseWaiting() {}

    /** One alert for the open decision point, once its time has come. Harmless to repeat. */
    public static Decision raise(
            Chart chart, CourseKnowledge knowledge, Collection<OutcomeMeasure> measures, Instant now) {
        Optional<AtPoint> open = CourseProgress.of(chart, knowledge, measures)
                .filter(p -> p.course().ended().isEmpty())
                .flatMap(CourseProgress::open)
                .filter(p -> !now.isBefore(
                        p.reachedAt().orElseThrow().plus(knowledge.asked().after())));
        return Decision.accept(
                now,
                open.filter(p -> !chart.alerts().byId().containsKey(alert(p)))
                        .map(p -> List.of(new AlertRaised(
                                alert(p),
                                COURSE_DECISION,
                                Urgency.THIS_WEEK,
                                p.point().words() + ": somebody decides how the course goes on",
                                p.session().orElseThrow())))
                        .orElse(List.of()));
    }

    /** The open alert of a point, if it was raised. */
    static Optional<ItemId> openAlert(Chart chart, AtPoint at) {
        return at.session()
                .map(_ -> alert(at))
                .filter(id -> chart.alerts().open().stream().anyMatch(a -> a.id().equals(id)));
    }

    private static ItemId alert(AtPoint at) {
        return DerivedIds.alert(COURSE_DECISION, at.session().orElseThrow());
    }
}
