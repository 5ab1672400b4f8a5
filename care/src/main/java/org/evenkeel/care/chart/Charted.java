package org.evenkeel.care.chart;

import java.time.Instant;

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
    static <T extends Content> Charted<T> of(Entry entry, T content) {
        return new Charted<>(
                entry.id(), entry.sequence(), content, entry.effectiveAt(), entry.recordedAt(), entry.author());
    }
}
