package org.evenkeel.care.followup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * Ratings a patient makes every day, by the clock of the place where they live.
 *
 * @param offered ids of ratings that can be chosen, in the order in which they are asked
 * @param opensAt from when on they can be answered
 * @param dueAt by when they should be answered
 * @param closesAfter how long after that they can still be answered
 * @param untilAfterSession how long after the last session they go on
 * @param evidence who set these times
 */
public record DailyRatings(
        List<String> offered,
        LocalTime opensAt,
        LocalTime dueAt,
        Duration closesAfter,
        Duration untilAfterSession,
        Evidence evidence) {
    private static final String PREFIX = "daily-";

    public DailyRatings {
        offered = List.copyOf(offered);
        if (offered.isEmpty()) {
            throw new IllegalArgumentException("no daily rating is offered");
        }
        if (!opensAt.isBefore(dueAt)) {
            throw new IllegalArgumentException("daily ratings are due before they open");
        }
        if (!closesAfter.isPositive() || !untilAfterSession.isPositive()) {
            throw new IllegalArgumentException("daily ratings end before they begin");
        }
    }

    /** The code of one day's ratings in the chart. */
    public static String code(LocalDate day) {
        return PREFIX + day;
    }

    /** Whether an occasion in a chart is that of a day. */
    public static boolean isDaily(String occasion) {
        return occasion.startsWith(PREFIX);
    }

    /** When that day's ratings open, there. An hour that the clocks skip counts as the one after. */
    public Instant opens(LocalDate day, ZoneId zone) {
        return day.atTime(opensAt).atZone(zone).toInstant();
    }

    /** When that day's ratings are due, there. */
    public Instant due(LocalDate day, ZoneId zone) {
        return day.atTime(dueAt).atZone(zone).toInstant();
    }

    /** All days' ratings as one occasion: nobody is told of a day that was left out. */
    Occasion occasion() {
        return new Occasion(
                "daily",
                "Daily ratings",
                Occasion.Asked.of(offered),
                Duration.ZERO,
                Duration.between(opensAt, dueAt),
                closesAfter,
                closesAfter,
                Duration.ZERO,
                false,
                evidence);
    }
}
