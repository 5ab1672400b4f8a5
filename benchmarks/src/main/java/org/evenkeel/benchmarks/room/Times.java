package org.evenkeel.benchmarks.room;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long something took, counted in whole milliseconds. */
final class Times {
    private static final int MOST_MS = 30_000;

    private final AtomicLongArray counts = new AtomicLongArray(MOST_MS + 1);

    void add(long ms) {
        counts.incrementAndGet(Math.clamp(ms, 0, MOST_MS));
    }

    void forget() {
        for (int i = 0; i <= MOST_MS; i++) {
            counts.set(i, 0);
        }
    }

    long many() {
        long sum = 0;
        for (int i = 0; i <= MOST_MS; i++) {
            sum += counts.get(i);
        }
        return sum;
    }

    /** The time within which this share was done, in milliseconds. */
    long within(double share) {
        long wanted = (long) Math.ceil(share * many());
        long sum = 0;
        for (int i = 0; i <= MOST_MS; i++) {
            sum += counts.get(i);
            if (sum >= wanted && sum > 0) {
                return i;
            }
        }
        return 0;
    }

    String words() {
        return String.format(
                Locale.ROOT,
                "%,d: p50 %d ms, p95 %d ms, p99 %d ms, p99.9 %d ms, most %d ms",
                many(),
                within(0.5),
                within(0.95),
                within(0.99),
                within(0.999),
                within(1));
    }
}
