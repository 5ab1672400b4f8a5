package org.evenkeel.care.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * Active ingredients that a rule treats alike.
 *
 * @param id such as {@code benzodiazepines}
 * @param words the group in words
 * @param mgPerUnit for each ingredient what one mg of it counts, for rules on a summed daily dose; NaN where no such
 *     factor is known
 * @param stopping what to mind when such a medicine is to be stopped or lowered, where a source says something
 */
public record IngredientList(
        String id, String words, Map<String, Double> mgPerUnit, Optional<String> stopping, Evidence evidence) {
    public IngredientList {
        mgPerUnit = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(mgPerUnit));
    }

    /** A group about which no source says what to mind when it is stopped. */
    public IngredientList(String id, String words, Map<String, Double> mgPerUnit, Evidence evidence) {
        this(id, words, mgPerUnit, Optional.empty(), evidence);
    }

    /** Whether the ingredient belongs to the group. */
    public boolean contains(String ingredient) {
        return mgPerUnit.containsKey(ingredient);
    }

    /** The same list with further ingredients, none of which has a factor. */
    public IngredientList with(Collection<String> more) {
        Map<String, Double> all = new LinkedHashMap<>(mgPerUnit);
        more.forEach(i -> all.putIfAbsent(i, Double.NaN));
        return new IngredientList(id, words, all, stopping, evidence);
    }
}
