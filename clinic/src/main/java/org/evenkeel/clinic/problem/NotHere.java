package org.evenkeel.clinic.problem;

/** There is no such chart, session or link, or not for this person. The web answers 404. */
public final class NotHere extends RuntimeException {

    /**
     * What isn't there.
     *
     * @param kind as a person reads it: {@code chart}, {@code session}
     */
    public NotHere(String kind) {
        super("There is no such " + kind + ", or it is not yours to see.");
    }
}
