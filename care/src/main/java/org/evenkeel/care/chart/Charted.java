package org.evenkeel.care.chart;

import java.time.Instant;
import java.util.Comparator;

/**
 * A content with who charted it and when it was true: what the fold keeps of an entry.
 *
 * @param entry the entry it came from
 * @param sequence the entry's place in the chart
 * @param at when it was true at the bedside
 * @param recordedAt when it was recorded
 * @param by who recorded it
 */
public record Charted<T extends Content>(
        EntryId entry, long sequence, T content, Instant at, Instant recordedAt, Author by) {
    /**
     * By the time at the bedside. What was said of the very same instant stands in an order of its own, the same in
     * whichever order it was recorded.
     */
    public static final Comparator<Charted<?>> IN_TIME = Comparator.<Charted<?>, Instant>comparing(Charted::at)
            .thenComparing(c -> c.entry().value());

    static <T extends Content> Charted<T> of(Entry entry, T content) {
        return new Charted<>(
                entry.id(), entry.sequence(), content, entry.effectiveAt(), entry.recordedAt(), entry.author());
    }
}
