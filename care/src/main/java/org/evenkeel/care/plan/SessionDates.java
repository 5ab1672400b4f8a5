package org.evenkeel.care.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Proposes dates for the sessions of a course: weekdays, at the same time of day, never closer than asked. */
public final class SessionDates {
    private static final int DAYS_IN_A_WEEK = 7;

    private SessionDates() {}

    /**
     * Dates from {@code first} on; {@code first} moves to Monday when it is on a weekend.
     *
     * @param first start of the first session, in the clinic's zone
     * @param wanted how many
     * @param spacing what must lie between them
     */
    public static List<ZonedDateTime> propose(ZonedDateTime first, int wanted, Spacing spacing) {
        List<ZonedDateTime> dates = new ArrayList<>();
        ZonedDateTime day = first;
        while (dates.size() < wanted) {
            if (isWeekday(day) && fits(dates, day, spacing)) {
                dates.add(day);
            }
            day = day.plusDays(1);
        }
        return List.copyOf(dates);
    }

    /**
     * What must lie between sessions.
     *
     * @param hoursBetween least hours between two starts; a day on which the clocks change does not shorten them
     * @param perWeek most sessions in any 7 days
     */
    public record Spacing(int hoursBetween, int perWeek) {
        public Spacing {
            if (!(hoursBetween > 0 && perWeek > 0)) {
                throw new IllegalArgumentException("hours and sessions a week must be above 0");
            }
        }
    }

    private static boolean fits(List<ZonedDateTime> dates, ZonedDateTime day, Spacing spacing) {
        if (dates.isEmpty()) {
            return true;
        }
        Instant last = dates.getLast().toInstant();
        boolean apart = !day.toInstant().isBefore(last.plusSeconds(spacing.hoursBetween() * 3600L));
        long inAWeek = dates.stream()
                .filter(d -> d.isAfter(day.minusDays(DAYS_IN_A_WEEK)))
                .count();
        return apart && inAWeek < spacing.perWeek();
    }

    private static boolean isWeekday(ZonedDateTime day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
