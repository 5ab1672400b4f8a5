package org.evenkeel.clinic.alarm;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.evenkeel.care.alarm.AlarmCondition;
import org.evenkeel.care.alarm.AlarmRules;
import org.evenkeel.care.chart.Alarm.State;
import org.evenkeel.care.chart.AlarmContent.AlarmPriority;
import org.evenkeel.journal.read.SessionAlarmRow;

/**
 * The alarms of one session in a line, for a board. Names nobody.
 *
 * @param state of the one that matters most: unanswered before paused before acknowledged before latched
 * @param title what that one is called
 * @param because what was charted, or not charted, that says so
 * @param since when it began to wait for an answer
 * @param others how many more are to be shown
 */
public record AlarmSummary(
        UUID session, State state, AlarmPriority priority, String title, String because, Instant since, int others) {

    static AlarmSummary of(UUID session, List<SessionAlarmRow> rows, AlarmRules rules, Instant now) {
        SessionAlarmRow first = rows.stream()
                .min(Comparator.comparing((SessionAlarmRow r) -> r.stateAt(now))
                        .thenComparing(SessionAlarmRow::priority, Comparator.reverseOrder())
                        .thenComparing(SessionAlarmRow::since))
                .orElseThrow();
        String title = rules.find(first.condition())
                .map(AlarmCondition::name)
                .orElse(first.alarm().replace('-', ' '));
        return new AlarmSummary(
                session, first.stateAt(now), first.priority(), title, first.because(), first.since(), rows.size() - 1);
    }

    /** Whether it sounds on the page of its session. */
    public boolean sounds() {
        return state == State.UNACKNOWLEDGED;
    }

    /** The priority in a word. */
    public String priorityWord() {
        return AlarmLine.word(priority);
    }

    /** The priority as a CSS class. */
    public String css() {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    /** The state in a word. */
    public String stateWord() {
        return switch (state) {
            case UNACKNOWLEDGED -> "not answered";
            case PAUSED -> "paused";
            case ACKNOWLEDGED -> "acknowledged";
            case LATCHED -> "over, not seen";
            case ENDED -> "over";
        };
    }
}
