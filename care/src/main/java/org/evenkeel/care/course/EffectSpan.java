package org.evenkeel.care.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.followup.GivenSession;
import org.evenkeel.care.followup.OutcomeMeasure;
import org.evenkeel.care.followup.Trajectory;
import org.evenkeel.care.followup.Trajectory.Point;

/**
 * How long a response lasted after one session, by the answers of one instrument: between two answers nothing is known, so
 * a loss lies between the last answer with a response and the first without.
 *
 * @param number of the session in its course; 0 when it was not planned
 * @param from when the last of the dose went in
 * @param state what the answers show
 * @param lastWell after how long it was last seen; empty when it never was
 * @param lostBy after how long an answer first showed it gone; empty while none did
 */
public record EffectSpan(
        int number, Instant from, State state, Optional<Duration> lastWell, Optional<Duration> lostBy) {
    /** What the answers between this session and the next show. */
    public enum State {
        /** Nothing was answered, or no change can be stated. */
        NOT_KNOWN,
        /** Answered, and never a response. */
        NO_RESPONSE,
        /** A response that was still there at the last answer, before the next dose or now: it lasted at least so long. */
        STILL_THERE,
        /** A response that an answer showed gone. */
        LOST
    }

    /** One span for every session in which something was given, in order of time. */
    public static List<EffectSpan> all(Chart chart, OutcomeMeasure measure) {
        Trajectory trajectory = Trajectory.of(chart, measure.instrument());
        List<GivenSession> given = GivenSession.all(chart);
        List<EffectSpan> spans = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Instant from = given.get(i).endedAt();
            Instant until = i + 1 < given.size()
                    ? given.get(i + 1).session().firstDose().orElseThrow().at()
                    : Instant.MAX;
            List<Point> between = trajectory.points().stream()
                    .filter(p -> !p.at().isBefore(from) && p.at().isBefore(until))
                    .filter(p -> trajectory.changeFraction(p).isPresent())
                    .toList();
            spans.add(of(given.get(i), between, trajectory, measure));
        }
        return List.copyOf(spans);
    }

    private static EffectSpan of(
            GivenSession session, List<Point> answers, Trajectory trajectory, OutcomeMeasure measure) {
        Instant from = session.endedAt();
        Optional<Duration> lastWell = Optional.empty();
        for (Point answer : answers) {
            Duration after = Duration.between(from, answer.at());
            if (measure.isResponse(trajectory.changeFraction(answer).orElseThrow())) {
                lastWell = Optional.of(after);
            } else if (lastWell.isPresent()) {
                return new EffectSpan(session.number(), from, State.LOST, lastWell, Optional.of(after));
            }
        }
        State state =
                answers.isEmpty() ? State.NOT_KNOWN : lastWell.isPresent() ? State.STILL_THERE : State.NO_RESPONSE;
        return new EffectSpan(session.number(), from, state, lastWell, Optional.empty());
    }
}
