package org.evenkeel.journal.read;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * One alert that somebody must still act on.
 *
 * @param about the questionnaire or session it is about
 * @param takenBy who has taken it on, as the chart shows the person; null when nobody has
 */
public record OpenAlertRow(
        UUID alertId,
        UUID chartId,
        String kind,
        Urgency urgency,
        String words,
        @Nullable UUID about,
        Instant raisedAt,
        @Nullable String takenBy) {
    /** The patient's chart. */
    public ChartId chart() {
        return new ChartId(chartId);
    }

    /** The alert. */
    public ItemId alert() {
        return new ItemId(alertId);
    }
}
