package org.evenkeel.exchange.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.evenkeel.care.chart.PartialDate;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Dates and times of FHIR, with the precision they have and no more. */
final class Dates {
    private static final int LENGTH_OF_A_DAY = 10;

    private Dates() {}

    /** The date to the day, the month or the year; null when there is none that can be read. */
    static @Nullable PartialDate partial(@Nullable BaseDateTimeType value) {
        String text = value == null ? null : value.getValueAsString();
        if (text == null || value == null || value.getValue() == null) {
            return null;
        }
        String date = text.length() > LENGTH_OF_A_DAY ? text.substring(0, LENGTH_OF_A_DAY) : text;
        return date.length() == 4 || date.length() == 7 || date.length() == LENGTH_OF_A_DAY
                ? new PartialDate(date)
                : null;
    }

    /** The date of a value that is a date, a date with time, or a period (then its start). */
    static @Nullable PartialDate partial(@Nullable Type value) {
        return switch (value) {
            case BaseDateTimeType date -> partial(date);
            case Period period -> partial(period.getStartElement());
            case null, default -> null;
        };
    }

    /** The instant of a date with time; the first instant (UTC) that a bare date allows; null when there is none. */
    static @Nullable Instant instant(@Nullable Type value) {
        return switch (value) {
            case BaseDateTimeType date -> instantOf(date);
            case Period period -> instantOf(period.getStartElement());
            case null, default -> null;
        };
    }

    private static @Nullable Instant instantOf(BaseDateTimeType value) {
        Date date = value.getValue();
        String text = value.getValueAsString();
        if (date == null || text == null) {
            return null;
        }
        if (text.length() > LENGTH_OF_A_DAY) {
            return date.toInstant();
        }
        PartialDate partial = partial(value);
        LocalDate day = partial == null ? null : partial.earliest();
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
