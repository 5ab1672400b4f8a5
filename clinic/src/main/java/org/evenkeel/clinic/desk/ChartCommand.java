package org.evenkeel.clinic.desk;

import java.time.Instant;
import java.util.Objects;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Something a person or a job wants done with a chart.
 *
 * @param chart which chart
 * @param id identity of the command; the same id is carried out once
 * @param purpose for the audit, such as {@code chart-vitals}; never free text
 * @param basedOn sequence of the chart the person had before them, when the command is only right for that; null when it
 *     is as right on any newer chart
 * @param decider the station's pure decision
 */
public record ChartCommand(
        ChartId chart,
        CommandId id,
        String purpose,
        @Nullable Long basedOn,
        Decider decider) {
    public ChartCommand {
        Objects.requireNonNull(chart, "chart");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(decider, "decider");
    }

    /** A command that is as right on any newer chart. */
    public static ChartCommand of(ChartId chart, CommandId id, String purpose, Decider decider) {
        return new ChartCommand(chart, id, purpose, null, decider);
    }

    /** Decides on the newest chart; may be asked more than once. */
    @FunctionalInterface
    public interface Decider {
        /** What follows, or why nothing does. */
        Decision decide(Chart chart, Author author, Instant now);
    }
}
