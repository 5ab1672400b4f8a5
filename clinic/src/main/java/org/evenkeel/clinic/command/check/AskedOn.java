package org.evenkeel.clinic.command.check;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.evenkeel.care.chart.BackgroundContent;
import org.evenkeel.care.chart.NewEntry;
import org.evenkeel.care.chart.QuestionnaireContent;
import org.evenkeel.clinic.command.simulate.BadArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * The day of asking.
 *
 * @param readAt the record is read as of this moment: the last of the day, so that what was measured on it counts
 * @param whole whether the day alone is known, not the time of day
 */
record AskedOn(LocalDate day, Instant readAt, ZoneId zone, boolean whole) {
    private static final int EARLIEST_YEAR = 1990;
    private static final int LATEST_YEAR = 2150;

    static AskedOn read(@Nullable String typed, Clock clock) {
        if (typed == null) {
            Instant now = clock.instant();
            return new AskedOn(LocalDate.ofInstant(now, clock.getZone()), now, clock.getZone(), false);
        }
        LocalDate day = day(typed.strip());
        Instant end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1);
        return new AskedOn(day, end, clock.getZone(), true);
    }

    private static LocalDate day(String typed) {
        LocalDate day;
        try {
            day = LocalDate.parse(typed);
        } catch (DateTimeException notADay) {
            throw new BadArgumentException(
                    "--on", "\"" + PlainText.line(typed) + "\" is not a day; write it as 2026-05-01");
        }
        if (day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR) {
            throw new BadArgumentException("--on", typed + " is not between " + EARLIEST_YEAR + " and " + LATEST_YEAR);
        }
        return day;
    }

    /**
     * The moment at which rules are asked. Of a day without a time it is the last measurement of that day, for what was
     * just measured is what would be looked at; noon when nothing was measured on it.
     */
    Instant moment(List<NewEntry> facts) {
        if (!whole) {
            return readAt;
        }
        Instant start = day.atStartOfDay(zone).toInstant();
        return facts.stream()
                .filter(AskedOn::isMeasured)
                .map(NewEntry::effectiveAt)
                .filter(at -> !at.isBefore(start) && !at.isAfter(readAt))
                .max(Instant::compareTo)
                .orElseGet(() -> day.atTime(LocalTime.NOON).atZone(zone).toInstant());
    }

    /** Whether a fact has a time of its own, unlike what is true from the moment of reading on. */
    static boolean isMeasured(NewEntry fact) {
        return switch (fact.content()) {
            case BackgroundContent.ObservationRecorded _,
                    BackgroundContent.BloodPressureRecorded _,
                    QuestionnaireContent.QuestionnaireAnswered _ -> true;
            default -> false;
        };
    }
}
