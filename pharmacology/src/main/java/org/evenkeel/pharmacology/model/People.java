package org.evenkeel.pharmacology.model;

/**
 * The people a model was made from.
 *
 * @param group which kind of people
 * @param describes how many and who, for a person
 */
public record People(Group group, String describes) {

    /** Kinds of people whose models are not used for each other. */
    public enum Group {
        ADULTS("adults"),
        CHILDREN("children"),
        INTENSIVE_CARE("intensive care");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        /** The name for a person. */
        public String words() {
            return words;
        }
    }
}
