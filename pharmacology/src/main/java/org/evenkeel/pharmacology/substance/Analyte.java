package org.evenkeel.pharmacology.substance;

/** What is measured in plasma. */
public enum Analyte {
    /** S- and R-ketamine together. */
    KETAMINE("ketamine"),
    /** S- and R-norketamine together. */
    NORKETAMINE("norketamine"),
    S_KETAMINE("S-ketamine"),
    S_NORKETAMINE("S-norketamine");

    private final String words;

    Analyte(String words) {
        this.words = words;
    }

    /** The name for a person. */
    public String words() {
        return words;
    }
}
