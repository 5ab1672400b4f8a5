package org.evenkeel.care.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.session.Bedside.NURSE;
import static org.evenkeel.care.session.Bedside.PRESCRIBER;

import java.util.List;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.CandidacyContent.FindingRecorded;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.testkit.ControlsHazard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate says of what was measured, and what passing it records. */
class MeasuredAtGateTest {
    private final Bedside bedside = new Bedside().atGate();

    private Decision measured(
            @Nullable Integer systolic,
            @Nullable Integer diastolic,
            @Nullable Integer heartRate,
            @Nullable Integer spo2,
            @Nullable Double celsius) {
        return bedside.by(
                NURSE, bedside.recordVitals(new VitalValues(systolic, diastolic, heartRate, spo2, null, celsius)));
    }

    private String words(String subject) {
        return bedside.gate().about(subject).getFirst().words();
    }

    @ControlsHazard("H-03")
    @Test
    void what_is_required_and_not_measured_is_missing_and_what_is_not_required_is_not_asked_for() {
        GateReview gate = bedside.gate();
        assertThat(gate.outcome("spo2Percent")).isEqualTo(GateOutcome.MISSING);
        assertThat(words("spo2Percent")).endsWith("has not been measured.");
        assertThat(gate.about("spo2Percent").getFirst().ruleId()).isEqualTo("P-SPO2-1");
        assertThat(gate.outcome("heartRatePerMin")).isEqualTo(GateOutcome.MISSING);
        assertThat(gate.about("heartRatePerMin").getFirst().ruleId()).isEqualTo("P-BP-5");
        assertThat(gate.about("temperatureCelsius")).isEmpty();
        assertThat(words("bloodPressure")).isEqualTo("Blood pressure has not been measured.");
        assertThat(gate.isClear()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"94, CLEAR", "93, BLOCK_OVERRIDE", "92, BLOCK_OVERRIDE", "91, HARD_STOP", "39, MISSING"})
    void the_worst_limit_that_a_saturation_meets_decides(int spo2, GateOutcome expected) {
        measured(null, null, null, spo2, null);
        GateFinding finding = bedside.gate().about("spo2Percent").getFirst();
        assertThat(finding.outcome()).isEqualTo(expected);
        assertThat(finding.ruleId()).isEqualTo(expected == GateOutcome.CLEAR ? "P-BP-5" : "P-SPO2-1");
        if (expected == GateOutcome.MISSING) {
            assertThat(finding.words()).isEqualTo("The value can't be right. Measure again.");
        } else {
            assertThat(finding.triggers().getFirst()).endsWith(spo2 + " %");
            assertThat(finding.triggers()).hasSize(expected == GateOutcome.CLEAR ? 1 : 2);
        }
    }

    @Test
    void a_temperature_is_judged_when_there_is_one_even_though_none_is_required() {
        measured(null, null, null, null, 37.9);
        assertThat(bedside.gate().outcome("temperatureCelsius")).isEqualTo(GateOutcome.CLEAR);
        measured(null, null, null, null, 38.0);
        assertThat(bedside.gate().outcome("temperatureCelsius")).isEqualTo(GateOutcome.WARN);
        measured(null, null, null, null, 44.0);
        assertThat(bedside.gate().outcome("temperatureCelsius")).isEqualTo(GateOutcome.MISSING);
    }

    @Test
    void the_latest_value_counts_and_a_set_without_it_takes_nothing_away() {
        measured(null, null, 72, 90, null);
        bedside.later(1);
        measured(null, null, null, 97, null);
        bedside.later(1);
        measured(118, 76, null, null, null);
        assertThat(bedside.gate().outcome("spo2Percent")).isEqualTo(GateOutcome.CLEAR);
        assertThat(bedside.gate().outcome("heartRatePerMin")).isEqualTo(GateOutcome.CLEAR);
    }

