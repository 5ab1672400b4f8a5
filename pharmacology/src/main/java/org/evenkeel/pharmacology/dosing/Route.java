package org.evenkeel.pharmacology.dosing;

/** The way a dose enters the body. */
public enum Route {
    INTRAVENOUS("intravenous"),
    INTRAMUSCULAR("intramuscular"),
    SUBCUTANEOUS("subcutaneous"),
    INTRANASAL("intranasal"),
    /** Under the tongue or against the cheek; what is not held there is swallowed. */
    SUBLINGUAL("sublingual"),
    ORAL("oral"),
    RECTAL("rectal");

    private final String words;

    Route(String words) {
        this.words = words;
    }

    /** The name for a person. */
    public String words() {
        return words;
    }
}
