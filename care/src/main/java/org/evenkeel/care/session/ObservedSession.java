package org.evenkeel.care.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;

/**
 * A session in which the pump was started, as the pharmacology sees it: what went in, and what was read.
 *
 * @param number how many times the pump was started for this patient, this time included; what was given elsewhere is
 *     not in the chart and does not count
 * @param pressure rises of systolic pressure; empty when there was no reading before the start to compare with
 */
public record ObservedSession(
        int number, SessionRecord session, ChartedInfusion infusion, Optional<PressureRise> pressure) {

    /** Every such session of a chart, oldest first. */
    public static List<ObservedSession> all(Chart chart) {
        record Given(SessionRecord session, ChartedInfusion infusion) {}
        List<Given> given = chart.sessions().byId().values().stream()
                .flatMap(s -> ChartedInfusion.of(s).map(i -> new Given(s, i)).stream())
                .sorted(Comparator.comparing(g -> g.infusion().startedAt()))
                .toList();
        List<ObservedSession> all = new ArrayList<>();
        for (Given g : given) {
            all.add(new ObservedSession(
                    all.size() + 1, g.session(), g.infusion(), PressureRise.of(g.session(), g.infusion())));
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

    /** The number a session has, or will have when its pump is started next. */
    public static int numberOf(Chart chart, ItemId session) {
        List<ObservedSession> all = all(chart);
        return all.stream()
                .filter(s -> s.session().id().equals(session))
                .findFirst()
                .map(ObservedSession::number)
                .orElse(all.size() + 1);
    }

    /** When the infusion was charted as over; empty while it is not. */
    public Optional<Instant> endedAt() {
        return infusion.stoppedAt();
    }
}
