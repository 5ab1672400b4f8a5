package org.evenkeel.journal.read;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.care.chart.Alarm.Phase;
import org.evenkeel.care.chart.Alarm.State;
import org.evenkeel.care.chart.AlarmContent.AlarmPriority;
import org.jspecify.annotations.Nullable;

/**
 * One alarm of a session that is still to be shown.
 *
 * @param alarm its name
 * @param condition id of the condition that holds or held last
 * @param because what was charted, or not charted, that says so
 * @param since when it began to wait for an answer
 * @param pausedUntil until when it is or was silenced
 * @param acknowledgedBy who sees to it, as the chart shows the person
 */
public record SessionAlarmRow(
        UUID chartId,
        UUID sessionId,
        String alarm,
        String condition,
        AlarmPriority priority,
        Phase phase,
        String because,
        Instant since,
        @Nullable Instant pausedUntil,
        @Nullable String acknowledgedBy) {

    /** Where it stands at an instant. */
    public State stateAt(Instant now) {
        return switch (phase) {
            case ACTIVE -> pausedUntil != null && now.isBefore(pausedUntil) ? State.PAUSED : State.UNACKNOWLEDGED;
            case ACKNOWLEDGED -> State.ACKNOWLEDGED;
            case LATCHED -> State.LATCHED;
            case ENDED -> State.ENDED;
        };
    }
}
