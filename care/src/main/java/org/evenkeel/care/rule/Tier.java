package org.evenkeel.care.rule;

/** What kind of source a rule rests on. */
public enum Tier {
    LABEL("medicine label"),
    REMS("risk programme"),
    GUIDE("guideline"),
    STUDY("study"),
    SECONDARY("read in a summary"),
    PRACTICE("practice of clinics"),
    LAW("law"),
    SPEC("technical standard"),
    DESIGN("chosen for this software"),
    MEMORY("recalled, not read again"),
    UNRELIABLE("source not reliable");

    private final String words;

    Tier(String words) {
        this.words = words;
    }

    /** Words for a screen. */
    public String words() {
        return words;
    }
}
