package org.evenkeel.pharmacology.evidence;

import java.util.Arrays;
import java.util.Optional;

/** How far a value was checked. The words are those written in data files and shown on screens. */
public enum EvidenceStatus {
    /** Read in the source itself, or in its abstract, table or label copy. */
    VERIFIED("verified"),
    /** Only the quoted part was read in the source. */
    VERIFIED_IN_PART("verified in part"),
    /** Read in an annotated copy of the source's table, not in the source. */
    VERIFIED_IN_TRANSCRIPTION("verified in transcription"),
    /** Read in a summary of the source. */
    SECONDARY("secondary"),
    /** Computed from verified values. */
    DERIVED("derived"),
    /** Chosen; no source sets it. */
    ASSUMED("assumed"),
    /** Chosen by the clinic. */
    SITE_POLICY("site policy"),
    /** Not read again since it was noted: never shown to a clinician as checked. */
    RECALLED("recalled, check"),
    /** Sources disagree or say little. */
    UNCERTAIN("uncertain");

    private final String words;

    EvidenceStatus(String words) {
        this.words = words;
    }

    /** The words for a data file and for a person, such as {@code "verified in transcription"}. */
    public String words() {
        return words;
    }

    /** Whether a screen may show the value without the mark "not checked". */
    public boolean isChecked() {
        return this != RECALLED;
    }

    /** The status written as {@code words}, or empty when no status is written so. */
    public static Optional<EvidenceStatus> ofWords(String words) {
        return Arrays.stream(values()).filter(s -> s.words.equals(words)).findFirst();
    }
}
