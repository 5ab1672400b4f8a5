package org.evenkeel.care.course;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * What intervals between sessions can be decided on.
 *
 * @param shortestDays whole days, at least 1
 * @param longestDays whole days
 * @param evidence where they come from
 */
public record Intervals(int shortestDays, int longestDays, Evidence evidence) {
    public Intervals {
        if (shortestDays < 1 || longestDays < shortestDays) {
            throw new IllegalArgumentException("intervals run from at least one day upwards");
        }
    }

    /** Whether this many days can be decided on. */
    public boolean holds(int days) {
        return days >= shortestDays && days <= longestDays;
    }
}
