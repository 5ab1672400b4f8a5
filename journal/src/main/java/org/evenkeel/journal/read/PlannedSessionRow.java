package org.evenkeel.journal.read;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * One session in lists, planned or done.
 *
 * @param courseId null when the session was never scheduled, as is {@code startsAt}
 * @param ordinal its number in the course from 1, 0 when never scheduled
 * @param chair the chair the patient sits in, else the planned one; may be empty
 * @param infusionEndsAt when the pump ends at its present rate; null when it does not run
 * @param lastVitalsAt time of the last charted vital signs
 * @param lastBpAt time of the last plausible blood pressure
 * @param leftAt when the patient left, discharged or against advice
 */
public record PlannedSessionRow(
        UUID sessionId,
        UUID chartId,
        @Nullable UUID courseId,
        int ordinal,
        @Nullable Instant startsAt,
        String chair,
        SessionState state,
        boolean inClinic,
        @Nullable Instant arrivedAt,
        @Nullable Instant infusionStartedAt,
        @Nullable Instant infusionEndsAt,
        @Nullable Instant infusionStoppedAt,
        @Nullable Instant lastVitalsAt,
        @Nullable Instant lastBpAt,
        @Nullable Instant leftAt) {
    /** The patient's chart. */
    public ChartId chart() {
        return new ChartId(chartId);
    }

    /** The session. */
    public ItemId session() {
        return new ItemId(sessionId);
    }
}
