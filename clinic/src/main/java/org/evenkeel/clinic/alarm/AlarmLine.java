package org.evenkeel.clinic.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.alarm.AlarmCondition;
import org.evenkeel.care.alarm.AlarmRules;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.Alarm.State;
import org.evenkeel.care.chart.AlarmContent.AlarmPriority;
import org.evenkeel.care.chart.Author.Capacity;

/**
 * One alarm as the page of its session shows it.
 *
 * @param condition what the rules say of it; empty when the rules do not know it any more
 */
public record AlarmLine(Alarm alarm, State state, Optional<AlarmCondition> condition) {

    static AlarmLine of(Alarm alarm, AlarmRules rules, Instant now) {
        return new AlarmLine(alarm, alarm.stateAt(now), rules.find(alarm.condition()));
    }

    /** What it is called. */
    public String title() {
        return condition.map(AlarmCondition::name).orElse(alarm.name().replace('-', ' '));
    }

    /** Its priority in a word. */
    public String priorityWord() {
        return word(alarm.priority());
    }

    static String word(AlarmPriority priority) {
        return switch (priority) {
            case HIGH -> "High";
            case MEDIUM -> "Medium";
            case LOW -> "Low";
        };
    }

    /** Its priority as a CSS class; the shape and the word say the same. */
    public String css() {
        return alarm.priority().name().toLowerCase(Locale.ROOT);
    }

    /** Its state as a CSS class. */
    public String stateCss() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody must still answer it. */
    public boolean waits() {
        return state == State.UNACKNOWLEDGED || state == State.PAUSED;
    }

    /** What it was before it grew milder, in words; empty when somebody saw that, or it never was worse. */
    public String unseen() {
        return alarm.unseen()
                .map(u -> "Earlier, not seen by anybody: " + word(u.priority()) + " priority, " + u.because() + ".")
                .orElse("");
    }

    /** How many minutes it can be paused, at most; 0 when it can't. */
    public long pauseMinutes() {
        return condition
                .map(AlarmCondition::pauseAtMost)
                .map(Duration::toMinutes)
                .orElse(0L);
    }

    /** Who was told because nobody answered; empty when nobody was. */
    public String told() {
        return alarm.escalations().isEmpty()
                ? ""
                : switch (alarm.escalations().getLast().content().to()) {
                    case PRESCRIBER -> "Nobody answered: a prescriber has been told on the worklist.";
                    case NURSE -> "Nobody answered: its priority has risen.";
                    case Capacity other ->
                        "Nobody answered: told the "
                                + other.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".";
                };
    }
}
