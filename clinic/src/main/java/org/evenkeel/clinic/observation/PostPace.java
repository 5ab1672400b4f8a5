package org.evenkeel.clinic.observation;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How fast one device may post: 20 Observations a second in the long run, and 100 at once. Only known devices are counted. */
final class PostPace {
    private static final long BURST = 100;
    private static final long EACH_SECOND = 20;

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    PostPace(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** Whether this device may post now; if so, it has. */
    boolean take(String device) {
        return buckets.computeIfAbsent(device, _ -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(Bandwidth.builder()
                        .capacity(BURST)
                        .refillGreedy(EACH_SECOND, Duration.ofSeconds(1))
                        .build())
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
