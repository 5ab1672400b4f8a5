package org.evenkeel.care.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.evenkeel.care.chart.AlertContent.AlertClosed;
import org.evenkeel.care.chart.Alerts.Alert;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireCancelled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireLinkRenewed;
import org.evenkeel.care.chart.Questionnaires.Sent;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.followup.FollowUpCommand.CancelQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.NewLink;
import org.evenkeel.care.followup.FollowUpCommand.RenewLink;
import org.evenkeel.care.followup.FollowUpCommand.SendBaseline;

/** Sending, renewing and taking back. */
final class QuestionnaireDecisions {
    private QuestionnaireDecisions() {}

    static Decision send(Chart chart, FollowUpKnowledge knowledge, SendBaseline command, Instant now) {
        Occasion baseline = knowledge.schedule().baseline();
        List<Refusal> refusals = new ArrayList<>();
        List<Content> contents = new ArrayList<>();
        if (command.links().isEmpty()) {
            refusals.add(Refusal.at("instrument", "questionnaire.none", "Choose at least one questionnaire."));
        }
        for (NewLink link : command.links()) {
            if (knowledge.instrument(link.instrument()).isEmpty()) {
                refusals.add(Refusal.at(
                        "instrument", "questionnaire.unknown-instrument", "This questionnaire can't be sent."));
            } else if (hasOpenBaseline(chart, baseline, link.instrument(), now)) {
                refusals.add(Refusal.at(
                        "instrument",
                        "questionnaire.already-open",
                        knowledge.title(link.instrument())
                                + " was already sent and can still be answered. Renew its link instead."));
            }
            Instant dueAt = baseline.dueAt(now);
            contents.add(new QuestionnaireDue(
                    link.questionnaire(),
                    link.instrument(),
                    baseline.code(),
                    null,
                    dueAt,
                    dueAt.plus(baseline.closesAfter()),
                    link.tokenSha256()));
        }
        return Decision.of(refusals, now, contents);
    }

    private static boolean hasOpenBaseline(Chart chart, Occasion baseline, String instrument, Instant now) {
        return chart.questionnaires().byId().values().stream()
                .filter(sent -> sent.isOpen(now))
                .flatMap(sent -> sent.due().stream())
                .anyMatch(due -> due.content().occasion().equals(baseline.code())
                        && due.content().instrument().equals(instrument));
    }

    static Decision renew(Chart chart, FollowUpSchedule schedule, RenewLink command, Instant now) {
        return onWaiting(chart, command.questionnaire(), (_, due) -> {
            // A late questionnaire gets as long again from now: the answer is late, and says so by its date.
            Instant from = due.dueAt().isAfter(now) ? due.dueAt() : now;
            Instant expiresAt = from.plus(
                    schedule.find(due.occasion()).orElse(schedule.baseline()).closesAfter());
            return Decision.accept(
                    now, new QuestionnaireLinkRenewed(command.questionnaire(), expiresAt, command.tokenSha256()));
        });
    }

    static Decision cancel(Chart chart, CancelQuestionnaire command, Instant now) {
        String reason = command.reason();
        if (reason == null || reason.isBlank()) {
            return Decision.refuse(
                    Refusal.at("reason", "questionnaire.no-reason", "Write why it is no longer wanted."));
        }
        return onWaiting(chart, command.questionnaire(), (_, _) -> {
            List<Content> contents = new ArrayList<>();
            contents.add(new QuestionnaireCancelled(command.questionnaire(), reason.strip()));
            closeOverdue(chart, command.questionnaire(), "The questionnaire was taken back: " + reason.strip())
                    .ifPresent(contents::add);
            return Decision.accept(now, contents);
        });
    }

    /** Goes on with a questionnaire that waits for an answer; refuses any other. */
    static Decision onWaiting(Chart chart, ItemId id, BiFunction<Sent, QuestionnaireDue, Decision> then) {
        Sent sent = chart.questionnaires().byId().get(id);
        if (sent == null || sent.due().isEmpty()) {
            return Decision.refuse(Refusal.of("questionnaire.unknown", "This questionnaire is not in the chart."));
        }
        if (sent.answered().isPresent()) {
            return Decision.refuse(Refusal.of("questionnaire.answered", "This questionnaire was already answered."));
        }
        if (sent.cancelled().isPresent()) {
            return Decision.refuse(Refusal.of("questionnaire.cancelled", "This questionnaire was taken back."));
        }
        return then.apply(sent, sent.due().get().content());
    }

    /** Closes the alert that no answer had come, if it is open. */
    static Optional<Content> closeOverdue(Chart chart, ItemId questionnaire, String outcome) {
        ItemId id = DerivedIds.alert(AlertKinds.QUESTIONNAIRE_OVERDUE, questionnaire);
        Alert alert = chart.alerts().byId().get(id);
        return alert != null && alert.isOpen() ? Optional.of(new AlertClosed(id, outcome)) : Optional.empty();
    }
}
