package org.evenkeel.clinic.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.care.followup.FollowUpView;
import org.evenkeel.care.followup.FollowUpView.Sending;
import org.evenkeel.care.followup.FollowUpView.State;
import org.evenkeel.care.followup.FollowedCourse;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.clinic.followup.PhoneForms.Progress;
import org.evenkeel.clinic.page.Tone;

/**
 * The questionnaires of one chart as staff see them.
 *
 * @param notSent instruments of the baseline that have neither been sent nor answered
 */
public record QuestionnairesPart(
        ChartId chart,
        FollowUpView view,
        Map<ItemId, Progress> progress,
        List<Instrument> notSent,
        FollowUpKnowledge knowledge) {
    public QuestionnairesPart {
        notSent = List.copyOf(notSent);
    }

    static QuestionnairesPart of(
            Chart chart, FollowUpView view, Map<ItemId, Progress> progress, FollowUpKnowledge knowledge) {
        List<Instrument> notSent = knowledge.schedule().baseline().instruments(FollowedCourse.of(chart)).stream()
                .filter(i -> view.sendings().stream()
                        .noneMatch(s -> s.due().instrument().equals(i)
                                && isBaseline(s, knowledge)
                                && s.state() != State.CANCELLED
                                && s.state() != State.EXPIRED))
                .flatMap(i -> knowledge.instrument(i).stream())
                .toList();
        return new QuestionnairesPart(chart.id(), view, progress, notSent, knowledge);
    }

    private static boolean isBaseline(Sending sending, FollowUpKnowledge knowledge) {
        return sending.due().occasion().equals(knowledge.schedule().baseline().code());
    }

    /** Baseline questionnaires, sent or answered, the latest first. */
    public List<Sending> baseline() {
        return view.sendings().stream()
                .filter(s -> isBaseline(s, knowledge) && s.state() != State.CANCELLED)
                .toList();
    }

    /** Questionnaires an answer may still come to, the nearest due first. */
    public List<Sending> waiting() {
        return view.sendings().reversed().stream()
                .filter(s -> s.state().isWaiting())
                .toList();
    }

    /** Questionnaires that were answered or taken back, the latest first. */
    public List<Sending> done() {
        return view.sendings().stream().filter(s -> !s.state().isWaiting()).toList();
    }

    /** How far the patient is with a questionnaire that is not sent yet. */
    public Optional<Progress> progressOf(Sending sending) {
        return Optional.ofNullable(progress.get(sending.id()));
    }

    /** Where it stands, in words. */
    public String stateWords(Sending sending) {
        return switch (sending.state()) {
            case NOT_YET -> "Not yet open";
            case OPEN -> "Waiting";
            case OVERDUE -> "Overdue";
            case EXPIRED -> "Link expired";
            case ANSWERED -> "Answered";
            case CANCELLED -> "Taken back";
        };
    }

    /** How serious that is. */
    public Tone tone(Sending sending) {
        return switch (sending.state()) {
            case NOT_YET, CANCELLED -> Tone.PLAIN;
            case OPEN -> Tone.NOTE;
            case OVERDUE, EXPIRED -> Tone.CAUTION;
            case ANSWERED -> Tone.OK;
        };
    }
}
