package org.evenkeel.care.chart;

import java.util.Objects;

/**
 * An earlier entry was wrong and no longer counts. It stays readable, struck through, with this entry's author and
 * reason beside it; what is right follows as entries of their own.
 */
public record EntryCorrected(EntryId corrected, String reason) implements Content {
    public EntryCorrected {
        Objects.requireNonNull(corrected, "corrected");
        Objects.requireNonNull(reason, "reason");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a correction needs a reason");
        }
    }
}
