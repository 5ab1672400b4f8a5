package org.evenkeel.pharmacology.prediction;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/** Whether a model was made for this person and this programme. Never an exception: the curve is shown with the words. */
public sealed interface Applicability {

    /** One sentence for each thing to say; empty when there is nothing to say. */
    List<Limit> limits();

    /** Within the ranges the model was made for. */
    record Within() implements Applicability {
        @Override
        public List<Limit> limits() {
            return List.of();
        }
    }

    /** Outside at least one range: the prediction is an extrapolation. */
    record Outside(List<Limit> limits) implements Applicability {
        public Outside {
            limits = List.copyOf(limits);
        }
    }

    /**
     * A range that was left.
     *
     * @param field what is outside: {@code ageYears}, {@code weightKg}, {@code doseMgPerKg}, {@code doseMg}, {@code
     *     rateMgPerKgPerMin}, {@code people}
     * @param words a sentence for a person
     * @param evidence where the range comes from
     */
    record Limit(String field, String words, Evidence evidence) {}
}