    @Test
    void two_readings_count_when_they_lie_a_minute_apart_and_agree_within_ten() {
        measured(118, 76, null, null, null);
        bedside.now = bedside.now.plusSeconds(59);
        measured(120, 78, null, null, null);
        assertThat(bedside.gate().outcome("bloodPressure")).isEqualTo(GateOutcome.MISSING);
        assertThat(bedside.gate().about("bloodPressure").getLast().words())
                .isEqualTo("The mean of 2 readings counts, at least 1 min apart. Measure once more.");
        bedside.now = bedside.now.plusSeconds(60);
        measured(130, 78, null, null, null);
        assertThat(bedside.gate().outcome("bloodPressure")).isEqualTo(GateOutcome.CLEAR);
        assertThat(words("bloodPressure")).isEqualTo("Blood pressure 125/78 mmHg.");
        bedside.later(1);
        measured(141, 78, null, null, null);
        assertThat(bedside.gate().about("bloodPressure").getLast().words())
                .isEqualTo("The readings differ by more than 10 mmHg. Measure again.");
    }

    @Test
    void after_an_impossible_reading_the_ones_before_it_do_not_count() {
        bedside.twoReadings(118, 76);
        measured(110, 115, null, null, null);
        assertThat(words("bloodPressure")).isEqualTo("The last reading can't be right. Measure again.");
    }

    @ControlsHazard("H-12")
    @Test
    void passing_records_what_was_found_and_only_the_reasons_that_were_needed() {
        bedside.twoReadings(165, 80);
        FindingOverridden needed = new FindingOverridden("P-BP-3", "Usual for her");
        bedside.pass(PRESCRIBER, needed, new FindingOverridden("P-BP-4", "Not asked"));
        var passed = bedside.session().gatePassed().orElseThrow().content();
        assertThat(passed.overrides()).containsExactly(needed);
        assertThat(passed.findings())
                .extracting(FindingRecorded::ruleId, FindingRecorded::ruleVersion, FindingRecorded::outcome)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("P-BP-3", "test", "fires"));
    }

    @Test
    void a_clear_gate_says_so_and_has_no_stop() {
        bedside.twoReadings(118, 76);
        GateReview gate = bedside.gate();
        assertThat(gate.isClear()).isTrue();
        assertThat(gate.stop()).isEmpty();
        assertThat(gate.outcome("nothing of that name")).isEqualTo(GateOutcome.CLEAR);
        assertThat(gate.about("identity").getFirst().words()).isEqualTo("Yes.");
    }

    @Test
    void the_first_stop_decides_and_each_answer_is_told_with_its_note() {
        bedside.by(
                NURSE,
                new SessionCommand.CheckGateItem(
                        Bedside.SESSION,
                        bedside.now,
                        "identity",
                        org.evenkeel.care.chart.Answer.NO,
                        "  Another name "));
        bedside.by(
                NURSE,
                new SessionCommand.CheckGateItem(
                        Bedside.SESSION, bedside.now, "transport", org.evenkeel.care.chart.Answer.UNKNOWN, " "));
        bedside.twoReadings(190, 80);
        GateReview gate = bedside.gate();
        assertThat(gate.stop().orElseThrow().subject()).isEqualTo("identity");
        assertThat(words("identity")).isEqualTo("No: identity");
        assertThat(gate.about("identity").getFirst().triggers()).containsExactly("Another name");
        assertThat(words("transport")).isEqualTo("Not known: transport");
        assertThat(gate.about("transport").getFirst().triggers()).isEmpty();
        assertThat(gate.isClear()).isFalse();
        assertThat(gate.missing()).isEmpty();
    }

    @Test
    void a_gate_that_only_needs_a_reason_is_not_clear() {
        bedside.twoReadings(165, 80);
        assertThat(bedside.gate().stop()).isEmpty();
        assertThat(bedside.gate().missing()).isEmpty();
        assertThat(bedside.gate().needingReason())
                .extracting(GateFinding::ruleId)
                .isEqualTo(List.of("P-BP-3"));
        assertThat(bedside.gate().isClear()).isFalse();
    }
}
