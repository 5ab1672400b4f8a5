package org.evenkeel.pharmacology.model;

/** Groups for which a publication gives values of its own. */
public enum Ancestry {
    ASIAN,
    /** A part of {@link #ASIAN} with further differences. */
    JAPANESE;

    /** Whether a value published for {@code group} holds for people of this ancestry. */
    boolean includes(Ancestry group) {
        return this == group || (this == JAPANESE && group == ASIAN);
    }
}
