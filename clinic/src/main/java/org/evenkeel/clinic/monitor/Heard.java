package org.evenkeel.clinic.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.evenkeel.care.chart.ItemId;

/**
 * What is known of a device that was heard since the start.
 *
 * @param device as it names itself
 * @param skew how far its clock is ahead; negative when behind, zero when nearly right
 * @param error what went wrong last; empty when nothing did
 * @param session the session its readings go to
 * @param unknownCodes codes it sends that we do not know
 */
public record Heard(
        String device,
        Instant lastAt,
        long messages,
        long doubted,
        Duration skew,
        String error,
        Optional<Instant> errorAt,
        Optional<ItemId> session,
        SortedSet<String> unknownCodes) {

    private static final Duration FRESH = Duration.ofSeconds(30);

    /** Whether it was heard in the last half minute. */
    boolean isFresh(Instant now) {
        return lastAt.isAfter(now.minus(FRESH));
    }
}
