package org.evenkeel.care.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.care.monitor.SignalRules.Frozen;

/**
 * What a device sent lately, as far as the next reading is judged by it. Immutable: {@link #judge} gives the readings with
 * their doubts and the history after them.
 */
public final class SignalHistory {
    private static final Duration AHEAD = Duration.ofSeconds(5);
    private static final Duration SAME_SIGNAL = Duration.ofSeconds(10);
    private static final Set<MonitoredSign> CUFF =
            EnumSet.of(MonitoredSign.SYSTOLIC, MonitoredSign.DIASTOLIC, MonitoredSign.MEAN);

    /** Nothing was sent yet. */
    public static final SignalHistory EMPTY = new SignalHistory(Map.of());

    private final Map<MonitoredSign, SignalTrace> traces;

    private SignalHistory(Map<MonitoredSign, SignalTrace> traces) {
        this.traces = traces;
    }

    /** Readings of one message with their doubts, and the history after them. */
    public record Judged(List<JudgedReading> readings, SignalHistory after) {
        public Judged {
            readings = List.copyOf(readings);
        }
    }

    /** Judges the readings of one message. A reading older than what came before is judged by itself. */
    public Judged judge(List<JudgedReading> sent, SignalRules rules) {
        Map<MonitoredSign, SignalTrace> now = new EnumMap<>(MonitoredSign.class);
        now.putAll(traces);
        List<JudgedReading> judged = new ArrayList<>();
        for (JudgedReading reading : sent) {
            judged.add(judge(reading, now, rules));
        }
        return new Judged(together(judged, now, rules), new SignalHistory(Collections.unmodifiableMap(now)));
    }

    private static JudgedReading judge(JudgedReading sent, Map<MonitoredSign, SignalTrace> now, SignalRules rules) {
        Double value = sent.value();
        JudgedReading reading = sent;
        if (value != null
                && rules.range(sent.sign()).filter(r -> !r.holds(value)).isPresent()) {
            reading = reading.doubted(Doubt.IMPLAUSIBLE);
        }
        if (reading.at().isAfter(reading.receivedAt().plus(AHEAD))) {
            return reading.doubted(Doubt.FUTURE);
        }
        if (value == null || !reading.doubts().isEmpty()) {
            return reading;
        }
        SignalTrace before = now.get(reading.sign());
        if (before == null) {
            now.put(reading.sign(), SignalTrace.first(value, reading.at(), reading.receivedAt()));
            return reading;
        }
        if (reading.at().equals(before.at())) {
            now.put(reading.sign(), before.heard(reading.receivedAt()));
            return value == before.value() ? reading : reading.doubted(Doubt.CONFLICT);
        }
        if (reading.at().isBefore(before.at())) {
            return reading;
        }
        return after(before, value, reading, now, rules);
    }

    private static JudgedReading after(
            SignalTrace before,
            double value,
            JudgedReading reading,
            Map<MonitoredSign, SignalTrace> now,
            SignalRules rules) {
        MonitoredSign sign = reading.sign();
        boolean again = CUFF.contains(sign)
                && value == before.value()
                && Duration.between(before.heardAt(), reading.receivedAt())
                                .compareTo(rules.repeated().time())
                        <= 0;
        if (again) {
            now.put(sign, before.heard(reading.receivedAt()));
            return reading.at(before.at());
        }
        SignalTrace trace = before.next(
                value, reading.at(), reading.receivedAt(), rules.jumps().get(sign));
        now.put(sign, trace);
        Frozen frozen = rules.frozen().get(sign);
        JudgedReading judged = trace.isAway() ? reading.doubted(Doubt.JUMP) : reading;
        return frozen != null && trace.isFrozen(frozen) ? judged.doubted(Doubt.FROZEN) : judged;
    }

    /** What the readings of one message say about each other. */
    private static List<JudgedReading> together(
            List<JudgedReading> readings, Map<MonitoredSign, SignalTrace> now, SignalRules rules) {
        Set<MonitoredSign> crossed = crossed(readings);
        Set<MonitoredSign> differ = differ(readings, rules);
        boolean weak = isWeak(readings, now, rules);
        return readings.stream()
                .map(r -> crossed.contains(r.sign()) ? r.doubted(Doubt.PRESSURES_CROSSED) : r)
                .map(r -> differ.contains(r.sign()) ? r.doubted(Doubt.RATES_DIFFER) : r)
                .map(r -> weak && (r.sign() == MonitoredSign.SPO2 || r.sign() == MonitoredSign.PULSE_RATE)
                        ? r.doubted(Doubt.LOW_SIGNAL)
                        : r)
                .toList();
    }

    private static Set<MonitoredSign> crossed(List<JudgedReading> readings) {
        Map<MonitoredSign, Double> values = values(readings);
        Set<MonitoredSign> crossed = EnumSet.noneOf(MonitoredSign.class);
        for (List<MonitoredSign> one : List.of(
                List.of(MonitoredSign.SYSTOLIC, MonitoredSign.MEAN, MonitoredSign.DIASTOLIC),
                List.of(
                        MonitoredSign.ARTERIAL_SYSTOLIC,
                        MonitoredSign.ARTERIAL_MEAN,
                        MonitoredSign.ARTERIAL_DIASTOLIC))) {
            double systolic = values.getOrDefault(one.get(0), Double.NaN);
            double mean = values.getOrDefault(one.get(1), Double.NaN);
            double diastolic = values.getOrDefault(one.get(2), Double.NaN);
            if (systolic <= diastolic || mean > systolic || mean < diastolic) {
                crossed.addAll(one);
            }
        }
        return crossed;
    }

    private static Set<MonitoredSign> differ(List<JudgedReading> readings, SignalRules rules) {
        Map<MonitoredSign, Double> values = values(readings);
        double heart = values.getOrDefault(MonitoredSign.HEART_RATE, Double.NaN);
        double pulse = values.getOrDefault(MonitoredSign.PULSE_RATE, Double.NaN);
        return Math.abs(heart - pulse) > rules.rates().value()
                ? EnumSet.of(MonitoredSign.HEART_RATE, MonitoredSign.PULSE_RATE)
                : EnumSet.noneOf(MonitoredSign.class);
    }

    private static boolean isWeak(
            List<JudgedReading> readings, Map<MonitoredSign, SignalTrace> now, SignalRules rules) {
        Instant newest = readings.stream()
                .filter(r -> r.sign() == MonitoredSign.SPO2)
                .map(JudgedReading::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        SignalTrace perfusion = now.get(MonitoredSign.PERFUSION);
        return perfusion != null
                && newest.isAfter(Instant.MIN)
                && Duration.between(perfusion.at(), newest).abs().compareTo(SAME_SIGNAL) <= 0
                && perfusion.value() < rules.perfusion().value();
    }

    private static Map<MonitoredSign, Double> values(List<JudgedReading> readings) {
        Map<MonitoredSign, Double> values = new EnumMap<>(MonitoredSign.class);
        for (JudgedReading reading : readings) {
            Double value = reading.value();
            if (value != null) {
                values.put(reading.sign(), value);
            }
        }
        return values;
    }
}
