package org.evenkeel.clinic.course;

import java.time.Duration;
import java.util.List;
import org.evenkeel.care.course.Intervals;
import org.evenkeel.care.course.MaintenancePlan;
import org.evenkeel.care.course.PublishedRelapse;
import org.evenkeel.clinic.finding.EvidenceView;

/** An interval, what it comes to in a year, and how many of published groups were still well after so long. */
public record PlannerView(MaintenancePlan plan, List<PublishedRelapse> published, Intervals intervals) {
    private static final int MINUTES_PER_HOUR = 60;

    public PlannerView {
        published = List.copyOf(published);
    }

    /** Out of a hundred of that group. */
    public long stillWell(PublishedRelapse group) {
        return Math.round(100 * group.stillWell(Duration.ofDays(plan.intervalDays())));
    }

    public EvidenceView evidence(PublishedRelapse group) {
        return EvidenceView.of(group.evidence());
    }

    /** Hours in the clinic in a year, or that they are not known. */
    public String hours() {
        return plan.inClinicPerYear()
                .map(d -> Math.round(d.toMinutes() / (double) MINUTES_PER_HOUR) + " hours in the clinic")
                .orElse(
                        "time in the clinic not known: no session of this patient was charted from arrival to discharge");
    }
}
