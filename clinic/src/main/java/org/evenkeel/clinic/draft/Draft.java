package org.evenkeel.clinic.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Unsigned input of one form as one author left it.
 *
 * @param fields by field name; several values for checkboxes
 * @param version goes up with each save; 0 when nothing was saved yet
 * @param savedAt when it was last saved; the epoch when never
 * @param others colleagues who have unsigned input of their own in the same form
 */
public record Draft(Map<String, List<String>> fields, int version, Instant savedAt, List<Other> others) {

    public Draft {
        fields = Map.copyOf(fields);
        others = List.copyOf(others);
    }

    /** A colleague with the same form open. */
    public record Other(String displayName, Instant savedAt) {}

    /** The first value of a field, or what stands in the chart. */
    public String value(String field, String otherwise) {
        List<String> values = fields.get(field);
        return values == null ? otherwise : values.isEmpty() ? "" : values.getFirst();
    }

    /** All values of a group of checkboxes, or what stands in the chart. */
    public List<String> values(String field, List<String> otherwise) {
        return fields.getOrDefault(field, otherwise);
    }

    /** Whether anything was saved. */
    public boolean isEmpty() {
        return version == 0;
    }
}
