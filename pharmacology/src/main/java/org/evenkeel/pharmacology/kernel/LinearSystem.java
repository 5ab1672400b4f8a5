package org.evenkeel.pharmacology.kernel;

/** One subject's body, ready to answer any doses. Safe to share between threads, unless it came from {@code Bodies}. */
public sealed interface LinearSystem permits ModalSystem, PropagatedSystem {

    /** How many numbers its state has. */
    int size();

    /**
     * Writes the concentrations at the asked times, starting from an empty body.
     *
     * @param walk doses and times
     * @param fractionOfChannel the part of what enters each channel that arrives
     * @param into one row for each output of the network; ng/mL of output {@code o} at time {@code t} goes to {@code
     *     into[o][offset + t]}; a row of length 0 is not wanted and left alone
     * @param offset where this subject's part of a row begins
     * @return the state at the last time
     */
    double[] respond(Walk walk, double[] fractionOfChannel, double[][] into, int offset);

    /** The state of an empty body into whose channels these amounts were put at once. */
    double[] stateAfterMg(double[] mgOfChannel);

    /** The area under the curve of an output, ng·min/mL, from a state to the end of time when nothing more is given. */
    double areaNgMinPerMl(int output, double[] state);

    /** Half-life of the slowest decay that an output shows, min. */
    double terminalHalfLifeMinutes(int output);
}
