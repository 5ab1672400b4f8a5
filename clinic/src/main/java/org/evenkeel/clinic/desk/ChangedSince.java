package org.evenkeel.clinic.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.evenkeel.care.chart.Entry;

/**
 * One entry that came into a chart while somebody had an older state before them.
 *
 * @param what kind of entry, in words
 * @param by who recorded it
 * @param at when it was recorded
 */
public record ChangedSince(String what, String by, Instant at) {

    /** The entries in words, without their content. */
    public static List<ChangedSince> of(List<Entry> entries) {
        return entries.stream()
                .map(e -> new ChangedSince(
                        words(e.content().getClass().getSimpleName()),
                        e.author().displayName(),
                        e.recordedAt()))
                .toList();
    }

    /** {@code BloodPressureRecorded} becomes "Blood pressure recorded". */
    private static String words(String kind) {
        String spaced = kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
