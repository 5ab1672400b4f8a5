package org.evenkeel.care.chart;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was not carried out, as a value a screen can show beside the field.
 *
 * @param code stable code, such as {@code dose.above-ceiling}
 * @param field name of the field it concerns, or null when it concerns the whole command
 * @param words what is wrong and how to mend it, for a person
 */
public record Refusal(String code, @Nullable String field, String words) {
    public Refusal {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(words, "words");
    }

    /** A refusal of the whole command. */
    public static Refusal of(String code, String words) {
        return new Refusal(code, null, words);
    }

    /** A refusal that points at one field. */
    public static Refusal at(String field, String code, String words) {
        return new Refusal(code, field, words);
    }
}
