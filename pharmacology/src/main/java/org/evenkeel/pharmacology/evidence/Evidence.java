package org.evenkeel.pharmacology.evidence;

/**
 * The source of a value and how far it was checked.
 *
 * @param source a citation a reader can follow: authors, year, DOI or address, table; or who chose the value and why
 * @param status how far the value was checked against that source
 */
public record Evidence(String source, EvidenceStatus status) {

    public Evidence {
        if (source.isBlank()) {
            throw new IllegalArgumentException("source is blank: every value says where it comes from");
        }
    }
}
