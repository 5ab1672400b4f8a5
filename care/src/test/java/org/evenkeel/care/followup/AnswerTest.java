package org.evenkeel.care.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.AlertContent.AlertClosed;
import org.evenkeel.care.chart.AlertContent.AlertNoted;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.followup.FollowUpCommand.AnswerQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.CancelQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.Channel;
import org.evenkeel.care.followup.FollowUpCommand.CloseAlert;
import org.evenkeel.care.followup.FollowUpCommand.NoteAlert;
import org.evenkeel.care.followup.FollowUpCommand.RaiseOverdue;
import org.evenkeel.care.followup.FollowUpCommand.SaveAnswer;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerTest {
    private final FollowUpBench bench = new FollowUpBench();

    @ParameterizedTest
    @EnumSource(Channel.class)
    @ControlsHazard("H-07")
    void item_9_above_zero_raises_an_alert_in_the_same_append_from_any_channel(Channel channel) {
        ItemId id = bench.sendBaseline("phq-9");
        List<Content> contents = bench.does(new AnswerQuestionnaire(id, FollowUpBench.allAnswered(9, 1, 1), channel));
        assertThat(contents.getFirst())
                .isInstanceOfSatisfying(
                        QuestionnaireAnswered.class, a -> assertThat(a.total()).isEqualTo(9));
        assertThat(contents.get(1)).isInstanceOfSatisfying(AlertRaised.class, a -> {
            assertThat(a.kind()).isEqualTo("phq-9-item-9");
            assertThat(a.urgency()).isEqualTo(Urgency.NOW);
            assertThat(a.about()).isEqualTo(id);
        });
        assertThat(bench.chart.alerts().open()).hasSize(1);
    }

    @Test
    void item_9_at_zero_raises_nothing_even_when_all_else_is_at_its_worst() {
        ItemId id = bench.sendBaseline("phq-9");
        bench.does(new AnswerQuestionnaire(id, FollowUpBench.allAnswered(9, 3, 0), Channel.LINK));
        assertThat(bench.chart.alerts().byId()).isEmpty();
    }

    @Test
    @ControlsHazard("H-07")
    void item_9_is_told_when_it_is_tapped_and_the_sent_form_is_noted_on_the_same_alert() {
        ItemId id = bench.sendBaseline("phq-9");
        assertThat(bench.does(new SaveAnswer(id, "item-9", 2, Channel.LINK)))
                .singleElement()
                .isInstanceOf(AlertRaised.class);
        assertThat(bench.does(new SaveAnswer(id, "item-9", 3, Channel.LINK)))
                .as("tapped again")
                .isEmpty();
        List<Content> sent = bench.does(new AnswerQuestionnaire(id, FollowUpBench.allAnswered(9, 0, 0), Channel.LINK));
        assertThat(sent).hasAtLeastOneElementOfType(AlertNoted.class);
        assertThat(bench.chart.alerts().open())
                .as("taking it back closes nothing")
                .hasSize(1);
    }

    @Test
    @ControlsHazard("H-07")
    void an_alert_closed_before_the_form_came_in_does_not_swallow_what_was_sent() {
        ItemId id = bench.sendBaseline("phq-9");
        bench.does(new SaveAnswer(id, "item-9", 1, Channel.LINK));
        ItemId alert = bench.chart.alerts().open().getFirst().id();
        bench.does(new CloseAlert(alert, "spoke by phone"));
        bench.does(new AnswerQuestionnaire(id, FollowUpBench.allAnswered(9, 0, 3), Channel.LINK));
        assertThat(bench.chart.alerts().open()).hasSize(1);
    }

    @Test
    void an_answer_out_of_range_is_refused_and_named() {
        ItemId id = bench.sendBaseline("phq-9");
        Map<String, Integer> answers = new HashMap<>(FollowUpBench.allAnswered(9, 0, 0));
        answers.put("item-3", 4);
        answers.put("item-12", 1);
        assertThat(bench.refusals(new AnswerQuestionnaire(id, answers, Channel.STAFF)))
                .containsExactly("questionnaire.no-such-item@item-12", "questionnaire.no-such-choice@item-3");
        assertThat(bench.refusals(new SaveAnswer(id, "item-3", -1, Channel.LINK)))
                .containsExactly("questionnaire.no-such-choice@item-3");
    }

    @Test
    void an_incomplete_form_is_not_sent_and_every_open_question_is_named() {
        ItemId id = bench.sendBaseline("gad-7");
        Map<String, Integer> answers = new HashMap<>(FollowUpBench.allAnswered(7, 1, 1));
        answers.remove("item-2");
        answers.remove("item-5");
        assertThat(bench.refusals(new AnswerQuestionnaire(id, answers, Channel.LINK)))
                .containsExactly("answer.missing@item-2", "answer.missing@item-5");
    }

    @Test
    void answering_twice_is_refused_and_changes_nothing() {
        ItemId id = bench.sendBaseline("gad-7");
        AnswerQuestionnaire answer = new AnswerQuestionnaire(id, FollowUpBench.allAnswered(7, 1, 1), Channel.LINK);
        bench.does(answer);
        assertThat(bench.refusals(answer)).containsExactly("questionnaire.answered@null");
    }

    @Test
    void an_expired_link_takes_no_answer_but_staff_still_can() {
        ItemId id = bench.sendBaseline("gad-7");
        bench.passes(Duration.ofDays(7));
        Map<String, Integer> answers = FollowUpBench.allAnswered(7, 1, 1);
        assertThat(bench.refusals(new AnswerQuestionnaire(id, answers, Channel.LINK)))
                .containsExactly("questionnaire.expired@null");
        bench.does(new AnswerQuestionnaire(id, answers, Channel.STAFF));
    }

    @Test
    void a_cancelled_or_unknown_questionnaire_takes_no_answer() {
        ItemId id = bench.sendBaseline("gad-7");
        bench.does(new CancelQuestionnaire(id, "moved away"));
        Map<String, Integer> answers = FollowUpBench.allAnswered(7, 1, 1);
        assertThat(bench.refusals(new AnswerQuestionnaire(id, answers, Channel.STAFF)))
                .containsExactly("questionnaire.cancelled@null");
        assertThat(bench.refusals(new AnswerQuestionnaire(bench.id(), answers, Channel.STAFF)))
                .containsExactly("questionnaire.unknown@null");
    }

    @Test
    void a_late_answer_closes_the_alert_that_none_had_come() {
        ItemId id = bench.sendBaseline("gad-7");
        bench.passes(Duration.ofDays(5));
        bench.does(new RaiseOverdue());
        assertThat(bench.chart.alerts().open()).hasSize(1);
        assertThat(bench.does(new AnswerQuestionnaire(id, FollowUpBench.allAnswered(7, 1, 1), Channel.LINK)))
                .hasAtLeastOneElementOfType(AlertClosed.class);
        assertThat(bench.chart.alerts().open()).isEmpty();
    }

    @Test
    void an_alert_closes_only_with_words_and_only_once() {
        ItemId id = bench.sendBaseline("phq-9");
        bench.does(new SaveAnswer(id, "item-9", 1, Channel.LINK));
        ItemId alert = bench.chart.alerts().open().getFirst().id();
        assertThat(bench.refusals(new CloseAlert(alert, " "))).containsExactly("alert.no-words@outcome");
        assertThat(bench.refusals(new NoteAlert(alert, null))).containsExactly("alert.no-words@words");
        bench.does(new CloseAlert(alert, "Seen today."));
        assertThat(bench.refusals(new CloseAlert(alert, "again"))).containsExactly("alert.closed@null");
        assertThat(bench.refusals(new NoteAlert(bench.id(), "x"))).containsExactly("alert.unknown@null");
    }
}
