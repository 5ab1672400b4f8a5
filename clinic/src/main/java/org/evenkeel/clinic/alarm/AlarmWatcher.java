package org.evenkeel.clinic.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.clinic.desk.ChartCommand;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.desk.Outcome;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.live.Topic;
import org.evenkeel.journal.JournalListener;
import org.evenkeel.journal.read.SessionAlarms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Watches every session: at each new entry at once, and all of them every few seconds, because time alone makes a reading
 * overdue. One thread does both. What it knows is in the charts, so it begins anew after a restart as if it had never
 * stopped, and a second one on another node finds nothing left to chart.
 */
public final class AlarmWatcher implements JournalListener, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AlarmWatcher.class);
    private static final Author WATCH = new Author("alarm-watch", "Alarm watch", Capacity.SYSTEM);
    private static final String PURPOSE = "alarm-watch";
    private static final long EVERY_MS = 2_000;
    private static final Duration LATE = Duration.ofSeconds(30);

    private final ChartDesk desk;
    private final SessionAlarms sessions;
    private final List<SessionWatch> watches;
    private final LiveStream live;
    private final Clock clock;
    private final Map<ChartId, Chart> charts = new ConcurrentHashMap<>();
    private final Map<ChartId, Instant> failingSince = new ConcurrentHashMap<>();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("alarm-watch").factory());
    private volatile boolean running;
    private volatile long lastRoundNanos = System.nanoTime();
    private Instant lastRound = Instant.EPOCH;

    /** @param watches what is asked of each session */
    public AlarmWatcher(
            ChartDesk desk, SessionAlarms sessions, List<SessionWatch> watches, LiveStream live, Clock clock) {
        this.desk = desk;
        this.sessions = sessions;
        this.watches = List.copyOf(watches);
        this.live = live;
        this.clock = clock;
    }

    /** Whether it has looked at all sessions within the last half minute. */
    public boolean isWatching() {
        return running && System.nanoTime() - lastRoundNanos < LATE.toNanos();
    }

    /** Whether it looks at this chart: all goes on, and the looks at this one have not failed for half a minute. */
    public boolean isWatching(ChartId chart) {
        Instant since = failingSince.get(chart);
        return isWatching() && (since == null || since.plus(LATE).isAfter(clock.instant()));
    }

    @Override
    public void appended(Chart chart, List<Entry> entries) {
        if (running && concerns(chart)) {
            rounds.execute(() -> attempt(chart.id(), () -> look(newest(chart))));
        }
    }

    private static boolean concerns(Chart chart) {
        return chart.sessions().byId().values().stream().anyMatch(s -> isWatched(chart, s));
    }

    private static boolean isWatched(Chart chart, SessionRecord session) {
        return session.state().isInClinic()
                || chart.alarms().open(session.id()).stream().anyMatch(Alarm::holds);
    }

    /** Looks at all sessions: takes over what other nodes charted, charts what time has brought. */
    public void round() {
        watches.forEach(watch -> watch.beforeRound(clock.instant()));
        Map<ChartId, Long> watched = sessions.watched();
        charts.keySet().retainAll(watched.keySet());
        failingSince.keySet().retainAll(watched.keySet());
        watched.forEach((id, sequence) -> attempt(id, () -> {
            Chart known = charts.get(id);
            if (known == null || known.sequence() < sequence) {
                desk.openFor(WATCH, id, PURPOSE).ifPresent(this::newest);
            }
            Chart chart = charts.get(id);
            if (chart != null) {
                look(chart);
                tellEndedPauses(chart);
            }
        }));
        lastRound = clock.instant();
        lastRoundNanos = System.nanoTime();
    }

    private Chart newest(Chart chart) {
        return charts.merge(chart.id(), chart, (a, b) -> a.sequence() >= b.sequence() ? a : b);
    }

    private void look(Chart chart) {
        if (due(chart, clock.instant()).isEmpty()) {
            return;
        }
        ChartCommand command = ChartCommand.of(
                chart.id(), desk.freshId(), PURPOSE, (newer, author, now) -> Decision.accept(now, due(newer, now)));
        if (desk.carryOutFor(WATCH, command) instanceof Outcome.Done done) {
            newest(done.chart());
        }
    }

    private List<Content> due(Chart chart, Instant now) {
        List<Content> due = new ArrayList<>();
        for (SessionRecord session : chart.sessions().byId().values()) {
            if (isWatched(chart, session)) {
                watches.forEach(watch -> due.addAll(watch.step(chart, session, now)));
            }
        }
        return due;
    }

    /** A pause ends without an entry, so no entry tells the screens. */
    private void tellEndedPauses(Chart chart) {
        Instant now = clock.instant();
        chart.alarms().bySession().forEach((session, alarms) -> {
            boolean ended = alarms.values().stream()
                    .flatMap(a -> a.pausedUntil().stream())
                    .anyMatch(until -> until.isAfter(lastRound) && !until.isAfter(now));
            if (ended) {
                live.publish(Topic.session(session.value()), "alarm-pause-over");
                live.publish(Topic.TODAY, "alarm-pause-over");
            }
        });
    }

    /** A chart that fails must not keep the others from being watched; its page says that nobody watches it. */
    private void attempt(ChartId chart, Runnable work) {
        try {
            work.run();
            failingSince.remove(chart);
        } catch (RuntimeException failure) {
            failingSince.putIfAbsent(chart, clock.instant());
            if (running) {
                LOG.error("the alarm watch failed at chart {}; it looks again in the next round", chart, failure);
            }
        }
    }

    private void safeRound() {
        try {
            round();
        } catch (RuntimeException failure) {
            if (running) {
                LOG.error("a round of the alarm watch failed; the next comes in seconds", failure);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = rounds.scheduleWithFixedDelay(this::safeRound, 0, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdownNow();
        rounds.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
