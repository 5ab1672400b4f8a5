package org.evenkeel.care.rule;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * A question of history or safety that intake or the gate asks and rules read.
 *
 * @param code stable code, such as {@code aneurysm-ever}; the key of a {@code QuestionAnswered}
 * @param words the question as staff ask it, to be answered yes, no or not known
 * @param group under which heading it stands
 * @param asksWhen whether yes needs a date
 * @param why why it is asked, shown on demand
 */
public record Question(String code, String words, Group group, boolean asksWhen, String why, Evidence evidence) {

    /** Headings of the intake form, in its order. */
    public enum Group {
        HEART_AND_VESSELS("Heart and blood vessels"),
        BRAIN_AND_NERVES("Brain and nerves"),
        MIND("Mind"),
        SAFETY("Safety"),
        SUBSTANCES("Substances"),
        LIVER_AND_HORMONES("Liver and hormones"),
        BREATHING_AND_SLEEP("Breathing and sleep"),
        BLADDER_AND_EYES("Bladder and eyes"),
        PREGNANCY_AND_FEEDING("Pregnancy and feeding"),
        MEDICINES_AND_ALLERGIES("Medicines and allergies"),
        TREATMENT("Treatment so far");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        /** The heading. */
        public String words() {
            return words;
        }
    }
}
