package org.evenkeel.care.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * Every alarm of the treatment room. Loaded from data.
 *
 * @param quietAfterEnd how long an alarm that was over waits before it is raised again, unless it is of high priority: so
 *     that one that comes and goes does not ring at each turn
 * @param primary the sentence that says which alarm is the primary one
 */
public record AlarmRules(
        Duration quietAfterEnd, Evidence quietEvidence, String primary, List<AlarmCondition> conditions) {
    public AlarmRules {
        conditions = List.copyOf(conditions);
    }

    /** The same with more conditions known by their ids, such as those of what monitors send. */
    public AlarmRules and(List<AlarmCondition> more) {
        List<AlarmCondition> all = new ArrayList<>(conditions);
        all.addAll(more);
        return new AlarmRules(quietAfterEnd, quietEvidence, primary, all);
    }

    /** The condition with this id. */
    public Optional<AlarmCondition> find(String condition) {
        return conditions.stream().filter(c -> c.id().equals(condition)).findFirst();
    }
}
