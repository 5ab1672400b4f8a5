package org.evenkeel.pharmacology.kernel;

/** One subject's body, ready to answer any programme. Immutable and safe to share between threads. */
public sealed interface LinearSystem permits ModalSystem, PropagatedSystem {

    /**
     * Writes the concentrations at the asked times, starting from an empty body.
     *
     * @param schedule programme and times
     * @param into one row for each output of the network; ng/mL of output {@code o} at time {@code t} goes to {@code
     *     into[o][offset + t]}; a row of length 0 is not wanted and left alone
     * @param offset where this subject's part of a row begins
     */
    void respond(Schedule schedule, double[][] into, int offset);
}
