package org.evenkeel.care.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * One thing on the worklist: somebody must act on it.
 *
 * @param about the alert, questionnaire or session; the chart's own id when it is about the chart as a whole
 * @param words what happened
 * @param since when it began to wait
 * @param takenBy who has it; null when nobody has
 * @param takenAt since when that person has it
 */
public record WorklistItem(
        Kind kind,
        Urgency urgency,
        ChartId chart,
        ItemId about,
        String words,
        Instant since,
        @Nullable String takenBy,
        @Nullable Instant takenAt) {

    /** What kinds of things wait. */
    public enum Kind {
        /** An alert that is open. */
        ALERT,
        /** A session whose patient has neither been discharged nor left. */
        SESSION_WITHOUT_DISCHARGE,
        /** An intake nobody has decided on. */
        INTAKE_UNSIGNED
    }

    /** Most urgent first; what nobody has before what somebody has; then what has waited longest. */
    public static final Comparator<WorklistItem> STRONGEST_FIRST = Comparator.comparing(WorklistItem::urgency)
            .thenComparing(WorklistItem::isTaken)
            .thenComparing(WorklistItem::since)
            .thenComparing(item -> item.about().toString());

    /** Whether somebody has it. */
    public boolean isTaken() {
        return takenBy != null;
    }

    /** How long it has waited; never negative. */
    public Duration age(Instant now) {
        return now.isBefore(since) ? Duration.ZERO : Duration.between(since, now);
    }

    /** The list in the order of {@link #STRONGEST_FIRST}. */
    public static List<WorklistItem> ordered(List<WorklistItem> items) {
        return items.stream().sorted(STRONGEST_FIRST).toList();
    }
}
