package org.evenkeel.care.rule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;

/**
 * The ingredients we know by name: those that rules speak of, and ordinary ones no rule speaks of.
 *
 * @param ingredients every known ingredient in lower case
 * @param otherNames brand and spelling variants to their ingredients
 */
public record Formulary(Set<String> ingredients, Map<String, List<String>> otherNames) {
    private static final Pattern PARTS = Pattern.compile("\\s*/\\s+|\\s+/\\s*|(?<=[a-z])/(?=[a-z])|\\s+and\\s+|\\+");
    /** Strengths and times in a record's words, such as {@code 0.25 MG/ACTUAT} or {@code 24HR}. */
    private static final Pattern STRENGTH =
            Pattern.compile("\\d+(\\.\\d+)?\\s*(mg|mcg|ug|g|ml|unt|meq|actuat|hr|h|day|%|iu)\\b(/[a-z]+)?");

    private static final Pattern LETTERS = Pattern.compile("[a-z]{3,}");

    public Formulary {
        ingredients = Set.copyOf(ingredients);
        otherNames = Map.copyOf(otherNames);
    }

    /**
     * The ingredients of a medicine, from its ingredient field or else from its display. Empty when one part of it is
     * not recognised: then it may be anything.
     */
    public Optional<Set<String>> ingredientsOf(MedicationRecorded medicine) {
        String written = medicine.ingredient().isBlank() ? medicine.code().display() : medicine.ingredient();
        Set<String> found = new TreeSet<>();
        for (String part : PARTS.splitAsStream(withoutStrengths(written)).toList()) {
            Set<String> inPart = named(part);
            if (inPart.isEmpty() && LETTERS.matcher(part).find()) {
                return Optional.empty();
            }
            found.addAll(inPart);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static String withoutStrengths(String written) {
        return STRENGTH.matcher(written.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private Set<String> named(String part) {
        Set<String> found = new TreeSet<>();
        ingredients.stream().filter(i -> Words.contains(part, i)).forEach(found::add);
        otherNames.forEach((name, of) -> {
            if (Words.contains(part, name)) {
                found.addAll(of);
            }
        });
        return found;
    }
}
