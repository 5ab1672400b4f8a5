package org.evenkeel.clinic.form;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form: words for a person, by field name. The empty field name is the form as a whole. */
public record FormErrors(Map<String, String> byField) {

    private static final FormErrors NONE = new FormErrors(Map.of());

    public FormErrors {
        byField = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    public static FormErrors none() {
        return NONE;
    }

    /** One error. */
    public static FormErrors of(String field, String words) {
        return NONE.with(field, words);
    }

    /** One more error; the first words on a field stay. */
    public FormErrors with(String field, String words) {
        Map<String, String> more = new LinkedHashMap<>(byField);
        more.putIfAbsent(field, words);
        return new FormErrors(more);
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** The words beside a field, or an empty text. */
    public String on(String field) {
        return byField.getOrDefault(field, "");
    }
}
