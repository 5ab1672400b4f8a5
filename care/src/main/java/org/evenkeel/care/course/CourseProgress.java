package org.evenkeel.care.course;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Courses.Course;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.CourseDecided;
import org.evenkeel.care.followup.GivenSession;
import org.evenkeel.care.followup.OutcomeMeasure;

/**
 * Where a course stands among its decision points.
 *
 * @param course the one under way, else the last
 * @param given how many of its sessions were given
 * @param points its decision points in order
 * @param between decisions that were signed at none of them, the oldest first
 */
public record CourseProgress(Course course, int given, List<AtPoint> points, List<Charted<CourseDecided>> between) {
    public CourseProgress {
        points = List.copyOf(points);
        between = List.copyOf(between);
    }

    /** Where one decision point stands. */
    public enum State {
        /** Its session has not been given. */
        AHEAD,
        /** Somebody must decide. */
        OPEN,
        /** Nobody decided, and the course went on or ended. */
        PASSED,
        /** It was decided. */
        DECIDED
    }

    /**
     * One decision point.
     *
     * @param session the session it follows; empty when it lies ahead
     * @param reachedAt when the last dose of that session went in; empty when it lies ahead
     * @param scores what each instrument says there; empty when it lies ahead
     * @param decided every decision signed there, the oldest first; the last stands
     */
    public record AtPoint(
            DecisionPoint point,
            State state,
            Optional<ItemId> session,
            Optional<Instant> reachedAt,
            List<ScoreAtPoint> scores,
            List<Charted<CourseDecided>> decided) {
        public AtPoint {
            scores = List.copyOf(scores);
            decided = List.copyOf(decided);
        }

        /** The decision that stands. */
        public Optional<Charted<CourseDecided>> standing() {
            return decided.isEmpty() ? Optional.empty() : Optional.of(decided.getLast());
        }

        /** Whether a note of this point speaks of this patient, by any instrument; not known without an answer. */
        public boolean speaks(DecisionPoint.Note note) {
            return scores.stream()
                    .map(ScoreAtPoint::changeFraction)
                    .anyMatch(change -> change != null && note.speaksOf(change));
        }
    }

    /** The course under way, else the one ordered last; empty when none was ordered. */
    public static Optional<CourseProgress> of(
            Chart chart, CourseKnowledge knowledge, Collection<OutcomeMeasure> measures) {
        return chart.courses()
                .current()
                .or(() -> chart.courses().byId().values().stream()
                        .filter(c -> c.ordered().isPresent())
                        .reduce((_, later) -> later))
                .map(course -> of(chart, course, knowledge, measures));
    }

    private static CourseProgress of(
            Chart chart, Course course, CourseKnowledge knowledge, Collection<OutcomeMeasure> measures) {
        List<GivenSession> given = given(chart, course.id());
        List<OutcomeMeasure> inOrder = measures.stream()
                .sorted(Comparator.comparing(OutcomeMeasure::instrument))
                .toList();
        List<AtPoint> points = knowledge.points().stream()
                .map(p -> atPoint(chart, course, p, given, inOrder, knowledge))
                .toList();
        List<Charted<CourseDecided>> between = course.decided().stream()
                .filter(d -> knowledge.point(d.content().point()).isEmpty())
                .toList();
        return new CourseProgress(course, given.size(), points, between);
    }

    private static AtPoint atPoint(
            Chart chart,
            Course course,
            DecisionPoint point,
            List<GivenSession> given,
            List<OutcomeMeasure> measures,
            CourseKnowledge knowledge) {
        List<Charted<CourseDecided>> decided = course.decided().stream()
                .filter(d -> d.content().point().equals(point.code()))
                .toList();
        if (given.size() < point.afterSessions()) {
            return new AtPoint(point, State.AHEAD, Optional.empty(), Optional.empty(), List.of(), decided);
        }
        GivenSession last = given.get(point.afterSessions() - 1);
        Instant reached = last.endedAt();
        boolean gone = given.size() > point.afterSessions();
        Instant lastAnswer = reached.plus(knowledge.asked().answersWithin());
        Instant until = gone
                ? earlier(
                        given.get(point.afterSessions())
                                .session()
                                .firstDose()
                                .orElseThrow()
                                .at(),
                        lastAnswer)
                : lastAnswer;
        State state =
                !decided.isEmpty() ? State.DECIDED : gone || course.ended().isPresent() ? State.PASSED : State.OPEN;
        List<ScoreAtPoint> scores = measures.stream()
                .map(m -> ScoreAtPoint.between(chart, m, reached, until))
                .filter(s -> s.baseline() != null || s.answeredAt() != null)
                .toList();
        return new AtPoint(point, state, Optional.of(last.session().id()), Optional.of(reached), scores, decided);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** Sessions of this course in which nothing more is given, in order of time. */
    static List<GivenSession> given(Chart chart, ItemId course) {
        return GivenSession.all(chart).stream()
                .filter(s -> s.session()
                        .scheduled()
                        .map(c -> c.content().course().equals(course))
                        .orElse(false))
                .toList();
    }

    /** The point somebody must decide at now. */
    public Optional<AtPoint> open() {
        return points.stream().filter(p -> p.state() == State.OPEN).findFirst();
    }
}
