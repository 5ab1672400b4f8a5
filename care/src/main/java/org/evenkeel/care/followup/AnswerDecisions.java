package org.evenkeel.care.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.followup.FollowUpCommand.AnswerQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.Channel;
import org.evenkeel.care.followup.FollowUpCommand.SaveAnswer;
import org.evenkeel.care.instrument.Instrument;

/** Answers coming in: totals recomputed, wrong ones refused by name, and none that must be acted on passed over. */
final class AnswerDecisions {
    private AnswerDecisions() {}

    static Decision answer(Chart chart, FollowUpKnowledge knowledge, AnswerQuestionnaire command, Instant now) {
        return onAnswerable(chart, knowledge, command.questionnaire(), command.channel(), now, (due, instrument) -> {
            List<Refusal> refusals = refuseAnswers(instrument, command.answers());
            if (!refusals.isEmpty()) {
                return new Decision.Refused(refusals);
            }
            List<Content> contents = new ArrayList<>();
            contents.add(new QuestionnaireAnswered(
                    due.questionnaire(),
                    due.instrument(),
                    instrument.version(),
                    command.answers(),
                    instrument.score(command.answers()).total().orElse(null)));
            contents.addAll(FlaggedAnswers.whenSent(
                    chart,
                    due,
                    instrument,
                    command.answers(),
                    command.channel(),
                    knowledge.schedule().words(due.occasion())));
            QuestionnaireDecisions.closeOverdue(chart, due.questionnaire(), "The questionnaire was answered.")
                    .ifPresent(contents::add);
            return Decision.accept(now, contents);
        });
    }

    static Decision save(Chart chart, FollowUpKnowledge knowledge, SaveAnswer command, Instant now) {
        return onAnswerable(chart, knowledge, command.questionnaire(), command.channel(), now, (due, instrument) -> {
            List<Refusal> wrong = refuseValues(instrument, Map.of(command.item(), command.value()));
            return wrong.isEmpty()
                    ? Decision.accept(
                            now,
                            FlaggedAnswers.whenSaved(
                                    chart, due, instrument, command.item(), command.value(), command.channel()))
                    : new Decision.Refused(wrong);
        });
    }

    private static Decision onAnswerable(
            Chart chart,
            FollowUpKnowledge knowledge,
            ItemId id,
            Channel channel,
            Instant now,
            BiFunction<QuestionnaireDue, Instrument, Decision> then) {
        return QuestionnaireDecisions.onWaiting(chart, id, (sent, due) -> {
            Optional<Instrument> instrument = knowledge.instrument(due.instrument());
            if (instrument.isEmpty()) {
                return Decision.refuse(Refusal.of(
                        "questionnaire.unknown-instrument", "The questions of this questionnaire are not known here."));
            }
            if (channel == Channel.LINK && !sent.isOpen(now)) {
                return Decision.refuse(Refusal.of("questionnaire.expired", "This link no longer works."));
            }
            if (channel == Channel.LINK && now.isBefore(knowledge.schedule().opensAt(due))) {
                return Decision.refuse(Refusal.of("questionnaire.too-early", "These questions are not due yet."));
            }
            return then.apply(due, instrument.get());
        });
    }

    /** Every question without an answer and every answer that is wrong, in the order of the form. */
    private static List<Refusal> refuseAnswers(Instrument instrument, Map<String, Integer> answers) {
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < instrument.items().size(); i++) {
            String item = instrument.items().get(i).code();
            if (!answers.containsKey(item)) {
                refusals.add(Refusal.at(
                        item,
                        "answer.missing",
                        "Question " + (i + 1) + " has no answer yet. What was answered is kept; it is sent when every"
                                + " question has an answer."));
            }
        }
        refusals.addAll(refuseValues(instrument, answers));
        return refusals;
    }

    private static List<Refusal> refuseValues(Instrument instrument, Map<String, Integer> answers) {
        return instrument.problems(new TreeMap<>(answers));
    }
}
