package org.evenkeel.care.chart;

import java.util.Objects;
import java.util.UUID;

/** Opaque identity of one patient's chart, and of its stream of entries. Says nothing about the person. */
public record ChartId(UUID value) {
    public ChartId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the text form of a chart id; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ChartId parse(String text) {
        return new ChartId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
