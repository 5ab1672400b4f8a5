package org.evenkeel.clinic.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.SignalRules;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.live.Topic;
import org.evenkeel.clinic.session.Monitor;
import org.evenkeel.clinic.session.MonitorPicture;
import org.evenkeel.clinic.session.MonitorSample;

/** The last minutes of every session's monitor, in memory; on disk they are already. Tells the open screens. */
public final class LiveReadings implements Monitor {
    private static final String EVENT = "monitor";
    private static final Duration REMEMBERED = Duration.ofHours(6);

    private final Map<ItemId, SessionReadings> bySession = new ConcurrentHashMap<>();
    private final List<Consumer<ItemId>> listeners = new CopyOnWriteArrayList<>();
    private final LiveStream stream;
    private final SampleTaker alarms;
    private final SignalRules rules;

    LiveReadings(LiveStream stream, SampleTaker alarms, SignalRules rules) {
        this.stream = stream;
        this.alarms = alarms;
        this.rules = rules;
    }

    void keep(ItemId session, MonitorDevice device, Duration skew, List<JudgedReading> readings, Instant now) {
        bySession.computeIfAbsent(session, any -> new SessionReadings(rules)).keep(device, skew, readings, now);
        alarms.take(session, readings, now);
        stream.publish(Topic.session(session.value()), EVENT);
        listeners.forEach(listener -> listener.accept(session));
    }

    /** Tells somebody of each session whose monitor was heard; they must not wait. */
    public void tell(Consumer<ItemId> listener) {
        listeners.add(listener);
    }

    /** Tells the screens of sessions that have just fallen silent, and forgets those that did so long ago. */
    void look(Instant now) {
        bySession.forEach((session, readings) -> {
            if (readings.fellSilent(now)) {
                stream.publish(Topic.session(session.value()), "monitor-silent");
            }
        });
        bySession.values().removeIf(readings -> readings.heardAt().isBefore(now.minus(REMEMBERED)));
    }

    /** Sessions whose monitor was heard. */
    Set<ItemId> sessions() {
        return Set.copyOf(bySession.keySet());
    }

    @Override
    public Optional<MonitorSample> latest(ItemId session, Instant now) {
        return Optional.ofNullable(bySession.get(session)).flatMap(r -> r.toChart(now));
    }

    /** Believed values around the cuff's last measurement, when that is not older than {@code from}. */
    Optional<MonitorSample> pressureSince(ItemId session, Instant from) {
        return Optional.ofNullable(bySession.get(session)).flatMap(r -> r.pressureSince(from));
    }

    @Override
    public Optional<MonitorPicture> picture(ItemId session, Instant now) {
        return Optional.ofNullable(bySession.get(session)).map(r -> r.picture(now, true));
    }

    @Override
    public Optional<MonitorPicture> glance(ItemId session, Instant now) {
        return Optional.ofNullable(bySession.get(session)).map(r -> r.picture(now, false));
    }
}
