package org.evenkeel.pharmacology.substance;

/**
 * Where the blood is drawn. While an infusion runs, arterial ketamine is a third above venous, afterwards below it: the
 * two are never compared with each other.
 */
public enum SamplingSite {
    ARTERIAL("arterial"),
    VENOUS("venous"),
    /** Where an effect arises: follows plasma with a delay and can't be sampled. */
    EFFECT_SITE("effect site");

    private final String words;

    SamplingSite(String words) {
        this.words = words;
    }

    /** The name for a person. */
    public String words() {
        return words;
    }
}
