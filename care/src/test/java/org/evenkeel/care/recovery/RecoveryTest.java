package org.evenkeel.care.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.session.Bedside.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EventContent.ScaleRated;
import org.evenkeel.care.chart.RecoveryContent.LeftAgainstAdvice;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.recovery.RecoveryCommand.*;
import org.evenkeel.care.session.Bedside;
import org.evenkeel.care.session.SessionCommand.ObserveSideEffect;
import org.evenkeel.care.session.SessionCommand.StopInfusion;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private final Bedside bedside = new Bedside().running();
    private final RecoveryRules rules = TestRecoveryRules.rules();

    private Decision by(Author author, RecoveryCommand command) {
        return bedside.append(RecoveryDesk.decide(bedside.chart, command, rules, author, bedside.now), author);
    }

    private Bedside inRecovery() {
        bedside.later(40).by(NURSE, new StopInfusion(SESSION, bedside.now, ""));
        return bedside;
    }

    private void allButTime() {
        for (String criterion : List.of("sedation", "dissociation", "gait")) {
            by(NURSE, new JudgeCriterion(SESSION, bedside.now, criterion, Answer.YES, ""));
        }
        bedside.vitals(124, 78);
        bedside.later(15).vitals(120, 76);
        by(NURSE, new HandOverEscort(SESSION, bedside.now, "Eve", "sister", "555"));
        by(NURSE, new GiveAdvice(SESSION, bedside.now, false));
        by(NURSE, new GiveAdvice(SESSION, bedside.now, true));
    }

    private DischargeReview review() {
        return DischargeReview.of(bedside.chart, bedside.session(), rules, bedside.now);
    }

    private Decision discharge(Author author, FindingOverridden... overrides) {
        return by(author, new Discharge(SESSION, bedside.now, List.of(overrides)));
    }

    @ControlsHazard("H-08")
    @Test
    void a_timer_alone_never_discharges() {
        inRecovery().later(300);

        assertThat(codes(discharge(PRESCRIBER))).contains("discharge.hard", "discharge.open");
        assertThat(review().hard()).extracting(s -> s.criterion().id()).containsExactly("sedation", "dissociation");
    }

    @ControlsHazard("H-08")
    @Test
    void all_resolved_before_the_time_is_over_does_not_discharge_either() {
        inRecovery();
        allButTime();
        FindingOverridden override = new FindingOverridden("minimum-time", "she wants to go");

        assertThat(codes(discharge(PRESCRIBER, override))).containsExactly("discharge.hard");
    }

    @Test
    void time_and_resolution_together_let_the_patient_go() {
        inRecovery();
        allButTime();
        bedside.later(45);

        assertThat(review().open()).isEmpty();
        assertThat(discharge(NURSE)).isInstanceOf(Decision.Accepted.class);
        assertThat(bedside.session().state()).isEqualTo(SessionState.DISCHARGED);
    }

    @ControlsHazard("H-08")
    @Test
    void what_a_side_effect_speaks_against_is_never_answered_in_one_breath_with_others() {
        bedside.by(NURSE, new ObserveSideEffect(SESSION, bedside.now, "dissociation", Grade.MODERATE, ""));
        inRecovery();
        JudgeTogether both = new JudgeTogether(SESSION, bedside.now, List.of("sedation", "dissociation"));
        assertThat(codes(by(NURSE, both))).containsExactly("criterion.spoken-against");
        assertThat(standing("dissociation").words()).contains("Dissociation, moderate, is charted and not as gone.");

        bedside.by(NURSE, new ObserveSideEffect(SESSION, bedside.now, "dissociation", Grade.NONE, ""));
        assertThat(by(NURSE, both)).isInstanceOf(Decision.Accepted.class);

        assertThat(standing("sedation").answer()).isEqualTo(Answer.YES);
        assertThat(standing("dissociation").answer()).isEqualTo(Answer.YES);
        JudgeTogether others = new JudgeTogether(SESSION, bedside.now, List.of("sedation", "gait"));
        assertThat(codes(by(NURSE, others))).containsExactly("criterion.one-by-one");
    }

    @Test
    void one_tap_leaves_what_was_answered_otherwise_as_it_is() {
        inRecovery();
        by(NURSE, new JudgeCriterion(SESSION, bedside.now, "sedation", Answer.NO, "drowsy"));
        by(NURSE, new JudgeTogether(SESSION, bedside.now, List.of("sedation", "dissociation")));

        assertThat(standing("sedation").answer()).isEqualTo(Answer.NO);
        assertThat(standing("dissociation").answer()).isEqualTo(Answer.YES);
    }

    @ControlsHazard("H-08")
    @Test
    void a_side_effect_charted_after_the_judgement_asks_for_another_look() {
        inRecovery();
        by(NURSE, new JudgeCriterion(SESSION, bedside.now, "dissociation", Answer.YES, ""));
        bedside.later(5);
        bedside.by(NURSE, new ObserveSideEffect(SESSION, bedside.now, "dissociation", Grade.MILD, ""));

        assertThat(standing("dissociation").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(standing("dissociation").words()).endsWith("Look again.");
    }

    @Test
    void a_full_rating_after_the_last_dose_fulfils_its_criterion_and_no_other_form_or_time_does() {
        bedside.record(new ScaleRated(SESSION, "moaa-s", "0 to 5", 5, ""));
        bedside.later(1);
        inRecovery();
        assertThat(standing("sedation").answer()).isEqualTo(Answer.UNKNOWN);
        bedside.record(new ScaleRated(SESSION, "moaa-s", "1 to 6", 5, ""));
        assertThat(standing("sedation").answer()).isEqualTo(Answer.UNKNOWN);

        bedside.later(1).record(new ScaleRated(SESSION, "moaa-s", "0 to 5", 5, ""));
        assertThat(standing("sedation").answer()).isEqualTo(Answer.YES);
        bedside.later(1).record(new ScaleRated(SESSION, "moaa-s", "0 to 5", 4, ""));
        assertThat(standing("sedation").answer()).isEqualTo(Answer.UNKNOWN);
        assertThat(standing("sedation").spokenAgainst()).isTrue();
    }

    @Test
    void the_escort_takes_over_and_both_have_the_advice_in_one_tap() {
        inRecovery();
        by(NURSE, new HandOverEscort(SESSION, bedside.now, "Eve", "sister", "555", true));

        assertThat(standing("escort").answer()).isEqualTo(Answer.YES);
        assertThat(standing("advice").answer()).isEqualTo(Answer.YES);
    }

    private DischargeReview.Standing standing(String criterion) {
        return review().criteria().stream()
                .filter(s -> s.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_not_hard_can_be_overridden_by_a_prescriber_with_a_reason_only() {
        inRecovery();
        allButTime();
        by(NURSE, new JudgeCriterion(SESSION, bedside.now, "gait", Answer.NO, "walks with a stick"));
        bedside.later(60);
        FindingOverridden override = new FindingOverridden("gait", "as at home");

        assertThat(codes(discharge(NURSE))).containsExactly("discharge.open");
        assertThat(codes(discharge(NURSE, override))).containsExactly("discharge.needs-prescriber");
        assertThat(discharge(PRESCRIBER, override)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void pressure_that_is_high_rising_or_not_measured_twice_keeps_the_patient() {
        inRecovery();
        assertThat(bloodPressure()).isEqualTo(Answer.UNKNOWN);
        bedside.vitals(120, 76);
        assertThat(bloodPressure()).isEqualTo(Answer.UNKNOWN);
        bedside.later(15).vitals(135, 76);
        assertThat(bloodPressure()).isEqualTo(Answer.NO);
        bedside.later(15).vitals(136, 76);
        assertThat(bloodPressure()).isEqualTo(Answer.YES);
        bedside.later(15).vitals(143, 76);
        assertThat(bloodPressure()).as("more than 20 % above 118").isEqualTo(Answer.NO);
        bedside.later(15).vitals(161, 76);
        assertThat(bloodPressure()).isEqualTo(Answer.NO);
    }

    private Answer bloodPressure() {
        return review().criteria().stream()
                .filter(s -> s.criterion().kind() == RecoveryRules.Kind.BLOOD_PRESSURE)
                .findFirst()
                .orElseThrow()
                .answer();
    }

    @Test
    void what_makes_recovery_slower_makes_the_observation_longer() {
        inRecovery();
        Instant end = bedside.now;
        assertThat(review().observation().until()).contains(end.plus(Duration.ofMinutes(60)));

        bedside.record(new MedicationRecorded(
                id("m"),
                new Coding(Coding.LOCAL, "x", "Diazepam 5 mg"),
                "diazepam",
                "oral",
                5.0,
                MedicationStatus.TAKING,
                null,
                "",
                Source.CLINIC));
        assertThat(review().observation().minutes()).isEqualTo(120);
        assertThat(review().observation().because()).containsExactly("takes diazepam");
    }

    @Test
    void a_dose_above_half_a_milligram_per_kg_makes_the_observation_longer() {
        Bedside higher = new Bedside(42).running();
        higher.later(40).by(NURSE, new StopInfusion(SESSION, higher.now, ""));

        assertThat(MinimumObservation.of(higher.chart, higher.session(), rules.observation())
                        .minutes())
                .isEqualTo(120);
    }

    @Test
    void what_was_judged_before_the_end_of_the_infusion_says_nothing_about_recovery() {
        assertThat(codes(by(NURSE, new JudgeCriterion(SESSION, bedside.now, "gait", Answer.YES, ""))))
                .containsExactly("session.state");
    }

    @Test
    void leaving_against_advice_is_never_refused_and_somebody_will_ring() {
        bedside.later(10);

        Decision decision = by(NURSE, new LeaveAgainstAdvice(SESSION, bedside.now, "", "", "", ""));

        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        assertThat(bedside.session().state()).isEqualTo(SessionState.LEFT_AGAINST_ADVICE);
        InfusionStopped stopped =
                (InfusionStopped) bedside.session().pump().getLast().content();
        assertThat(stopped.givenMg()).isEqualTo(8.75);
        LeftAgainstAdvice left =
                bedside.session().leftAgainstAdvice().orElseThrow().content();
        assertThat(left.openCriteria()).contains("minimum-time", "sedation", "gait");
        assertThat(left.informed()).isNull();
        assertThat(bedside.chart.alerts().open())
                .extracting(a -> a.raised().orElseThrow().content())
                .extracting(AlertRaised::kind)
                .containsExactly("left-against-advice", "call-after-30-min", "call-after-2-h");
    }

    @Test
    void nobody_leaves_twice() {
        inRecovery();
        by(NURSE, new LeaveAgainstAdvice(SESSION, bedside.now, "bored", "risks", "taxi", "Petra"));

        assertThat(codes(by(NURSE, new LeaveAgainstAdvice(SESSION, bedside.now, "", "", "", ""))))
                .containsExactly("session.state");
    }

    private static List<String> codes(Decision decision) {
        return decision instanceof Decision.Refused r
                ? r.refusals().stream().map(Refusal::code).toList()
                : List.of();
    }
}
