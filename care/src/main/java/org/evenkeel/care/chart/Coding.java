package org.evenkeel.care.chart;

import java.util.Objects;

/**
 * A coded concept.
 *
 * @param system canonical address of the code system, such as {@code http://snomed.info/sct}; {@link #LOCAL} for our own
 * @param code the code
 * @param display words for it, as given by the source
 */
public record Coding(String system, String code, String display) {
    public static final String SNOMED_CT = "http://snomed.info/sct";
    public static final String LOINC = "http://loinc.org";
    public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    /** Evenkeel's own codes, where no published code is confirmed. */
    public static final String LOCAL = "https://evenkeel.org/fhir/CodeSystem/local";

    public Coding {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(display, "display");
    }
}
