package org.evenkeel.pharmacology.effect;

/** Why a parameter is not one number. The levels are kept apart, because a person may ask for one of them only. */
public enum EffectLevel {
    /** The published mean is itself an estimate. */
    UNCERTAINTY("uncertainty of the published value"),
    /** One clinic measures another mean than the next, more so than doses explain. */
    BETWEEN_CENTRES("differences between clinics"),
    /** One person differs from another. */
    BETWEEN_PEOPLE("differences between people"),
    /** The same person differs from one session to the next. */
    BETWEEN_SESSIONS("differences between sessions");

    private final String words;

    EffectLevel(String words) {
        this.words = words;
    }

    /** The name for a person. */
    public String words() {
        return words;
    }
}
