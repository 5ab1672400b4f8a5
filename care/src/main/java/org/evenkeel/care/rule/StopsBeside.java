package org.evenkeel.care.rule;

import java.util.List;

/**
 * Findings that stand beside those of the rules, such as what the ceilings say of a dose. The search for what would change
 * it asks them under the same changes.
 */
public interface StopsBeside {
    /** Nothing stands beside the rules. */
    StopsBeside NONE = new StopsBeside() {
        @Override
        public List<Finding> under(RuleContext changed, List<Change> changes) {
            return List.of();
        }

        @Override
        public List<Change> proposals(RuleContext context) {
            return List.of();
        }
    };

    /**
     * What they say under some changes.
     *
     * @param changed the context with the changes applied
     */
    List<Finding> under(RuleContext changed, List<Change> changes);

    /** Changes after which fewer of them might stand. Only proposals: whether they do is found by asking. */
    List<Change> proposals(RuleContext context);
}
