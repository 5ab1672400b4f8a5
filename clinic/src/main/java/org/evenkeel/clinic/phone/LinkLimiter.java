package org.evenkeel.clinic.phone;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows those who try links, or tokens of another system: 30 at once from one address, then one every 10 seconds. Only what opens nothing counts,
 * so that a waiting room behind one address is never slowed by its patients. A secret has 256 bits; this keeps the noise
 * down, it is not what keeps a link private.
 */
public final class LinkLimiter {
    private static final int KEPT = 20_000;
    private static final long BURST = 30;
    private static final Duration EACH = Duration.ofSeconds(10);

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    public LinkLimiter(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** Whether this address has tried too many links that open nothing. */
    public boolean isBlocked(String address) {
        return bucket(address).getAvailableTokens() <= 0;
    }

    /** A link opened nothing. */
    public void missed(String address) {
        bucket(address).tryConsume(1);
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    address,
                    _ -> Bucket.builder()
                            .withCustomTimePrecision(time)
                            .addLimit(Bandwidth.builder()
                                    .capacity(BURST)
                                    .refillGreedy(1, EACH)
                                    .build())
                            .build());
        }
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
