package org.evenkeel.pharmacology.substance;

/** What is measured in plasma. */
public enum Analyte {
    /** S- and R-ketamine together. */
    KETAMINE("ketamine"),
    S_KETAMINE("S-ketamine"),
    R_KETAMINE("R-ketamine"),
    /** S- and R-norketamine together. */
    NORKETAMINE("norketamine"),
    S_NORKETAMINE("S-norketamine"),
    R_NORKETAMINE("R-norketamine"),
    /** S- and R-hydroxynorketamine together. */
    HYDROXYNORKETAMINE("hydroxynorketamine"),
    S_HYDROXYNORKETAMINE("S-hydroxynorketamine"),
    R_HYDROXYNORKETAMINE("R-hydroxynorketamine");

    private final String words;

    Analyte(String words) {
        this.words = words;
    }

    /** The name for a person. */
    public String words() {
        return words;
    }

    /** The same substance as one of its two mirror images; what is one already stays as it is. */
    public Analyte of(Enantiomer enantiomer) {
        boolean s = enantiomer == Enantiomer.S;
        return switch (this) {
            case KETAMINE -> s ? S_KETAMINE : R_KETAMINE;
            case NORKETAMINE -> s ? S_NORKETAMINE : R_NORKETAMINE;
            case HYDROXYNORKETAMINE -> s ? S_HYDROXYNORKETAMINE : R_HYDROXYNORKETAMINE;
            case S_KETAMINE, R_KETAMINE, S_NORKETAMINE, R_NORKETAMINE, S_HYDROXYNORKETAMINE, R_HYDROXYNORKETAMINE ->
                this;
        };
    }
}
