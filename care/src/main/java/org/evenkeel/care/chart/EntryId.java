package org.evenkeel.care.chart;

import java.util.Objects;
import java.util.UUID;

/**
 * Identity of an entry, chosen by whoever sends it, so that sending again is harmless: the journal keeps the first entry
 * with an id and answers every repetition with it.
 */
public record EntryId(UUID value) {
    public EntryId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static EntryId parse(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
