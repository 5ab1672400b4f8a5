package org.evenkeel.care.chart;

import java.util.Objects;
import java.util.UUID;

/** Identity of something that later entries refer to: a medicine, a course, a session, a questionnaire, an alert. */
public record ItemId(UUID value) {
    public ItemId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ItemId parse(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
