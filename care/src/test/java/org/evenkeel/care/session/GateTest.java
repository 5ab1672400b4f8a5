package org.evenkeel.care.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.session.Bedside.*;

import java.util.List;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.session.SessionCommand.*;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private final Bedside bedside = new Bedside();

    @ParameterizedTest(name = "blood pressure {0}/{1} is {2}")
    @CsvSource({
        "140, 90, CLEAR",
        "141, 88, PRESCRIBER_DECISION",
        "138, 91, PRESCRIBER_DECISION",
        "160, 80, BLOCK_OVERRIDE",
        "120, 100, BLOCK_OVERRIDE",
        "180, 80, BLOCK_OVERRIDE",
        "181, 80, HARD_STOP",
        "150, 111, HARD_STOP",
        "110, 115, MISSING",
        "59, 40, MISSING",
        "261, 100, MISSING",
        "120, 29, MISSING"
    })
    void blood_pressure_before_the_start(int systolic, int diastolic, GateOutcome expected) {
        bedside.atGate().twoReadings(systolic, diastolic);

        assertThat(bedside.gate().outcome("bloodPressure")).isEqualTo(expected);
    }

    @ControlsHazard("H-03")
    @Test
    void a_missing_reading_never_reads_as_normal() {
        bedside.atGate();

        assertThat(bedside.gate().outcome("bloodPressure")).isEqualTo(GateOutcome.MISSING);
        assertThat(codes(bedside.pass(PRESCRIBER))).contains("gate.missing");
    }

    @Test
    void one_reading_is_not_enough_and_two_that_disagree_are_measured_again() {
        bedside.atGate().vitals(118, 76);
        assertThat(bedside.gate().outcome("bloodPressure")).isEqualTo(GateOutcome.MISSING);

        bedside.later(2).vitals(132, 76);
        assertThat(bedside.gate().outcome("bloodPressure")).isEqualTo(GateOutcome.MISSING);

        bedside.later(2).vitals(130, 76);
        assertThat(bedside.gate().outcome("bloodPressure")).isEqualTo(GateOutcome.CLEAR);
    }

    @Test
    void one_tap_answers_only_what_is_asked_in_one_breath_and_is_still_open() {
        bedside.by(NURSE, new Arrive(SESSION, bedside.now, "2"));
        bedside.by(NURSE, new CheckGateItem(SESSION, bedside.now, "fasting", Answer.NO, "breakfast"));

        bedside.by(NURSE, new CheckTogether(SESSION, bedside.now, List.of("identity", "fasting")));

        assertThat(bedside.session().gate()).containsOnlyKeys("identity", "fasting");
        assertThat(bedside.session().gate().get("identity").content().answer()).isEqualTo(Answer.YES);
        assertThat(bedside.session().gate().get("fasting").content().answer()).isEqualTo(Answer.NO);
        assertThat(codes(bedside.by(NURSE, new CheckTogether(SESSION, bedside.now, List.of("identity", "transport")))))
                .containsExactly("gate.one-by-one");
        assertThat(codes(bedside.by(NURSE, new CheckTogether(SESSION, bedside.now, List.of()))))
                .containsExactly("gate.one-by-one");
    }

    @ControlsHazard("H-03")
    @Test
    void an_implausible_value_is_kept_and_flagged_and_not_used() {
        bedside.atGate().twoReadings(110, 115);

        assertThat(bedside.session().vitals()).hasSize(2);
        assertThat(bedside.session().vitals().getLast().content().systolicMmHg())
                .isEqualTo(110);
        assertThat(bedside.session().vitals().getLast().content().implausible())
                .containsExactly("systolicMmHg", "diastolicMmHg");
    }

    @Test
    void a_stop_cannot_be_overridden_even_by_a_prescriber() {
        bedside.atGate().twoReadings(190, 80);

        assertThat(codes(bedside.pass(PRESCRIBER, new FindingOverridden("P-BP-4", "calm"))))
                .contains("gate.stop");
    }

    @ControlsHazard("H-12")
    @Test
    void a_block_needs_a_prescriber_and_a_reason() {
        bedside.atGate().twoReadings(165, 80);
        FindingOverridden reason = new FindingOverridden("P-BP-3", "usual for her, asymptomatic");

        assertThat(codes(bedside.pass(NURSE, reason))).containsExactly("gate.needs-prescriber");
        assertThat(codes(bedside.pass(PRESCRIBER))).containsExactly("gate.needs-reason");
        assertThat(codes(bedside.pass(PRESCRIBER, new FindingOverridden("P-BP-3", " "))))
                .containsExactly("gate.needs-reason");
        assertThat(bedside.pass(PRESCRIBER, reason)).isInstanceOf(Decision.Accepted.class);
        assertThat(bedside.session().gatePassed().orElseThrow().content().overrides())
                .containsExactly(reason);
    }

    @Test
    void every_item_must_be_answered_and_not_known_is_an_answer_of_its_own() {
        bedside.atGate().twoReadings(118, 76);
        bedside.by(NURSE, new CheckGateItem(SESSION, bedside.now, "fasting", Answer.UNKNOWN, ""));
        assertThat(bedside.gate().outcome("fasting")).isEqualTo(GateOutcome.WARN);
        bedside.by(NURSE, new CheckGateItem(SESSION, bedside.now, "transport", Answer.UNKNOWN, ""));
        assertThat(codes(bedside.pass(PRESCRIBER))).containsExactly("gate.stop");
    }

    @Test
    void what_changes_after_the_gate_was_passed_holds_the_start_up() {
        bedside.atGate().twoReadings(118, 76);
        assertThat(bedside.pass(NURSE)).isInstanceOf(Decision.Accepted.class);
        bedside.later(2).vitals(170, 80);
        bedside.later(2).vitals(170, 80);

        assertThat(codes(bedside.by(NURSE, new StartInfusion(SESSION, bedside.now))))
                .containsExactly("gate.changed");
        assertThat(bedside.session().state()).isEqualTo(SessionState.READY);
    }

    @ControlsHazard("H-05")
    @Test
    void the_same_person_cannot_check_the_dose_twice() {
        bedside.by(NURSE, new Arrive(SESSION, bedside.now, "2"));
        bedside.by(NURSE, new CheckDose(SESSION, bedside.now, RIGHT));

        assertThat(codes(bedside.by(NURSE, new CheckDose(SESSION, bedside.now, RIGHT))))
                .containsExactly("dose.same-person");
        assertThat(DoseCheck.of(bedside.chart, bedside.session()).isComplete()).isFalse();
        bedside.by(OTHER_NURSE, new CheckDose(SESSION, bedside.now, RIGHT));
        assertThat(DoseCheck.of(bedside.chart, bedside.session()).isComplete()).isTrue();
    }

    @Test
    void another_bag_or_another_order_voids_the_checks_before() {
        bedside.atGate();
        bedside.by(NURSE, new CheckDose(SESSION, bedside.now, PumpSetting.giving(35, 2, 40)));
        DoseCheck other = DoseCheck.of(bedside.chart, bedside.session());
        assertThat(other.isComplete()).isFalse();
        assertThat(other.voided()).isEqualTo(2);

        bedside.by(OTHER_NURSE, new CheckDose(SESSION, bedside.now, PumpSetting.giving(35, 2, 40)));
        assertThat(DoseCheck.of(bedside.chart, bedside.session()).isComplete()).isTrue();
        bedside.record(order(30));
        assertThat(DoseCheck.of(bedside.chart, bedside.session()).isComplete()).isFalse();
    }

    @ControlsHazard("H-05")
    @ParameterizedTest(name = "{0} mg, {1} mg/mL, {2} mL/h: {3}")
    @CsvSource({
        "350, 1, 525, ten times",
        "3.5, 1, 5.25, a tenth",
        "35000, 1, 52.5, micrograms",
        "40, 1, 60, not the ordered 35 mg",
        "35, 100, 0.525, Dilute first",
        "35, 1, 525, ten-fold",
        "35, 2, 52.5, mg/h",
        "35, 1, 0.875, the rate a minute",
        "35, 0, 52.5, above 0",
        "NaN, 1, 52.5, above 0"
    })
    void slips_are_refused_with_the_reason(double doseMg, double mgPerMl, double mlPerHour, String words) {
        bedside.by(NURSE, new Arrive(SESSION, bedside.now, "2"));

        Decision decision =
                bedside.by(NURSE, new CheckDose(SESSION, bedside.now, new PumpSetting(doseMg, mgPerMl, mlPerHour)));

        assertThat(refusals(decision)).anySatisfy(r -> assertThat(r.words()).contains(words));
    }

    @Test
    void the_arithmetic_is_shown() {
        assertThat(RIGHT.working())
                .containsExactly(
                        "35 mg ÷ 1 mg/mL = 35 mL",
                        "35 mL ÷ 52.5 mL/h × 60 = 40 min",
                        "52.5 mL/h × 1 mg/mL ÷ 60 = 0.88 mg/min");
    }

    @Test
    void a_weight_that_changed_much_since_the_order_needs_a_prescriber() {
        bedside.atGate().twoReadings(118, 76);
        bedside.by(NURSE, new MeasureWeight(SESSION, bedside.now, 58));

        assertThat(bedside.gate().outcome("weight")).isEqualTo(GateOutcome.BLOCK_OVERRIDE);
        assertThat(codes(bedside.by(NURSE, new MeasureWeight(SESSION, bedside.now, 7.2))))
                .containsExactly("weight.implausible");
    }

    @Test
    void nothing_is_charted_in_the_future_or_before_the_arrival() {
        bedside.by(NURSE, new Arrive(SESSION, bedside.now, "2"));

        assertThat(codes(bedside.by(NURSE, new MeasureWeight(SESSION, bedside.now.plusSeconds(1), 70))))
                .containsExactly("time.in-future");
        assertThat(codes(bedside.by(NURSE, new MeasureWeight(SESSION, bedside.now.minusSeconds(1), 70))))
                .containsExactly("time.before-arrival");
    }

    static List<Refusal> refusals(Decision decision) {
        return decision instanceof Decision.Refused r ? r.refusals() : List.of();
    }

    static List<String> codes(Decision decision) {
        return refusals(decision).stream().map(Refusal::code).toList();
    }
}
