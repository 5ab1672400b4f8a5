package org.evenkeel.care.chart;

import java.time.Instant;
import java.util.Objects;

/**
 * One recorded fact. Never changed and never deleted: a correction is another entry that points at it.
 *
 * @param id identity, chosen by the sender
 * @param chart the chart it belongs to
 * @param sequence place in the chart's stream, 1 for the first entry, without gaps
 * @param effectiveAt when the fact was true at the bedside, as charted
 * @param recordedAt when the journal took it; later than {@code effectiveAt} for back-charted facts
 * @param author who recorded it
 * @param content what it says
 */
public record Entry(
        EntryId id,
        ChartId chart,
        long sequence,
        Instant effectiveAt,
        Instant recordedAt,
        Author author,
        Content content) {
    public Entry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(chart, "chart");
        Objects.requireNonNull(effectiveAt, "effectiveAt");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(content, "content");
        if (sequence < 1) {
            throw new IllegalArgumentException("sequence starts at 1, was " + sequence);
        }
    }
}
