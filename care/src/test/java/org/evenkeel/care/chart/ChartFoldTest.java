package org.evenkeel.care.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.evenkeel.care.chart.AlertContent.AlertClosed;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.CandidacyContent.ConsentWithdrawn;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireDue;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireLinkRenewed;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.RecoveryContent.LeftAgainstAdvice;
import org.evenkeel.care.chart.SessionContent.GatePassed;
import org.evenkeel.care.chart.SessionContent.InfusionPaused;
import org.evenkeel.care.chart.SessionContent.InfusionRateChanged;
import org.evenkeel.care.chart.SessionContent.InfusionResumed;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionContent.PatientArrived;
import org.evenkeel.care.chart.SessionContent.WeightMeasured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartFoldTest {
    private static final ChartId CHART = new ChartId(new UUID(1, 1));
    private static final ItemId SESSION = new ItemId(new UUID(2, 1));
    private static final ItemId COURSE = new ItemId(new UUID(3, 1));
    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");
    private static final Author NURSE = new Author("n.okoye", "N. Okoye, RN", Author.Capacity.NURSE);

    private Chart chart = Chart.empty(CHART);

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void folding_at_once_and_one_by_one_give_the_same_chart(long seed) {
        List<Entry> entries = new RandomEntries(seed).entries(CHART, 120);
        Chart stepwise = Chart.empty(CHART);
        for (Entry entry : entries) {
            stepwise = stepwise.with(entry);
            assertThat(stepwise.sequence()).isEqualTo(entry.sequence());
        }
        assertThat(stepwise).isEqualTo(Chart.fold(CHART, entries));
    }

    @Test
    void folding_at_once_and_one_by_one_agree_when_a_correction_comes_before_what_it_corrects() {
        EntryId later = new EntryId(new UUID(9, 9));
        List<Entry> entries = List.of(
                new Entry(new EntryId(new UUID(9, 1)), CHART, 1, NINE, NINE, NURSE, new EntryCorrected(later, "early")),
                new Entry(later, CHART, 2, NINE, NINE, NURSE, new WeightMeasured(SESSION, 71)));
        Chart stepwise = Chart.empty(CHART).with(entries.get(0)).with(entries.get(1));
        assertThat(stepwise).isEqualTo(Chart.fold(CHART, entries));
        assertThat(stepwise.sessions().byId()).isEmpty();
    }

    @Test
    void a_corrected_entry_stays_in_the_chart_and_counts_no_more() {
        chart(0, new WeightMeasured(SESSION, 171));
        EntryId wrong = last().id();
        chart(1, new WeightMeasured(SESSION, 71));
        EntryId right = last().id();
        chart(2, new EntryCorrected(wrong, "typed a 1 too many"));

        assertThat(session().weight().orElseThrow().entry()).isEqualTo(right);
        assertThat(chart.entries()).hasSize(3);
        assertThat(chart.isCorrected(wrong)).isTrue();
    }

    @Test
    void correcting_the_last_weight_brings_back_the_one_before() {
        chart(0, new WeightMeasured(SESSION, 71));
        chart(1, new WeightMeasured(SESSION, 17));
        chart(2, new EntryCorrected(last().id(), "digits swapped"));
        assertThat(session().weight().orElseThrow().content().weightKg()).isEqualTo(71);
    }

    @Test
    void correcting_a_discharge_puts_the_patient_back_into_recovery() {
        chart(0, new InfusionStarted(SESSION, 1, 40));
        chart(40, new InfusionStopped(SESSION, true, 40, ""));
        chart(90, new Discharged(SESSION, List.of()));
        assertThat(session().state()).isEqualTo(SessionState.DISCHARGED);
        chart(91, new EntryCorrected(last().id(), "wrong chair"));
        assertThat(session().state()).isEqualTo(SessionState.RECOVERY);
    }

    @Test
    void back_charted_readings_stand_where_they_belong_in_time() {
        chart(0, vitals(120));
        chart(30, vitals(140));
        chart(15, vitals(130));
        assertThat(session().vitals())
                .extracting(v -> v.content().systolicMmHg())
                .containsExactly(120, 130, 140);
    }

    @Test
    void readings_of_one_instant_keep_the_order_in_which_they_were_recorded() {
        chart(0, vitals(120));
        chart(0, vitals(121));
        assertThat(session().vitals())
                .extracting(v -> v.content().systolicMmHg())
                .containsExactly(120, 121);
    }

    @Test
    void a_pause_charted_late_does_not_pause_a_pump_that_was_stopped() {
        chart(0, new InfusionStarted(SESSION, 1, 40));
        chart(40, new InfusionStopped(SESSION, true, 40, ""));
        chart(10, new InfusionPaused(SESSION, "line check"));
        assertThat(session().state()).isEqualTo(SessionState.RECOVERY);
    }

    @Test
    void a_session_goes_through_its_states() {
        List<SessionState> seen = new ArrayList<>();
        List<Content> way = List.of(
                new SessionScheduled(SESSION, COURSE, 1, NINE, "2"),
                new PatientArrived(SESSION, "3"),
                new GatePassed(SESSION, List.of(), List.of(), "lib-1"),
                new InfusionStarted(SESSION, 1, 40),
                new InfusionPaused(SESSION, "nausea"),
                new InfusionResumed(SESSION),
                new InfusionRateChanged(SESSION, 0.5, "nausea"),
                new InfusionStopped(SESSION, true, 40, ""),
                new Discharged(SESSION, List.of()));
        for (int i = 0; i < way.size(); i++) {
            chart(i, way.get(i));
            seen.add(session().state());
        }
        assertThat(seen)
                .containsExactly(
                        SessionState.SCHEDULED,
                        SessionState.ARRIVED,
                        SessionState.READY,
                        SessionState.RUNNING,
                        SessionState.PAUSED,
                        SessionState.RUNNING,
                        SessionState.RUNNING,
                        SessionState.RECOVERY,
                        SessionState.DISCHARGED);
        assertThat(session().chair()).isEqualTo("3");
    }

    @Test
    void leaving_against_advice_is_a_state_of_its_own() {
        chart(0, new InfusionStarted(SESSION, 1, 40));
        chart(20, new LeftAgainstAdvice(SESSION, "I must go", "risk of falling", List.of("bp"), "taxi", null));
        assertThat(session().state()).isEqualTo(SessionState.LEFT_AGAINST_ADVICE);
        assertThat(session().state().isOver()).isTrue();
    }

    @Test
    void a_cancelled_session_that_is_scheduled_anew_is_scheduled() {
        chart(0, new SessionScheduled(SESSION, COURSE, 1, NINE, "2"));
        chart(1, new SessionCancelled(SESSION, "fever", null));
        assertThat(session().state()).isEqualTo(SessionState.CANCELLED);
        chart(2, new SessionScheduled(SESSION, COURSE, 1, NINE.plusSeconds(86_400), "2"));
        assertThat(session().state()).isEqualTo(SessionState.SCHEDULED);
    }

    @Test
    void withdrawn_consent_stands_no_more_and_can_be_given_again() {
        chart(0, new ConsentGiven("ketamine", "3", "A. Patient", "W. Witness"));
        chart(1, new ConsentWithdrawn("ketamine", null));
        assertThat(chart.assessment().consents()).isEmpty();
        chart(2, new ConsentGiven("ketamine", "4", "A. Patient", "W. Witness"));
        assertThat(chart.assessment().consents()).containsOnlyKeys("ketamine");
    }

    @Test
    void a_questionnaire_is_open_until_it_expires_is_answered_or_gets_a_new_link() {
        ItemId sent = new ItemId(new UUID(4, 1));
        chart(0, new QuestionnaireDue(sent, "phq-9", "baseline", null, NINE, NINE.plusSeconds(600), "aa"));
        assertThat(questionnaire(sent).isOpen(NINE.plusSeconds(599))).isTrue();
        assertThat(questionnaire(sent).isOpen(NINE.plusSeconds(600))).isFalse();
        chart(20, new QuestionnaireLinkRenewed(sent, NINE.plusSeconds(9000), "bb"));
        assertThat(questionnaire(sent).tokenSha256()).isEqualTo("bb");
        assertThat(questionnaire(sent).isOpen(NINE.plusSeconds(600))).isTrue();
        chart(30, new QuestionnaireAnswered(sent, "phq-9", "1", java.util.Map.of("phq9-1", 2), null));
        assertThat(questionnaire(sent).isOpen(NINE.plusSeconds(600))).isFalse();
        assertThat(questionnaire(sent).isOverdue(NINE.plusSeconds(600))).isFalse();
    }

    @Test
    void an_alert_is_open_until_somebody_closes_it() {
        ItemId alert = new ItemId(new UUID(5, 1));
        chart(0, new AlertRaised(alert, "phq-9-item-9", Urgency.NOW, "item 9 above zero", null));
        assertThat(chart.alerts().open()).hasSize(1);
        chart(5, new AlertClosed(alert, "called, safe"));
        assertThat(chart.alerts().open()).isEmpty();
    }

    @Test
    void entries_of_another_chart_or_out_of_sequence_are_refused() {
        Entry other = new Entry(
                new EntryId(new UUID(9, 1)),
                new ChartId(new UUID(1, 2)),
                1,
                NINE,
                NINE,
                NURSE,
                new WeightMeasured(SESSION, 70));
        assertThatThrownBy(() -> chart.with(other)).hasMessageContaining("another chart");
        Entry second = new Entry(other.id(), CHART, 2, NINE, NINE, NURSE, other.content());
        assertThatThrownBy(() -> chart.with(second)).hasMessageContaining("expected 1");
        assertThatThrownBy(() -> Chart.fold(CHART, List.of(second))).hasMessageContaining("expected 1");
    }

    private static SessionContent.VitalSignsMeasured vitals(int systolicMmHg) {
        return new SessionContent.VitalSignsMeasured(
                SESSION, systolicMmHg, 80, null, null, null, null, List.of(), Source.CLINIC);
    }

    private Questionnaires.Sent questionnaire(ItemId id) {
        return chart.questionnaires().byId().get(id);
    }

    private SessionRecord session() {
        return chart.sessions().find(SESSION).orElseThrow();
    }

    private Entry last() {
        return chart.entries().getLast();
    }

    private void chart(int minute, Content content) {
        long sequence = chart.sequence() + 1;
        Instant at = NINE.plusSeconds(60L * minute);
        chart = chart.with(new Entry(new EntryId(new UUID(7, sequence)), CHART, sequence, at, at, NURSE, content));
    }
}
