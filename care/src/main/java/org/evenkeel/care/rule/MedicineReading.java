package org.evenkeel.care.rule;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a written medicine is taken for. */
public sealed interface MedicineReading {
    /** Its names stand in the formulary letter by letter. */
    record Known(Set<String> ingredients) implements MedicineReading {
        public Known {
            ingredients = sorted(ingredients);
        }
    }

    /** It was read across a misspelling: a person confirms it before a rule rests on it. */
    record ReadAs(Set<String> ingredients, List<Correction> corrections) implements MedicineReading {
        public ReadAs {
            ingredients = sorted(ingredients);
            corrections = List.copyOf(corrections);
        }

        /** Such as {@code read as "sertraline"}. */
        public String words() {
            return corrections.stream()
                    .map(c -> "read as \"" + c.name() + "\"")
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Nobody here knows what it is.
     *
     * @param part the words that were not recognised
     * @param couldBe names it is near to, when it is near several, or near one that is mistaken for others
     */
    record Unrecognised(String part, Set<String> couldBe) implements MedicineReading {
        public Unrecognised {
            couldBe = sorted(couldBe);
        }

        /** Such as {@code ingredient not recognised; it could be hydralazine or hydroxyzine}. */
        public String words() {
            return "ingredient not recognised"
                    + (couldBe.isEmpty() ? "" : "; it could be " + String.join(" or ", couldBe));
        }
    }

    /** One word as it was typed, and the name it was read as. */
    record Correction(String typed, String name) {}

    private static Set<String> sorted(Set<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }
}
