package org.evenkeel.journal.read;

import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Courses.Course;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;

/** The station of the way at which a patient stands: the first whose work is not done. */
public enum Stage {
    /** The referral is not accepted: it waits, or it was declined. */
    REFERRAL,
    /** Accepted; the intake is not signed. */
    INTAKE,
    /** The intake is signed; nobody has decided that the patient is a candidate. */
    CANDIDACY,
    /** A candidate without a course, or with a course and no session planned. */
    PLAN,
    /** A course is under way. */
    SESSION,
    /** Every session of the course is over, or the course has ended. */
    FOLLOW_UP;

    /** Where this patient stands. */
    public static Stage of(Chart chart) {
        if (!chart.courses().byId().isEmpty()) {
            return chart.courses().current().map(c -> ofCourse(chart, c)).orElse(FOLLOW_UP);
        }
        if (chart.referral().accepted().isEmpty()) {
            return REFERRAL;
        }
        boolean candidate = chart.assessment()
                .current()
                .filter(d -> d.content().decision() == CandidacyDecision.CANDIDATE)
                .isPresent();
        if (candidate) {
            return PLAN;
        }
        return chart.background().intakeSigned().isPresent() ? CANDIDACY : INTAKE;
    }

    private static Stage ofCourse(Chart chart, Course course) {
        var sessions = chart.sessions().ofCourse(course.id());
        if (sessions.isEmpty()) {
            return PLAN;
        }
        long ordered = course.ordered().map(o -> o.content().sessions()).orElse(0);
        long done = sessions.stream()
                .map(SessionRecord::state)
                .filter(s -> s.isOver() && s != SessionState.CANCELLED)
                .count();
        boolean allOver = sessions.stream().allMatch(s -> s.state().isOver());
        return allOver && done >= ordered ? FOLLOW_UP : SESSION;
    }
}
