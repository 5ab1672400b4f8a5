package org.evenkeel.care.followup;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionRecord;

/**
 * A session in which ketamine was given, and when the last of it went in: that is the instant follow-up counts from.
 *
 * @param number its number in the course; 0 when it was not planned
 * @param givenMg ketamine base that went in
 */
public record GivenSession(SessionRecord session, int number, Instant endedAt, double givenMg) {

    /** Sessions in which nothing more is given, in order of time. */
    public static List<GivenSession> all(Chart chart) {
        return chart.sessions().byId().values().stream()
                .flatMap(session -> ended(session).stream())
                .sorted(Comparator.comparing(GivenSession::endedAt))
                .toList();
    }

    static Optional<GivenSession> latest(Chart chart) {
        List<GivenSession> all = all(chart);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** When ketamine was given for the first time, if it ever was. */
    static Optional<Instant> firstDoseAt(Chart chart) {
        return chart.sessions().byId().values().stream()
                .flatMap(session -> session.firstDose().stream())
                .map(Charted::at)
                .min(Comparator.naturalOrder());
    }

    private static Optional<GivenSession> ended(SessionRecord session) {
        int number = session.scheduled().map(s -> s.content().ordinal()).orElse(0);
        return session.firstDose()
                .flatMap(_ -> session.lastDoseAt())
                .map(end -> new GivenSession(session, number, end, session.chartedMg()));
    }
}
