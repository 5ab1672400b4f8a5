package org.evenkeel.clinic.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.recovery.DischargeReview;
import org.evenkeel.care.recovery.RecoveryRules.Kind;
import org.evenkeel.care.session.Advisory;
import org.evenkeel.care.session.ChartedInfusion;
import org.evenkeel.care.session.SessionRules.Level;
import org.evenkeel.care.session.VitalsSchedule;
import org.evenkeel.clinic.session.FeltEffect;
import org.evenkeel.clinic.session.ReadingTile;
import org.evenkeel.knowledge.bedside.BedsideLibrary;

/** Reads out of a chart what the board shows of a session. */
final class SeatReader {
    private static final int SHOWN_READINGS = 3;

    private final BedsideLibrary library;

    SeatReader(BedsideLibrary library) {
        this.library = library;
    }

    Seat read(Chart chart, SessionRecord session) {
        Optional<ChartedInfusion> infusion = ChartedInfusion.of(session);
        // The time that must pass is told by its end; whether it has passed is asked when the board is drawn.
        DischargeReview discharge = DischargeReview.of(chart, session, library.recovery(), Instant.EPOCH);
        return new Seat(
                session.id(),
                chart.id(),
                chart.referral().patientName(),
                session.chair(),
                number(chart, session),
                session.state(),
                since(session),
                infusion.flatMap(ChartedInfusion::doseInAt),
                ReadingTile.of(session, library.session().cadence()).subList(0, SHOWN_READINGS),
                FeltEffect.of(session, library.session()),
                VitalsSchedule.of(session, library.session().cadence()).due(),
                told(chart, session),
                nurse(session),
                discharge.observation().until(),
                (int) discharge.open().stream()
                        .filter(s -> s.criterion().kind() != Kind.MINIMUM_TIME)
                        .count());
    }

    /** The worst open alarm, else the worst advisory. */
    private Optional<Seat.Told> told(Chart chart, SessionRecord session) {
        return chart.alarms().open(session.id()).stream()
                .max(Comparator.comparing(Alarm::priority))
                .map(a -> new Seat.Told(
                        switch (a.priority()) {
                            case HIGH -> Level.CRITICAL;
                            case MEDIUM -> Level.HIGH;
                            case LOW -> Level.ADVISORY;
                        },
                        a.because()))
                .or(() -> Advisory.of(session, library.session()).stream()
                        .findFirst()
                        .map(a -> new Seat.Told(a.level(), a.words())));
    }

    private static Optional<Instant> since(SessionRecord session) {
        return switch (session.state()) {
            case RUNNING, PAUSED -> session.firstDose().map(Charted::at);
            case RECOVERY -> session.lastDoseAt();
            case SCHEDULED, ARRIVED, READY, DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED ->
                session.arrived().map(Charted::at);
        };
    }

    private static String number(Chart chart, SessionRecord session) {
        if (session.scheduled().isEmpty()) {
            return "Session";
        }
        var scheduled = session.scheduled().get().content();
        return "Session " + scheduled.ordinal()
                + Optional.ofNullable(chart.courses().byId().get(scheduled.course()))
                        .flatMap(c -> c.ordered())
                        .map(o -> " of " + o.content().sessions())
                        .orElse("");
    }

    private static String nurse(SessionRecord session) {
        return Stream.of(
                        session.vitals().stream(),
                        session.pump().stream(),
                        session.sideEffects().stream(),
                        session.notes().stream(),
                        session.doseChecks().stream(),
                        session.gate().values().stream(),
                        session.criteria().values().stream())
                .flatMap(s -> s)
                .filter(c -> c.by().capacity() == Capacity.NURSE)
                .max(Comparator.comparing(Charted::recordedAt))
                .map(c -> c.by().displayName())
                .orElse("");
    }
}
