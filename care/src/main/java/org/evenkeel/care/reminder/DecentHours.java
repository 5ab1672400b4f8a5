package org.evenkeel.care.reminder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of a day at which a message may reach somebody, by the clock of the place where they live.
 *
 * @param from the first moment
 * @param until the first moment at which none goes out any more, on the same day
 */
public record DecentHours(LocalTime from, LocalTime until) {
    public DecentHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("decent hours end before they begin");
        }
    }

    /** Whether a message may go out at this instant, there. */
    public boolean contains(Instant at, ZoneId zone) {
        LocalTime time = at.atZone(zone).toLocalTime();
        return !time.isBefore(from) && time.isBefore(until);
    }

    /** The first instant at or after {@code wanted} at which a message may go out, there. */
    public Instant next(Instant wanted, ZoneId zone) {
        if (contains(wanted, zone)) {
            return wanted;
        }
        ZonedDateTime there = wanted.atZone(zone);
        boolean early = there.toLocalTime().isBefore(from);
        ZonedDateTime next = (early ? there.toLocalDate() : there.toLocalDate().plusDays(1))
                .atTime(from)
                .atZone(zone);
        return next.toInstant();
    }
}
