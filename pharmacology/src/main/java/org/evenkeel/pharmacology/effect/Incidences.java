package org.evenkeel.pharmacology.effect;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * How many people noticed what, with the drug and with placebo: one without the other says little.
 *
 * @param describes who was treated with what, for a person
 * @param treatedPeople how many got the drug
 * @param placeboPeople how many got placebo
 * @param rows one for each effect
 * @param evidence where they were published
 */
public record Incidences(
        String describes, int treatedPeople, int placeboPeople, List<Incidence> rows, Evidence evidence) {

    public Incidences {
        rows = List.copyOf(rows);
        if (treatedPeople < 1 || placeboPeople < 1 || rows.isEmpty()) {
            throw new IllegalArgumentException("incidences need people in both arms, and rows");
        }
    }

    /**
     * One effect.
     *
     * @param words its name for a person
     * @param treatedFraction share of the treated people, 0 to 1
     * @param placeboFraction share of the people on placebo, 0 to 1
     */
    public record Incidence(String words, double treatedFraction, double placeboFraction) {
        public Incidence {
            if (!(treatedFraction >= 0 && treatedFraction <= 1) || !(placeboFraction >= 0 && placeboFraction <= 1)) {
                throw new IllegalArgumentException("the incidence of " + words + " must be 0 to 100 %");
            }
        }
    }
}
