package org.evenkeel.pharmacology.ensemble;

/** The numbered subjects of an ensemble. Called by several threads, each with a block of its own. */
@FunctionalInterface
public interface SubjectModes {

    /**
     * Writes decay constants, gains and events of {@code into.subjects()} subjects.
     *
     * @param firstSubject number of the subject at place 0; a subject depends on its number only
     */
    void fill(int firstSubject, ModalBlock into);
}
