package org.evenkeel.pharmacology.effect;

/**
 * Which session of a person this is, the first being 1: tolerance depends on it.
 *
 * @param number 1 or more
 */
public record SessionNumber(int number) {

    public SessionNumber {
        if (number < 1) {
            throw new IllegalArgumentException("the first session is number 1, not " + number);
        }
    }

    /** The session with this number. */
    public static SessionNumber of(int number) {
        return new SessionNumber(number);
    }

    /** A person's first session. */
    public static SessionNumber first() {
        return new SessionNumber(1);
    }
}
