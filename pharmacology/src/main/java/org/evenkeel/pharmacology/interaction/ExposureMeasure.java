package org.evenkeel.pharmacology.interaction;

/** What of an exposure changed. */
public enum ExposureMeasure {
    /** The area under the curve of the drug. */
    AUC("area"),
    /** Its highest concentration. */
    CMAX("peak"),
    /** Its half-life. */
    HALF_LIFE("half-life"),
    /** Its clearance. */
    CLEARANCE("clearance"),
    /** The area of norketamine. */
    NORKETAMINE_AUC("norketamine area"),
    /** The highest concentration of norketamine. */
    NORKETAMINE_CMAX("norketamine peak"),
    /** The clearance of norketamine. */
    NORKETAMINE_CLEARANCE("norketamine clearance"),
    /** The area of norketamine divided by that of the drug. */
    NORKETAMINE_TO_KETAMINE("norketamine to ketamine");

    private final String words;

    ExposureMeasure(String words) {
        this.words = words;
    }

    /** The name for a person. */
    public String words() {
        return words;
    }
}
