package org.evenkeel.care.chart;

import java.util.Objects;

/** Where a fact in the chart came from: typed in at the clinic, imported from a record, stated by the patient. */
public record Source(Origin origin, String words) {
    public static final Source CLINIC = new Source(Origin.CLINIC, "");

    public Source {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(words, "words");
    }

    /** The kinds of origin. */
    public enum Origin {
        CLINIC,
        IMPORTED,
        PATIENT,
        DEVICE
    }
}
