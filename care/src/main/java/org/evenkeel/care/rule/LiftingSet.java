package org.evenkeel.care.rule;

import java.util.List;

/**
 * Changes that, taken together, lift what was asked about. Without any one of them it would stand.
 *
 * @param findings what the rules of the stage would then say; empty when only one rule was asked about
 */
public record LiftingSet(List<Change> changes, List<Finding> findings) {
    public LiftingSet {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** The context as it would be. */
    public RuleContext appliedTo(RuleContext context) {
        return new Supposed(context).with(changes);
    }

    /** Where the decision would then stand. */
    public Standing standing() {
        return Standing.of(findings);
    }
}
