package org.evenkeel.care.chart;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * A calendar date known to the day, the month or the year ({@code 1977-04-02}, {@code 1977-04}, {@code 1977}). Whoever
 * needs a day asks for {@link #earliest()} and {@link #latest()} and must be right for both.
 */
public record PartialDate(String iso) {
    public PartialDate {
        bounds(iso);
    }

    /** The first day the date may mean. */
    public LocalDate earliest() {
        return bounds(iso)[0];
    }

    /** The last day the date may mean. */
    public LocalDate latest() {
        return bounds(iso)[1];
    }

    /** Whether the day is known. */
    public boolean isExact() {
        return iso.length() == 10;
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.toString());
    }

    @Override
    public String toString() {
        return iso;
    }

    private static LocalDate[] bounds(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> {
                    Year year = Year.parse(iso);
                    yield new LocalDate[] {year.atDay(1), year.atDay(year.length())};
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(iso);
                    yield new LocalDate[] {month.atDay(1), month.atEndOfMonth()};
                }
                case 10 -> {
                    LocalDate day = LocalDate.parse(iso);
                    yield new LocalDate[] {day, day};
                }
                default -> throw new IllegalArgumentException("not a date (year, year-month or full date): " + iso);
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not a date (year, year-month or full date): " + iso, e);
        }
    }
}
