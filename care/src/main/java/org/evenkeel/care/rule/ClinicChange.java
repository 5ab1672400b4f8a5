package org.evenkeel.care.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Who decided, in a clinic, that something is to hold there that the house does not say, and when and why.
 *
 * @param by who decided it, as it is to be shown
 */
public record ClinicChange(String by, LocalDate on, String why) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public ClinicChange {
        if (by.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("a clinic's change says who decided it and why");
        }
    }

    /** Who and when, to follow a word such as "overridden". */
    public String byAndDay() {
        return "by " + by + ", " + DAY.format(on);
    }
}
