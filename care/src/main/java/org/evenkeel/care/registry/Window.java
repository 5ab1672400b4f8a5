package org.evenkeel.care.registry;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * When an answer counts for a time after treatment: the one nearest to its day, of two as near the later.
 *
 * @param code such as {@code week-4}
 * @param counted from which dose the days are counted
 * @param day the day it stands for
 * @param from first day that counts
 * @param to last day that counts
 */
public record Window(String code, String words, Counted counted, int day, int from, int to, Evidence evidence) {
    public Window {
        if (from > day || day > to) {
            throw new IllegalArgumentException(
                    "window " + code + " runs from " + from + " to " + to + " around " + day);
        }
    }

    /** From when days are counted. */
    public enum Counted {
        /** The first dose of the first course. */
        FIRST_DOSE,
        /** The last dose of the first course, once it is over. */
        LAST_DOSE
    }
}
