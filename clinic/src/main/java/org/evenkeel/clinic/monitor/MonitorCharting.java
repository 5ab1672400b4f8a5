package org.evenkeel.clinic.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.monitor.SignalRules;
import org.evenkeel.care.session.GateOutcome;
import org.evenkeel.care.session.GateReview;
import org.evenkeel.care.session.SessionCommand;
import org.evenkeel.care.session.SessionDesk;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.care.session.VitalsSchedule;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.session.MonitorSample;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.evenkeel.journal.store.MonitorSamples;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Charts a believed reading of the monitor when blood pressure is due, if the clinic's data says so; and looks after what
 * goes silent and what is too old to be kept. A reading that is doubted, or that a cuff took too long ago, is never charted:
 * then it stays due, and the screen says so.
 */
public final class MonitorCharting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorCharting.class);
    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final Author DEVICE = new Author("device", "Bedside monitor", Author.Capacity.DEVICE);

    private final ChartDesk charts;
    private final SessionsInChairs chairs;
    private final LiveReadings live;
    private final ListNews news;
    private final MonitorSamples samples;
    private final SessionRules session;
    private final SignalRules rules;
    private final Clock clock;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("monitor-charting").factory());
    private Instant forgotAt = Instant.EPOCH;

    MonitorCharting(
            ChartDesk charts,
            SessionsInChairs chairs,
            LiveReadings live,
            ListNews news,
            MonitorSamples samples,
            SessionRules session,
            SignalRules rules,
            Clock clock) {
        this.charts = charts;
        this.chairs = chairs;
        this.live = live;
        this.news = news;
        this.samples = samples;
        this.session = session;
        this.rules = rules;
        this.clock = clock;
    }

    void start() {
        // A beat says itself what failed, so there is nothing to learn from the future.
        var _ = beat.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    void beat() {
        try {
            Instant now = clock.instant();
            live.look(now);
            news.look(now);
            if (rules.charting().automatic()) {
                for (ItemId id : live.sessions()) {
                    chairs.session(id, now).ifPresent(row -> chart(row, now));
                }
            }
            if (forgotAt.isBefore(now.minus(Duration.ofHours(6)))) {
                forgotAt = now;
                samples.forget(now);
            }
        } catch (RuntimeException failure) {
            // The next beat tries again; what failed is the database below.
            LOG.warn("looking after monitors failed", failure);
        }
    }

    private void chart(PlannedSessionRow row, Instant now) {
        Optional<Instant> due = due(row);
        if (due.isEmpty() || due.get().isAfter(now)) {
            return;
        }
        Optional<MonitorSample> sample = live.pressureSince(
                row.session(), due.get().minus(rules.charting().within()));
        if (sample.isPresent()) {
            // Who charted meanwhile is first: then nothing is due any more and nothing follows.
            var _ = charts.carryOutFor(
                    DEVICE,
                    ChartCommand.of(
                            row.chart(),
                            charts.freshId(),
                            "chart-monitor",
                            (chart, author, at) -> decide(chart, row.session(), sample.get(), author, at)));
        }
    }

    private Decision decide(Chart chart, ItemId id, MonitorSample sample, Author author, Instant now) {
        Optional<SessionRecord> record = chart.sessions().find(id);
        boolean due = record.filter(r -> isDue(chart, r, sample, now)).isPresent();
        boolean newer = record.flatMap(
                        r -> VitalsSchedule.of(r, session.cadence()).last())
                .filter(last -> !last.at().isBefore(sample.at()))
                .isEmpty();
        return due && newer
                ? SessionDesk.decide(
                        chart,
                        new SessionCommand.RecordVitals(
                                id,
                                sample.at(),
                                sample.values(),
                                new Source(Source.Origin.DEVICE, "monitor, by itself")),
                        session,
                        author,
                        now)
                : new Decision.Accepted(List.of());
    }

    /** Before the start as long as the gate asks for a pressure, of the time since the arrival; after it by the schedule. */
    private boolean isDue(Chart chart, SessionRecord record, MonitorSample sample, Instant now) {
        return switch (record.state()) {
            case ARRIVED ->
                GateReview.of(chart, record, session, now).about("bloodPressure").stream()
                                .anyMatch(f -> f.outcome() == GateOutcome.MISSING)
                        && !sample.at().isBefore(record.arrived().orElseThrow().at())
                        && VitalsSchedule.of(record, session.cadence())
                                .last()
                                .filter(l -> sample.at()
                                        .isBefore(l.at().plus(
                                                        session.bloodPressure().apart())))
                                .isEmpty();
            case READY, SCHEDULED, RUNNING, PAUSED, RECOVERY, DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED ->
                VitalsSchedule.of(record, session.cadence())
                        .due()
                        .filter(at -> !at.isAfter(now))
                        .isPresent();
        };
    }

    /** When the next pressure is due by the read table; the chart decides again. */
    private Optional<Instant> due(PlannedSessionRow row) {
        Instant anchor = row.infusionStartedAt();
        Instant last = row.lastBpAt();
        if (row.state() == SessionState.ARRIVED) {
            return Optional.ofNullable(
                    last == null
                            ? row.arrivedAt()
                            : last.plus(session.bloodPressure().apart()));
        }
        if (anchor == null) {
            return Optional.empty();
        }
        Instant from = last != null && last.isAfter(anchor) ? last : anchor;
        return switch (row.state()) {
            case RUNNING, PAUSED, RECOVERY ->
                Optional.of(from.plus(
                        session.cadence().during().compareTo(session.cadence().after()) < 0
                                ? session.cadence().during()
                                : session.cadence().after()));
            case SCHEDULED, ARRIVED, READY, DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED -> Optional.empty();
        };
    }

    @Override
    public void close() {
        beat.shutdownNow();
    }
}
