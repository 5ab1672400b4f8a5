package org.evenkeel.clinic.today;

import java.time.Duration;
import java.time.Instant;

/** Lengths of time in words, whole minutes; the page's script says the same ones as time goes on. */
final class Span {
    private static final int MINUTES_PER_HOUR = 60;

    private Span() {}

    /** From one instant to another, {@code 12 min} or {@code 2 h 05 min}; never negative. */
    static String between(Instant from, Instant to) {
        long minutes = Math.max(0, Duration.between(from, to).toMinutes());
        if (minutes < MINUTES_PER_HOUR) {
            return minutes + " min";
        }
        long rest = minutes % MINUTES_PER_HOUR;
        return minutes / MINUTES_PER_HOUR + " h " + (rest < 10 ? "0" : "") + rest + " min";
    }

    /** What is left until an instant, a begun minute counting as one. */
    static String left(Instant now, Instant until) {
        return between(now, until.plusMillis(59_999));
    }
}
