package org.evenkeel.care.course;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * The data a course is looked at with.
 *
 * @param points where somebody decides, in order of sessions
 * @param relapse how long published groups stayed well
 * @param intervals what intervals a planner may be asked for
 * @param asked when a decision that waits comes onto the worklist
 */
public record CourseKnowledge(
        List<DecisionPoint> points, List<PublishedRelapse> relapse, Intervals intervals, Asked asked) {
    public CourseKnowledge {
        points = List.copyOf(points);
        relapse = List.copyOf(relapse);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < points.size(); i++) {
            if (!codes.add(points.get(i).code())) {
                throw new IllegalArgumentException(
                        "two decision points are called " + points.get(i).code());
            }
            if (i > 0 && points.get(i).afterSessions() <= points.get(i - 1).afterSessions()) {
                throw new IllegalArgumentException(
                        "decision point " + points.get(i).code() + " is not later than the one before it");
            }
        }
    }

    /**
     * When a decision that waits comes onto the worklist, and which answers speak of its point.
     *
     * @param after the last dose of the session
     * @param answersWithin so long after the session an answer still speaks of the point, unless the next session came
     *     first: what is answered months later speaks of what became of it
     */
    public record Asked(Duration after, Duration answersWithin, Evidence evidence) {
        public Asked {
            if (after.isNegative() || !answersWithin.isPositive()) {
                throw new IllegalArgumentException("a decision is asked for after its session, by answers after it");
            }
        }
    }

    /** The decision point with this code. */
    public Optional<DecisionPoint> point(String code) {
        return points.stream().filter(p -> p.code().equals(code)).findFirst();
    }
}
