package org.evenkeel.care.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.followup.FollowUpCommand.AnswerQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.CancelQuestionnaire;
import org.evenkeel.care.followup.FollowUpCommand.Channel;
import org.evenkeel.care.followup.FollowUpCommand.NewLink;
import org.evenkeel.care.followup.FollowUpCommand.RaiseOverdue;
import org.evenkeel.care.followup.FollowUpCommand.RenewLink;
import org.evenkeel.care.followup.FollowUpCommand.SaveAnswer;
import org.evenkeel.care.followup.FollowUpCommand.SendBaseline;
import org.evenkeel.care.followup.FollowUpView.State;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final FollowUpBench bench = new FollowUpBench();

    private List<String> waiting() {
        return bench.chart.questionnaires().byId().values().stream()
                .filter(s -> s.answered().isEmpty() && s.cancelled().isEmpty())
                .map(s -> s.due().orElseThrow().content())
                .map(d -> d.occasion() + " " + d.instrument() + " +"
                        + Duration.between(FollowUpBench.START, d.dueAt()).toDays())
                .toList();
    }

    @Test
    void a_session_is_followed_by_both_instruments_at_24_hours_and_7_days() {
        bench.givesASession();
        assertThat(waiting())
                .containsExactly("24-hours phq-9 +1", "24-hours gad-7 +1", "7-days phq-9 +7", "7-days gad-7 +7");
        assertThat(bench.schedules()).as("once more").isEmpty();
    }

    @Test
    void months_come_into_the_chart_one_by_one_as_they_come_near() {
        bench.givesASession();
        bench.passes(Duration.ofDays(21));
        assertThat(bench.schedules()).isEmpty();
        bench.passes(Duration.ofDays(1));
        assertThat(bench.schedules())
                .extracting(c -> ((QuestionnaireDue) c).occasion())
                .containsOnly("month-1");
        bench.passes(Duration.ofDays(30));
        assertThat(bench.schedules())
                .extracting(c -> ((QuestionnaireDue) c).occasion())
                .containsOnly("month-2");
    }

    @Test
    void a_later_session_replaces_what_was_not_yet_due_and_keeps_what_was() {
        bench.givesASession();
        bench.passes(Duration.ofDays(3));
        bench.givesASession();
        assertThat(waiting())
                .containsExactly(
                        "24-hours phq-9 +1",
                        "24-hours gad-7 +1",
                        "24-hours phq-9 +4",
                        "24-hours gad-7 +4",
                        "7-days phq-9 +10",
                        "7-days gad-7 +10");
    }

    @Test
    void two_nodes_that_schedule_at_once_choose_the_same_ids() {
        bench.givesASession();
        Chart scheduled = bench.chart;
        FollowUpBench other = new FollowUpBench();
        other.givesASession();
        assertThat(other.chart.questionnaires().byId().keySet())
                .isEqualTo(scheduled.questionnaires().byId().keySet());
    }

    @Test
    void nothing_is_scheduled_for_a_session_in_which_nothing_was_given() {
        bench.record(new org.evenkeel.care.chart.SessionContent.PatientArrived(bench.id(), "A"), bench.now);
        assertThat(bench.schedules()).isEmpty();
    }

    @Test
    void what_nobody_answers_is_told_once_when_the_grace_is_over() {
        bench.givesASession();
        bench.passes(Duration.ofDays(1).plusHours(23));
        assertThat(bench.does(new RaiseOverdue())).isEmpty();
        bench.passes(Duration.ofHours(1));
        assertThat(bench.does(new RaiseOverdue()))
                .hasSize(2)
                .allSatisfy(c -> assertThat(c).isInstanceOf(AlertRaised.class));
        assertThat(bench.does(new RaiseOverdue())).isEmpty();
    }

    @Test
    void taking_a_questionnaire_back_needs_a_reason_and_closes_its_alert() {
        ItemId id = bench.sendBaseline("phq-9");
        bench.passes(Duration.ofDays(5));
        bench.does(new RaiseOverdue());
        assertThat(bench.refusals(new CancelQuestionnaire(id, ""))).containsExactly("questionnaire.no-reason@reason");
        bench.does(new CancelQuestionnaire(id, "answered on paper elsewhere"));
        assertThat(bench.chart.alerts().open()).isEmpty();
    }

    @Test
    void a_baseline_is_not_sent_twice_while_it_can_be_answered() {
        bench.sendBaseline("phq-9");
        SendBaseline again = new SendBaseline(List.of(new NewLink(bench.id(), "phq-9", "x")));
        assertThat(bench.refusals(again)).containsExactly("questionnaire.already-open@instrument");
        assertThat(bench.refusals(new SendBaseline(List.of(new NewLink(bench.id(), "madrs", "x")))))
                .containsExactly("questionnaire.unknown-instrument@instrument");
        assertThat(bench.refusals(new SendBaseline(List.of()))).containsExactly("questionnaire.none@instrument");
    }

    @Test
    void a_renewed_link_replaces_the_old_one_and_works_again() {
        ItemId id = bench.sendBaseline("gad-7");
        bench.passes(Duration.ofDays(30));
        bench.does(new RenewLink(id, "new"));
        var sent = bench.chart.questionnaires().byId().get(id);
        assertThat(sent.tokenSha256()).isEqualTo("new");
        assertThat(sent.isOpen(bench.now)).isTrue();
        assertThat(FollowUpView.of(bench.chart, FollowUpBench.knowledge(), bench.now)
                        .sendings())
                .singleElement()
                .satisfies(s -> assertThat(s.state()).isEqualTo(State.OVERDUE));
    }

    @Test
    void questions_can_not_be_answered_long_before_they_are_due() {
        bench.givesASession();
        FollowUpView view = FollowUpView.of(bench.chart, FollowUpBench.knowledge(), bench.now);
        assertThat(view.sendings()).allSatisfy(s -> assertThat(s.state()).isEqualTo(State.NOT_YET));
        ItemId id = view.sendings().getLast().id();
        assertThat(bench.refusals(new SaveAnswer(id, "item-1", 1, Channel.LINK)))
                .containsExactly("questionnaire.too-early@null");
        bench.passes(Duration.ofHours(20));
        bench.does(new SaveAnswer(id, "item-1", 1, Channel.LINK));
    }

    @Test
    void one_link_opens_the_questionnaires_of_its_occasion_and_no_others() {
        ItemId phq = bench.sendBaseline("phq-9");
        ItemId gad = bench.sendBaseline("gad-7");
        bench.givesASession();
        var link = bench.chart.questionnaires().byId().get(phq);
        assertThat(FollowUpView.openTogether(bench.chart, link, bench.now))
                .extracting(s -> s.id())
                .containsExactly(phq, gad);
        bench.does(new AnswerQuestionnaire(phq, FollowUpBench.allAnswered(9, 1, 0), Channel.LINK));
        assertThat(FollowUpView.openTogether(bench.chart, link, bench.now))
                .extracting(s -> s.id())
                .containsExactly(gad);
    }

    @Test
    void the_view_says_what_will_be_asked_next() {
        bench.givesASession();
        assertThat(FollowUpView.of(bench.chart, FollowUpBench.knowledge(), bench.now)
                        .planned())
                .extracting(p -> p.occasion().code())
                .containsExactly("month-1", "month-2");
    }
}
