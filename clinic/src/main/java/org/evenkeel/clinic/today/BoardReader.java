package org.evenkeel.clinic.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.care.session.VitalsSchedule;
import org.evenkeel.clinic.alarm.AlarmSummary;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.today.TodayView.BloodPressure;
import org.evenkeel.clinic.today.TodayView.Coming;
import org.evenkeel.clinic.today.TodayView.Direction;
import org.evenkeel.clinic.today.TodayView.Gone;
import org.evenkeel.clinic.today.TodayView.Tile;
import org.evenkeel.clinic.today.TodayView.Who;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.evenkeel.journal.read.WithPatient;
import org.jspecify.annotations.Nullable;

/** Sorts the sessions of a day into chairs, who comes, who is late and who has been. */
public final class BoardReader {
    private static final Comparator<Tile> BY_CHAIR = Comparator.comparing(
                    (Tile t) -> t.who().chair().isEmpty())
            .thenComparingInt(t -> t.who().chair().length())
            .thenComparing(t -> t.who().chair())
            .thenComparing(Tile::session);

    private final ChartsOfTheDay charts;
    private final SessionRules rules;
    private final String consent;

    /** @param consent id of the consent document a session needs */
    public BoardReader(ChartDesk desk, SessionRules rules, String consent) {
        this.charts = new ChartsOfTheDay(desk);
        this.rules = rules;
        this.consent = consent;
    }

    record Board(List<Tile> chairs, List<Coming> coming, List<Coming> late, List<Gone> gone) {}

    Board read(
            List<WithPatient<PlannedSessionRow>> rows,
            boolean clinical,
            boolean isToday,
            Map<UUID, AlarmSummary> alarms,
            Instant now) {
        Board board = new Board(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (WithPatient<PlannedSessionRow> one : rows) {
            PlannedSessionRow row = one.row();
            Optional<Chart> chart = clinical ? charts.chart(one.patient()) : Optional.empty();
            Optional<SessionRecord> session = chart.flatMap(c -> c.sessions().find(row.session()));
            Who who = who(one, chart, session, clinical);
            if (row.state().isInClinic()) {
                board.chairs.add(new Tile(
                        row.sessionId(),
                        who,
                        clinical ? clocks(row, now) : List.of(),
                        session.map(s -> bloodPressure(s, now)).orElse(null),
                        alarms.get(row.sessionId())));
            } else if (row.state() == SessionState.SCHEDULED && row.startsAt() != null) {
                List<String> missing = chart.isPresent() && session.isPresent()
                        ? KnownMissing.of(chart.get(), session.get(), rules, consent, now)
                        : List.of();
                boolean late = isToday && row.startsAt().isBefore(now);
                (late ? board.late : board.coming).add(new Coming(row.sessionId(), who, row.startsAt(), missing));
            } else {
                board.gone.add(new Gone(row.sessionId(), who, row.leftAt()));
            }
        }
        board.chairs.sort(BY_CHAIR);
        return board;
    }

    private static Who who(
            WithPatient<PlannedSessionRow> one, Optional<Chart> chart, Optional<SessionRecord> session, boolean open) {
        PlannedSessionRow row = one.row();
        int of = chart.flatMap(c -> session.flatMap(SessionRecord::scheduled)
                        .map(s -> c.courses().byId().get(s.content().course())))
                .flatMap(course -> course.ordered())
                .map(o -> o.content().sessions())
                .orElse(0);
        String href = open ? "/charts/" + row.chartId() + "/sessions/" + row.sessionId() : "";
        return new Who(one.patient().name(), href, row.chair(), StateLook.of(row.state()), row.ordinal(), of);
    }

    private static List<TodayView.Clock> clocks(PlannedSessionRow row, Instant now) {
        return switch (row.state()) {
            case ARRIVED, READY -> since("here for", row.arrivedAt(), now);
            case RUNNING -> {
                Instant end = row.infusionEndsAt();
                yield end == null
                        ? since("running for", row.infusionStartedAt(), now)
                        : List.of(new TodayView.Clock(Direction.LEFT, "infusion left", end, Span.left(now, end)));
            }
            case PAUSED -> since("since the start", row.infusionStartedAt(), now);
            case RECOVERY -> since("since the end", row.infusionStoppedAt(), now);
            case SCHEDULED, DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED -> List.of();
        };
    }

    private static List<TodayView.Clock> since(String label, @Nullable Instant at, Instant now) {
        return at == null ? List.of() : List.of(new TodayView.Clock(Direction.SINCE, label, at, Span.between(at, now)));
    }

    private BloodPressure bloodPressure(SessionRecord session, Instant now) {
        VitalsSchedule schedule = VitalsSchedule.of(session, rules.cadence());
        Instant due = schedule.due().orElse(null);
        boolean overdue = due != null && due.isBefore(now);
        String words =
                due == null ? "" : overdue ? "overdue by " + Span.between(due, now) : "due in " + Span.left(now, due);
        return new BloodPressure(schedule.last().map(v -> v.at()).orElse(null), due, overdue, words);
    }
}
