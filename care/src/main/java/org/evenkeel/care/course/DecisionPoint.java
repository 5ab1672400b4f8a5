package org.evenkeel.care.course;

import java.util.List;
import java.util.OptionalDouble;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * A place in a course at which somebody decides how it goes on.
 *
 * @param code as in the chart, such as {@code after-4}
 * @param afterSessions after how many sessions in which something was given, from 1
 * @param words for a person, such as {@code After the fourth session}
 * @param ask what to look at there
 * @param notes what the literature says of patients at this point: information, never a rule
 * @param evidence who set this point
 */
public record DecisionPoint(
        String code, int afterSessions, String words, String ask, List<Note> notes, Evidence evidence) {
    public DecisionPoint {
        notes = List.copyOf(notes);
        if (code.isBlank() || words.isBlank() || ask.isBlank()) {
            throw new IllegalArgumentException("a decision point needs a code, words and what to look at");
        }
        if (afterSessions < 1) {
            throw new IllegalArgumentException("decision point " + code + " comes before the first session");
        }
    }

    /**
     * One piece of information.
     *
     * @param words what was found, in whom
     * @param improvedLessThan it speaks of patients whose total fell by less than this fraction of the baseline, 0..1;
     *     empty when it speaks of all
     */
    public record Note(String words, OptionalDouble improvedLessThan, Evidence evidence) {
        public Note {
            if (improvedLessThan.isPresent()
                    && !(improvedLessThan.getAsDouble() > 0 && improvedLessThan.getAsDouble() <= 1)) {
                throw new IllegalArgumentException(
                        "a fall is a fraction in 0..1, not " + improvedLessThan.getAsDouble());
            }
        }

        /** Whether it speaks of somebody whose total changed so; {@code -0.2} is a fall by a fifth. */
        public boolean speaksOf(double changeFraction) {
            return improvedLessThan.isEmpty() || -changeFraction < improvedLessThan.getAsDouble();
        }
    }
}
