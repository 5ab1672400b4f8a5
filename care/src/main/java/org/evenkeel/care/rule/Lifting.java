package org.evenkeel.care.rule;

import java.util.List;

/**
 * What would lift a finding, or every stop of a patient.
 *
 * @param sets the smallest sets of changes, smallest first; none contains another
 * @param fixed titles of those that nothing on the list can change; empty when each can be changed
 * @param tooMany each can be changed, but all of them only by more changes together than are looked for
 */
public record Lifting(List<LiftingSet> sets, List<String> fixed, boolean tooMany) {
    /** Nothing needs lifting. */
    public static final Lifting NOTHING_TO_LIFT = new Lifting(List.of(), List.of(), false);

    public Lifting {
        sets = List.copyOf(sets);
        fixed = List.copyOf(fixed);
    }
}
