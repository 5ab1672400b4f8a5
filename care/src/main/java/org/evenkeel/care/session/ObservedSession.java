package org.evenkeel.care.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;

/**
 * A session in which the pump was started, as the pharmacology sees it: what went in, and what was read.
 *
 * @param number how many sessions in which something was given, by any route, this one included; what was given elsewhere is
 *     not in the chart and does not count
 * @param pressure rises of systolic pressure; empty when there was no reading before the start to compare with
 */
public record ObservedSession(
        int number, SessionRecord session, ChartedInfusion infusion, Optional<PressureRise> pressure) {

    /** Every such session of a chart, oldest first; one with a bolus is left out. */
    public static List<ObservedSession> all(Chart chart) {
        record Given(SessionRecord session, ChartedInfusion infusion) {}
        List<Given> given = chart.sessions().byId().values().stream()
                .filter(s -> s.doses().isEmpty())
                .flatMap(s -> ChartedInfusion.of(s).map(i -> new Given(s, i)).stream())
                .sorted(Comparator.comparing(g -> g.infusion().startedAt()))
                .toList();
        List<ObservedSession> all = new ArrayList<>();
        for (Given g : given) {
            all.add(new ObservedSession(
                    numberOf(chart, g.session().id()),
                    g.session(),
                    g.infusion(),
                    PressureRise.of(g.session(), g.infusion())));
        }
        return List.copyOf(all);
    }

    /** The sessions whose infusion ended before {@code instant}, oldest first. */
    public static List<ObservedSession> endedBefore(Chart chart, Instant instant) {
        return all(chart).stream()
                .filter(s -> s.infusion()
                        .stoppedAt()
                        .filter(end -> end.isBefore(instant))
                        .isPresent())
                .toList();
    }

    /** The number a session has, or will have when something is given next; all routes count. */
    public static int numberOf(Chart chart, ItemId session) {
        Optional<Instant> start =
                chart.sessions().find(session).flatMap(SessionRecord::firstDose).map(Charted::at);
        return 1
                + (int) startsOfOthers(chart, session)
                        .filter(other -> start.isEmpty() || other.isBefore(start.get()))
                        .count();
    }

    private static Stream<Instant> startsOfOthers(Chart chart, ItemId session) {
        return chart.sessions().byId().values().stream()
                .filter(s -> !s.id().equals(session))
                .flatMap(s -> s.firstDose().stream())
                .map(Charted::at);
    }

    /** When the infusion was charted as over; empty while it is not. */
    public Optional<Instant> endedAt() {
        return infusion.stoppedAt();
    }
}
