package org.evenkeel.clinic.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.monitor.DeviceClock;
import org.evenkeel.care.monitor.DeviceTime;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitorMessage;
import org.evenkeel.care.monitor.MonitorReading;
import org.evenkeel.care.monitor.SignalHistory;
import org.evenkeel.care.monitor.SignalRules;
import org.evenkeel.journal.read.PlannedSessionRow;
import org.jspecify.annotations.Nullable;

/** What is remembered of one device: its clock, its last values, what it sent already. */
final class DeviceEar {
    /** Ten minutes of a message a second. What comes again later than that is kept once all the same: by the table. */
    private static final int REMEMBERED_MESSAGES = 600;

    private static final int UNKNOWN_CODES = 50;

    private final ReentrantLock lock = new ReentrantLock();
    private final String device;
    private final Map<String, Answered> answered = remembering(REMEMBERED_MESSAGES);
    private final TakenReadings taken = new TakenReadings();
    private final TreeSet<String> unknown = new TreeSet<>();
    private DeviceClock clock = DeviceClock.UNHEARD;
    private SignalHistory history = SignalHistory.EMPTY;
    private @Nullable ItemId session;
    private Instant lastAt = Instant.EPOCH;
    private long messages;
    private long doubted;
    private String error = "";
    private Optional<Instant> errorAt = Optional.empty();

    private record Answered(int content, Receipt receipt) {}

    DeviceEar(String device) {
        this.device = device;
    }

    private static <K, V> Map<K, V> remembering(int most) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What became of the very same message before. */
    Optional<Receipt> before(MonitorMessage message, String raw) {
        lock.lock();
        try {
            Answered same = answered.get(message.controlId());
            return same == null || message.controlId().isEmpty() || same.content() != raw.hashCode()
                    ? Optional.empty()
                    : Optional.of(same.receipt());
        } finally {
            lock.unlock();
        }
    }

    void heard(MonitorMessage message, Instant receivedAt, ZoneId zone) {
        lock.lock();
        try {
            messages++;
            lastAt = receivedAt;
            message.unknownCodes().stream()
                    .takeWhile(code -> unknown.size() < UNKNOWN_CODES)
                    .forEach(unknown::add);
            message.sentAt()
                    .or(() -> message.readings().stream()
                            .flatMap(r -> r.at().stream())
                            .reduce((a, b) -> b.local().isAfter(a.local()) ? b : a))
                    .map(at -> at.instant(zone, receivedAt))
                    .ifPresent(at -> clock = clock.heard(at, receivedAt));
        } finally {
            lock.unlock();
        }
    }

    /** The readings that were not taken before, judged by what the device sent lately to this session. */
    List<JudgedReading> judge(
            MonitorMessage message,
            PlannedSessionRow to,
            Instant receivedAt,
            ZoneId zone,
            Set<Doubt> all,
            SignalRules rules) {
        lock.lock();
        try {
            if (!to.session().equals(session)) {
                session = to.session();
                history = SignalHistory.EMPTY;
            }
            List<JudgedReading> fresh = new ArrayList<>();
            for (MonitorReading reading : message.readings()) {
                JudgedReading timed = timed(reading, message.sentAt(), receivedAt, zone, all);
                if (!taken.contains(timed)) {
                    fresh.add(isBefore(to, timed) ? timed.doubted(Doubt.BEFORE_SESSION) : timed);
                }
            }
            fresh.sort((a, b) -> a.at().compareTo(b.at()));
            SignalHistory.Judged judged = history.judge(fresh, rules);
            history = judged.after();
            return judged.readings();
        } finally {
            lock.unlock();
        }
    }

    /** A monitor goes on sending the last pressure of whoever sat there before. */
    private static boolean isBefore(PlannedSessionRow session, JudgedReading reading) {
        Instant arrivedAt = session.arrivedAt();
        return arrivedAt != null && reading.at().isBefore(arrivedAt);
    }

    private JudgedReading timed(
            MonitorReading reading, Optional<DeviceTime> sentAt, Instant receivedAt, ZoneId zone, Set<Doubt> all) {
        Optional<Instant> written = reading.at().or(() -> sentAt).map(t -> t.instant(zone, receivedAt));
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(reading.doubts());
        doubts.addAll(all);
        return new JudgedReading(
                reading.sign(),
                reading.value(),
                written.map(clock::corrected).orElse(receivedAt),
                written.orElse(receivedAt),
                receivedAt,
                reading.code(),
                doubts);
    }

    /** The readings are on disk: the same ones are not taken again. */
    void stored(MonitorMessage message, String raw, List<JudgedReading> readings, Receipt receipt) {
        lock.lock();
        try {
            readings.forEach(taken::add);
            doubted += readings.stream().filter(r -> !r.doubts().isEmpty()).count();
            answered.put(message.controlId(), new Answered(raw.hashCode(), receipt));
        } finally {
            lock.unlock();
        }
    }

    void failed(String words, Instant at) {
        lock.lock();
        try {
            error = words;
            errorAt = Optional.of(at);
            if (lastAt.isBefore(at)) {
                lastAt = at;
            }
        } finally {
            lock.unlock();
        }
    }

    Duration skew() {
        lock.lock();
        try {
            return clock.skew();
        } finally {
            lock.unlock();
        }
    }

    Heard state() {
        lock.lock();
        try {
            return new Heard(
                    device,
                    lastAt,
                    messages,
                    doubted,
                    clock.skew(),
                    error,
                    errorAt,
                    Optional.ofNullable(session),
                    Collections.unmodifiableSortedSet(new TreeSet<>(unknown)));
        } finally {
            lock.unlock();
        }
    }
}
