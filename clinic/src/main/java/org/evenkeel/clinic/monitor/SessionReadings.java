package org.evenkeel.clinic.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.care.monitor.SignalRules;
import org.evenkeel.care.session.VitalValues;
import org.evenkeel.clinic.session.MonitorPicture;
import org.evenkeel.clinic.session.MonitorSample;
import org.jspecify.annotations.Nullable;

/** The last minutes of one session's monitor. */
final class SessionReadings {
    private static final Duration TREND = Duration.ofMinutes(20);
    private static final Duration TREND_STEP = Duration.ofSeconds(5);
    private static final Duration TOGETHER = Duration.ofSeconds(15);

    private final ReentrantLock lock = new ReentrantLock();
    private final SignalRules rules;
    private final Map<MonitoredSign, Signal> signals = new EnumMap<>(MonitoredSign.class);
    private @Nullable MonitorDevice device;
    private Duration skew = Duration.ZERO;
    private Instant heardAt = Instant.EPOCH;
    private boolean silent;

    private static final class Signal {
        private @Nullable JudgedReading last;
        private @Nullable JudgedReading believed;
        private final Deque<JudgedReading> trend = new ArrayDeque<>();
    }

    SessionReadings(SignalRules rules) {
        this.rules = rules;
    }

    void keep(MonitorDevice from, Duration itsSkew, List<JudgedReading> readings, Instant now) {
        lock.lock();
        try {
            device = from;
            skew = itsSkew;
            heardAt = now;
            silent = false;
            for (JudgedReading reading : readings) {
                keep(signals.computeIfAbsent(reading.sign(), any -> new Signal()), reading);
            }
        } finally {
            lock.unlock();
        }
    }

    private static void keep(Signal signal, JudgedReading reading) {
        JudgedReading last = signal.last;
        if (last == null || !reading.at().isBefore(last.at())) {
            signal.last = reading;
        }
        JudgedReading believed = signal.believed;
        if (!reading.isBelieved() || (believed != null && reading.at().isBefore(believed.at()))) {
            return;
        }
        signal.believed = reading;
        JudgedReading newest = signal.trend.peekLast();
        if (newest == null || !reading.at().isBefore(newest.at().plus(TREND_STEP))) {
            signal.trend.addLast(reading);
        }
        while (!signal.trend.isEmpty()
                && signal.trend.getFirst().at().isBefore(reading.at().minus(TREND))) {
            signal.trend.removeFirst();
        }
    }

    Instant heardAt() {
        lock.lock();
        try {
            return heardAt;
        } finally {
            lock.unlock();
        }
    }

    /** Whether it has been silent for too long; true once for each silence. */
    boolean fellSilent(Instant now) {
        lock.lock();
        try {
            boolean before = silent;
            silent = heardAt.isBefore(now.minus(rules.silence().time()));
            return silent && !before;
        } finally {
            lock.unlock();
        }
    }

    MonitorPicture picture(Instant now, boolean withTrends) {
        lock.lock();
        try {
            List<MonitorPicture.Sign> signs = new ArrayList<>();
            signals.forEach((sign, signal) -> signs.add(new MonitorPicture.Sign(
                    sign,
                    Optional.ofNullable(signal.believed),
                    Optional.ofNullable(signal.last).filter(last -> !last.isBelieved()),
                    withTrends ? List.copyOf(signal.trend) : List.of())));
            MonitorDevice from = device;
            return new MonitorPicture(
                    from == null ? "" : from.label(),
                    from != null && from.simulated(),
                    skew,
                    heardAt,
                    signs,
                    rules.silence().time(),
                    now);
        } finally {
            lock.unlock();
        }
    }

    Optional<MonitorSample> toChart(Instant now) {
        Optional<MonitorSample> pressure =
                pressureSince(now.minus(rules.charting().within()));
        if (pressure.isPresent()) {
            return pressure;
        }
        lock.lock();
        try {
            Instant from = now.minus(rules.silence().time());
            Instant newest = signals.values().stream()
                    .flatMap(s -> Optional.ofNullable(s.believed).stream())
                    .filter(r -> !isPressure(r.sign()))
                    .map(JudgedReading::at)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
            VitalValues values = values(newest, null, null);
            return newest.isBefore(from) || isEmpty(values)
                    ? Optional.empty()
                    : Optional.of(new MonitorSample(newest, values));
        } finally {
            lock.unlock();
        }
    }

    Optional<MonitorSample> pressureSince(Instant from) {
        lock.lock();
        try {
            JudgedReading systolic = believed(MonitoredSign.SYSTOLIC);
            JudgedReading diastolic = believed(MonitoredSign.DIASTOLIC);
            if (systolic == null
                    || diastolic == null
                    || systolic.at().isBefore(from)
                    || Duration.between(systolic.at(), diastolic.at()).abs().compareTo(TOGETHER) > 0) {
                return Optional.empty();
            }
            return Optional.of(
                    new MonitorSample(systolic.at(), values(systolic.at(), whole(systolic), whole(diastolic))));
        } finally {
            lock.unlock();
        }
    }

    private @Nullable JudgedReading believed(MonitoredSign sign) {
        Signal signal = signals.get(sign);
        return signal == null ? null : signal.believed;
    }

    private VitalValues values(Instant at, @Nullable Integer systolic, @Nullable Integer diastolic) {
        JudgedReading temperature = near(MonitoredSign.TEMPERATURE, at);
        Double celsius = temperature == null ? null : temperature.value();
        return new VitalValues(
                systolic,
                diastolic,
                whole(near(MonitoredSign.HEART_RATE, at)),
                whole(near(MonitoredSign.SPO2, at)),
                whole(near(MonitoredSign.RESPIRATORY_RATE, at)),
                celsius == null ? null : Math.round(celsius * 10) / 10.0);
    }

    /** The believed value nearest to a moment, when one was near enough. */
    private @Nullable JudgedReading near(MonitoredSign sign, Instant at) {
        Signal signal = signals.get(sign);
        JudgedReading nearest = null;
        if (signal != null) {
            List<JudgedReading> all = new ArrayList<>(signal.trend);
            JudgedReading last = signal.believed;
            if (last != null) {
                all.add(last);
            }
            for (JudgedReading r : all) {
                Duration apart = Duration.between(r.at(), at).abs();
                if (apart.compareTo(TOGETHER) <= 0
                        && (nearest == null
                                || apart.compareTo(Duration.between(nearest.at(), at)
                                                .abs())
                                        <= 0)) {
                    nearest = r;
                }
            }
        }
        return nearest;
    }

    private static boolean isPressure(MonitoredSign sign) {
        return sign.kind() == MonitoredSign.Kind.PRESSURE;
    }

    private static boolean isEmpty(VitalValues v) {
        return v.heartRatePerMin() == null && v.spo2Percent() == null && v.respiratoryRatePerMin() == null;
    }

    private static @Nullable Integer whole(@Nullable JudgedReading reading) {
        Double value = reading == null ? null : reading.value();
        return value == null ? null : (int) Math.round(value);
    }
}
