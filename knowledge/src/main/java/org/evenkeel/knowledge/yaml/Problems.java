package org.evenkeel.knowledge.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects everything wrong in a set of data files, so that an author is told all of it at once. One instance is used
 * for a whole library, by one thread.
 */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem; reading goes on. */
    public void report(Problem problem) {
        found.add(problem);
    }

    /** All problems so far, in the order they were met. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    int count() {
        return found.size();
    }

    /**
     * Ends the reading.
     *
     * @throws RefusedDataException naming every problem, when there is at least one
     */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new RefusedDataException(found);
        }
    }
}
