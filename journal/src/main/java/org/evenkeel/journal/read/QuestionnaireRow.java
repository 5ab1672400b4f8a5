package org.evenkeel.journal.read;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * One questionnaire on its way to a patient or back.
 *
 * @param sessionId the session it follows, null for baseline
 * @param dueAt null when only an answer is charted
 * @param tokenSha256 fingerprint of its present link, null when it has none
 * @param total as recomputed by us, null when not answered or when no total is defined
 */
public record QuestionnaireRow(
        UUID questionnaireId,
        UUID chartId,
        String instrument,
        String occasion,
        @Nullable UUID sessionId,
        @Nullable Instant dueAt,
        Instant expiresAt,
        @Nullable String tokenSha256,
        @Nullable Instant answeredAt,
        @Nullable Integer total,
        boolean cancelled) {
    /** The patient's chart. */
    public ChartId chart() {
        return new ChartId(chartId);
    }

    /** This sending of the questionnaire. */
    public ItemId questionnaire() {
        return new ItemId(questionnaireId);
    }

    /** Whether the patient can still answer at this instant. */
    public boolean isOpen(Instant now) {
        return answeredAt == null && !cancelled && now.isBefore(expiresAt);
    }
}
