package org.evenkeel.clinic.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows guessing: 5 tries at once, then one a minute, for one account from one address; 40 at once, then one every
 * 5 seconds, from one address over all accounts. Nobody else can lock a colleague out from another address.
 */
final class SignInLimiter {

    private static final int KEPT = 20_000;
    private static final long ACCOUNT_BURST = 5;
    private static final long ADDRESS_BURST = 40;

    private final TimeMeter time;
    private final Map<String, Bucket> buckets;

    SignInLimiter(Clock clock) {
        this.time = new ClockMeter(clock);
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > KEPT;
            }
        };
    }

    /** Takes one try; {@link Duration#ZERO} when it may go on, else how long to wait. */
    Duration take(String username, String address) {
        Duration byAccount = take(
                "account " + username.strip().toLowerCase(Locale.ROOT) + " " + address,
                ACCOUNT_BURST,
                Duration.ofMinutes(1));
        Duration byAddress = take("address " + address, ADDRESS_BURST, Duration.ofSeconds(5));
        return byAccount.compareTo(byAddress) >= 0 ? byAccount : byAddress;
    }

    /** A right password gives the account's tries back. */
    void succeeded(String username, String address) {
        synchronized (buckets) {
            buckets.remove("account " + username.strip().toLowerCase(Locale.ROOT) + " " + address);
        }
    }

    private Duration take(String key, long burst, Duration each) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    key,
                    any -> Bucket.builder()
                            .withCustomTimePrecision(time)
                            .addLimit(Bandwidth.builder()
                                    .capacity(burst)
                                    .refillGreedy(1, each)
                                    .build())
                            .build());
        }
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
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
