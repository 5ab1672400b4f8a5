package org.evenkeel.clinic.problem;

/** Someone else was faster; the words say what changed. The web answers 409. */
public final class Conflict extends RuntimeException {

    /**
     * What changed.
     *
     * @param words for a person, without a patient's data
     */
    public Conflict(String words) {
        super(words);
    }
}
