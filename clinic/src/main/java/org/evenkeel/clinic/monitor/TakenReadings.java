package org.evenkeel.clinic.monitor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitoredSign;

/**
 * What a device sent lately, so that the same is not taken twice: ten minutes of five values a second. Hundreds of devices
 * are remembered at once, so an entry is as small as it can be. Not for several threads at once.
 */
final class TakenReadings {
    private static final int MOST = 3_000;
    private static final int MOST_CODES = 200;

    private final SequencedSet<Key> keys = new LinkedHashSet<>();
    private final Map<String, String> codes = new HashMap<>();

    /** @param value not a number where none was obtained */
    private record Key(MonitoredSign sign, long deviceAtMicros, String code, double value) {}

    boolean contains(JudgedReading reading) {
        return keys.contains(key(reading));
    }

    void add(JudgedReading reading) {
        keys.add(key(reading));
        if (keys.size() > MOST) {
            keys.removeFirst();
        }
    }

    private Key key(JudgedReading reading) {
        Double value = reading.value();
        return new Key(
                reading.sign(),
                ChronoUnit.MICROS.between(Instant.EPOCH, reading.deviceAt()),
                one(reading.code()),
                value == null ? Double.NaN : value);
    }

    /** The same text for the same code: it comes anew with each message. */
    private String one(String code) {
        if (codes.size() >= MOST_CODES) {
            return codes.getOrDefault(code, code);
        }
        return codes.computeIfAbsent(code, c -> c);
    }
}
