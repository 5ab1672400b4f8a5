package org.evenkeel.clinic.alarm.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.evenkeel.care.alarm.stream.Streamed;
import org.evenkeel.care.alarm.stream.Streamed.Sample;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.session.VitalSign;

/**
 * What monitors sent in the last minutes, in memory, while alarms from monitors are on. Late ones find their
 * place, the same one twice counts once. Nothing is kept over a restart; an alarm that is open stays open, because what is
 * not known ends none.
 */
public final class LatestSamples implements SampleFeed {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(12);

    private final Duration window;
    private final Map<ItemId, Chair> chairs = new ConcurrentHashMap<>();

    /** @param window how far back samples are kept */
    public LatestSamples(Duration window) {
        this.window = window;
    }

    private record Key(Instant at, VitalSign sign) {}

    private static final class Chair {
        private Instant heard = Instant.MIN;
        private final NavigableMap<Key, Double> values =
                new TreeMap<>(Comparator.comparing(Key::at).thenComparing(Key::sign));
    }

    /**
     * Takes what a monitor said in one message. A doubted value is heard and not used, nor is one that is no vital sign.
     *
     * @param heardAt when it came: what a device says of the time can be wrong, and must not hide its silence
     */
    public void take(ItemId session, List<JudgedReading> readings, Instant heardAt) {
        Chair chair = chairs.computeIfAbsent(session, s -> new Chair());
        synchronized (chair) {
            chair.heard = heardAt.isAfter(chair.heard) ? heardAt : chair.heard;
            for (JudgedReading reading : readings) {
                Double value = reading.value();
                if (value != null && reading.isBelieved()) {
                    reading.sign().vitalSign().ifPresent(sign -> chair.values.put(new Key(reading.at(), sign), value));
                }
            }
            Instant oldest = chair.heard.minus(window);
            chair.values.headMap(new Key(oldest, VitalSign.SYSTOLIC), false).clear();
        }
    }

    @Override
    public Map<ItemId, Streamed> since(Instant from, Instant now) {
        Map<ItemId, Streamed> all = new HashMap<>();
        chairs.forEach((session, chair) -> {
            synchronized (chair) {
                List<Sample> samples = chair.values.entrySet().stream()
                        .filter(e -> !e.getKey().at().isBefore(from)
                                && !e.getKey().at().isAfter(now))
                        .map(e -> new Sample(e.getKey().sign(), e.getKey().at(), e.getValue()))
                        .toList();
                all.put(session, new Streamed(Optional.of(chair.heard), samples));
            }
        });
        chairs.values().removeIf(chair -> {
            synchronized (chair) {
                return chair.heard.isBefore(now.minus(FORGOTTEN_AFTER));
            }
        });
        return all;
    }
}
