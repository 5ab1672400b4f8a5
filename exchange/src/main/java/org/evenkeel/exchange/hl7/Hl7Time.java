package org.evenkeel.exchange.hl7;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenkeel.care.monitor.DeviceTime;
import org.jspecify.annotations.Nullable;

/** A time of day as HL7 writes it, {@code YYYYMMDDHHMM[SS[.S...]][+/-ZZZZ]}. */
final class Hl7Time {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?(?:\\.(\\d{1,9}))?([+-]\\d{4})?");
    private static final int NANO_DIGITS = 9;

    private Hl7Time() {}

    /** Empty when nothing is written, when it is a day without a time, or when no calendar has it. */
    static Optional<DeviceTime> read(@Nullable String written) {
        if (written == null) {
            return Optional.empty();
        }
        Matcher found = WRITTEN.matcher(written.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            String fraction = found.group(7) == null ? "" : found.group(7);
            LocalDateTime local = LocalDateTime.of(
                    number(found, 1),
                    number(found, 2),
                    number(found, 3),
                    number(found, 4),
                    number(found, 5),
                    found.group(6) == null ? 0 : number(found, 6),
                    fraction.isEmpty() ? 0 : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length())));
            return Optional.of(new DeviceTime(local, found.group(8) == null ? null : ZoneOffset.of(found.group(8))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
