package org.evenkeel.care.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.AlarmContent.AlarmPriority;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * When an alarm is raised, and what then.
 *
 * @param id its own name, such as {@code oxygen-below-92}
 * @param alarm the alarm it belongs to: of several conditions that hold only the strongest speaks
 * @param ruleId the rule it answers
 * @param name what a person calls it, in a few words
 * @param words what to do; names no drug
 * @param watched any of these
 * @param escalation what happens while nobody answers, in order of time
 * @param latching whether it stays to be seen when it holds no more before anybody has acknowledged it
 * @param pauseAtMost how long it may be silenced at once
 * @param changed who in the clinic decided that it is so here; empty for one of the house
 */
public record AlarmCondition(
        String id,
        String alarm,
        String ruleId,
        AlarmPriority priority,
        String name,
        String words,
        List<Watched> watched,
        List<Escalation> escalation,
        boolean latching,
        Duration pauseAtMost,
        Optional<ClinicChange> changed,
        Evidence evidence) {

    /**
     * Who is told when nobody answers.
     *
     * @param after how long after it began to wait
     * @param to in which capacity somebody is told
     * @param priority what the alarm has from then on
     */
    public record Escalation(Duration after, Capacity to, AlarmPriority priority) {}

    public AlarmCondition {
        watched = List.copyOf(watched);
        escalation = List.copyOf(escalation);
        for (int i = 0; i < escalation.size(); i++) {
            Escalation step = escalation.get(i);
            if (step.priority().compareTo(priority) < 0) {
                throw new IllegalArgumentException("an alarm nobody answers must not grow weaker: " + id);
            }
            if (i > 0 && step.after().compareTo(escalation.get(i - 1).after()) <= 0) {
                throw new IllegalArgumentException("the steps of an escalation must be in order of time: " + id);
            }
        }
    }
}
