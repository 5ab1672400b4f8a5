package org.evenkeel.care.chart;

import java.time.Instant;
import java.util.Objects;

/**
 * What a decision wants recorded: a content and when it was true. The journal adds identity, sequence, author and the
 * time of recording.
 */
public record NewEntry(Content content, Instant effectiveAt) {
    public NewEntry {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(effectiveAt, "effectiveAt");
    }
}
