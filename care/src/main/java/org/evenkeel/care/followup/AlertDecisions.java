package org.evenkeel.care.followup;

import java.time.Instant;
import java.util.function.Function;
import org.evenkeel.care.chart.AlertContent;
import org.evenkeel.care.chart.AlertContent.AlertClosed;
import org.evenkeel.care.chart.AlertContent.AlertNoted;
import org.evenkeel.care.chart.AlertContent.AlertTaken;
import org.evenkeel.care.chart.Alerts.Alert;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.followup.FollowUpCommand.CloseAlert;
import org.evenkeel.care.followup.FollowUpCommand.NoteAlert;
import org.evenkeel.care.followup.FollowUpCommand.TakeAlert;
import org.jspecify.annotations.Nullable;

/** An alert stays until a named person closes it with words. */
final class AlertDecisions {
    private AlertDecisions() {}

    static Decision take(Chart chart, TakeAlert command, Instant now) {
        return onOpen(chart, command.alert(), _ -> Decision.accept(now, new AlertTaken(command.alert())));
    }

    static Decision note(Chart chart, NoteAlert command, Instant now) {
        return withWords(
                chart,
                command.alert(),
                "words",
                command.words(),
                "Write what was tried or said.",
                now,
                words -> new AlertNoted(command.alert(), words));
    }

    static Decision close(Chart chart, CloseAlert command, Instant now) {
        return withWords(
                chart,
                command.alert(),
                "outcome",
                command.outcome(),
                "Write how it was dealt with: an alert never closes without words.",
                now,
                words -> new AlertClosed(command.alert(), words));
    }

    private static Decision withWords(
            Chart chart,
            ItemId alert,
            String field,
            @Nullable String words,
            String ask,
            Instant now,
            Function<String, AlertContent> content) {
        if (words == null || words.isBlank()) {
            return Decision.refuse(Refusal.at(field, "alert.no-words", ask));
        }
        return onOpen(chart, alert, _ -> Decision.accept(now, content.apply(words.strip())));
    }

    private static Decision onOpen(Chart chart, ItemId id, Function<Alert, Decision> then) {
        Alert alert = chart.alerts().byId().get(id);
        if (alert == null || alert.raised().isEmpty()) {
            return Decision.refuse(Refusal.of("alert.unknown", "This alert is not in the chart."));
        }
        return alert.closed()
                .map(closed -> Decision.refuse(Refusal.of(
                        "alert.closed",
                        "This alert was already closed by " + closed.by().displayName() + ".")))
                .orElseGet(() -> then.apply(alert));
    }
}
