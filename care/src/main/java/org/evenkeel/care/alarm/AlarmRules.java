package org.evenkeel.care.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Conditions by the alarm they belong to, the strongest first. */
    public Map<String, List<AlarmCondition>> byAlarm() {
        Map<String, List<AlarmCondition>> alarms = new LinkedHashMap<>();
        for (AlarmCondition condition : conditions) {
            alarms.computeIfAbsent(condition.alarm(), a -> new ArrayList<>()).add(condition);
        }
        alarms.values()
                .forEach(c ->
                        c.sort(Comparator.comparing(AlarmCondition::priority).reversed()));
        return alarms;
    }

    /** The condition with this id. */
    public Optional<AlarmCondition> find(String condition) {
        return conditions.stream().filter(c -> c.id().equals(condition)).findFirst();
    }
}
