package org.evenkeel.care.course;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.followup.OutcomeMeasure;
import org.evenkeel.care.followup.Trajectory;
import org.evenkeel.care.followup.Trajectory.Point;
import org.jspecify.annotations.Nullable;

/**
 * What one instrument says at a decision point: its last total after the session the point follows and before the next.
 *
 * @param baseline total before the first dose; null when there is none
 * @param total null when nothing was answered in that time, or items are missing
 * @param answeredAt when; null when nothing was answered
 * @param changeFraction against the baseline, -0.5 is half; null when it can't be stated
 * @param soonAfterDose whether it was answered so soon after a dose that the weeks it asks about can't show its effect
 */
public record ScoreAtPoint(
        OutcomeMeasure measure,
        @Nullable Integer baseline,
        @Nullable Integer total,
        @Nullable Instant answeredAt,
        @Nullable Double changeFraction,
        boolean soonAfterDose) {

    static ScoreAtPoint between(Chart chart, OutcomeMeasure measure, Instant after, Instant before) {
        Trajectory trajectory = Trajectory.of(chart, measure.instrument());
        Integer baseline = trajectory.baseline().map(Point::total).orElse(null);
        Optional<Point> last = trajectory.points().stream()
                .filter(p -> !p.at().isBefore(after) && p.at().isBefore(before))
                .reduce((_, later) -> later);
        return last.map(p -> new ScoreAtPoint(
                        measure,
                        baseline,
                        p.total(),
                        p.at(),
                        trajectory.changeFraction(p).orElse(null),
                        p.soonAfterDose()))
                .orElseGet(() -> new ScoreAtPoint(measure, baseline, null, null, null, false));
    }

    /** Whether a change against the baseline can be stated. */
    public boolean isKnown() {
        return changeFraction != null;
    }
}
