package org.evenkeel.care.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Courses.Course;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseEnded;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.plan.OrderCourse.PlannedSession;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;

/** What may be changed of a course under way: a session moved, added or cancelled, the course ended. */
public final class CourseSchedule {
    private CourseSchedule() {}

    /**
     * Moves a session that nobody has arrived for, or puts it in another chair. A change closer to another session than
     * the row of ceilings allows is refused; one that needs a prescriber's reason is refused too, for the schedule is
     * kept by people who may not give one.
     */
    public static Decision move(Chart chart, PlannedSession to, CeilingTable table, String jurisdiction, Instant now) {
        Optional<SessionRecord> session = chart.sessions().find(to.session());
        Optional<SessionScheduled> planned =
                session.flatMap(SessionRecord::scheduled).map(c -> c.content());
        if (session.isEmpty() || planned.isEmpty()) {
            return Decision.refuse(Refusal.of("schedule.no-session", "There is no such session."));
        }
        List<Refusal> refusals = new ArrayList<>();
        if (session.get().state() != SessionState.SCHEDULED) {
            refusals.add(Refusal.of("schedule.begun", "This session has begun or is cancelled; it can't be moved."));
        }
        boolean moved = !planned.get().startsAt().equals(to.startsAt());
        if (moved) {
            refusals.addAll(against(chart, to, planned.get().course(), table, jurisdiction, now));
        }
        return Decision.of(
                refusals,
                now,
                List.of(new SessionScheduled(
                        to.session(),
                        planned.get().course(),
                        planned.get().ordinal(),
                        to.startsAt(),
                        to.chair().strip())));
    }

    /** Adds a session to the course under way, as long as it has fewer than were ordered. */
    public static Decision add(
            Chart chart, PlannedSession wanted, CeilingTable table, String jurisdiction, Instant now) {
        Optional<Course> course = chart.courses().current();
        if (course.isEmpty()) {
            return Decision.refuse(Refusal.of("schedule.no-course", "No course is under way: order one first."));
        }
        List<SessionRecord> known = chart.sessions().ofCourse(course.get().id());
        long standing =
                known.stream().filter(s -> s.state() != SessionState.CANCELLED).count();
        int ordered = course.get().ordered().map(c -> c.content().sessions()).orElse(0);
        List<Refusal> refusals =
                new ArrayList<>(against(chart, wanted, course.get().id(), table, jurisdiction, now));
        if (standing >= ordered) {
            refusals.add(Refusal.of(
                    "schedule.all-planned",
                    "All " + ordered + " sessions of the order are planned or given; more need a new order."));
        }
        int ordinal = 1
                + known.stream()
                        .flatMap(s -> s.scheduled().stream())
                        .mapToInt(c -> c.content().ordinal())
                        .max()
                        .orElse(0);
        return Decision.of(
                refusals,
                now,
                List.of(new SessionScheduled(
                        wanted.session(),
                        course.get().id(),
                        ordinal,
                        wanted.startsAt(),
                        wanted.chair().strip())));
    }

    /** Cancels a session before anything is given; a reason is needed. */
    public static Decision cancel(Chart chart, ItemId session, String reason, String by, Instant now) {
        Optional<SessionRecord> known = chart.sessions().find(session);
        List<Refusal> refusals = new ArrayList<>();
        if (known.isEmpty()) {
            refusals.add(Refusal.of("schedule.no-session", "There is no such session."));
        } else if (!isOpen(known.get())) {
            refusals.add(Refusal.of("schedule.begun", "This session has begun or is over; it can't be cancelled."));
        }
        if (reason.isBlank()) {
            refusals.add(Refusal.at("reason", "schedule.reason-missing", "Say why it is cancelled."));
        }
        String who = by.strip();
        return Decision.of(
                refusals, now, List.of(new SessionCancelled(session, reason.strip(), who.isEmpty() ? null : who)));
    }

    /** Ends the course under way and cancels what is still planned of it. */
    public static Decision end(Chart chart, String reason, Instant now) {
        Optional<Course> course = chart.courses().current();
        if (course.isEmpty()) {
            return Decision.refuse(Refusal.of("course.none", "No course is under way."));
        }
        List<SessionRecord> sessions = chart.sessions().ofCourse(course.get().id());
        List<Refusal> refusals = new ArrayList<>();
        if (reason.isBlank()) {
            refusals.add(Refusal.at("reason", "course.reason-missing", "Say why the course ends."));
        }
        if (sessions.stream().anyMatch(s -> s.state().isInClinic())) {
            refusals.add(Refusal.of("course.session-on", "A session is going on: let the patient leave first."));
        }
        List<Content> contents = new ArrayList<>();
        sessions.stream()
                .filter(s -> s.state() == SessionState.SCHEDULED)
                .forEach(s -> contents.add(new SessionCancelled(s.id(), "The course has ended", null)));
        contents.add(new CourseEnded(course.get().id(), reason.strip()));
        return Decision.of(refusals, now, contents);
    }

    /** Whether nothing has been given yet and it is not cancelled. */
    private static boolean isOpen(SessionRecord session) {
        return switch (session.state()) {
            case SCHEDULED, ARRIVED, READY -> true;
            case RUNNING, PAUSED, RECOVERY, DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED -> false;
        };
    }

    private static List<Refusal> against(
            Chart chart, PlannedSession to, ItemId course, CeilingTable table, String jurisdiction, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        if (to.startsAt().isBefore(now)) {
            refusals.add(Refusal.at("date", "schedule.past", "A session can't be planned for the past."));
        }
        Optional<CourseOrdered> order = Optional.ofNullable(
                        chart.courses().byId().get(course))
                .flatMap(Course::ordered)
                .map(c -> c.content());
        Optional<DoseCeiling> row = order.flatMap(
                o -> table.row(new RuleScope(jurisdiction, o.indication(), o.medicine(), o.route(), o.setting())));
        row.ifPresent(r -> DoseCheck.spacing(r, starts(chart, to)).stream()
                .filter(f -> f.severity() == Severity.HARD_STOP || f.severity().needsReason())
                .map(CourseSchedule::refusal)
                .forEach(refusals::add));
        if (row.isEmpty()) {
            refusals.add(
                    Refusal.of("schedule.no-row", "No ceilings are known for this treatment: nothing is planned."));
        }
        return refusals;
    }

    private static Refusal refusal(Finding finding) {
        return Refusal.at("date", "schedule.spacing", finding.title() + ". " + finding.words());
    }

    private static List<Instant> starts(Chart chart, PlannedSession to) {
        List<Instant> starts = new ArrayList<>(CoursePlanning.starts(chart, to.session()));
        starts.add(to.startsAt());
        return starts;
    }
}
