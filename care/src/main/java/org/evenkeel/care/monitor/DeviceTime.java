package org.evenkeel.care.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time as a device wrote it.
 *
 * @param local what its clock showed
 * @param offset how far that is from UTC; null when the device did not say
 */
public record DeviceTime(LocalDateTime local, @Nullable ZoneOffset offset) {

    /** A time with its offset. */
    public static DeviceTime of(Instant instant) {
        return new DeviceTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /**
     * The moment that is meant. Without an offset the clinic's zone is taken; in the hour that an autumn night has twice,
     * the one nearer to the moment of receiving.
     */
    public Instant instant(ZoneId zone, Instant receivedAt) {
        if (offset != null) {
            return local.toInstant(offset);
        }
        List<ZoneOffset> valid = zone.getRules().getValidOffsets(local);
        return valid.stream()
                .map(local::toInstant)
                .min((a, b) -> Duration.between(a, receivedAt)
                        .abs()
                        .compareTo(Duration.between(b, receivedAt).abs()))
                // the hour that a spring night leaves out: a clock that was not put forward yet
                .orElseGet(() -> local.atZone(zone).toInstant());
    }
}
