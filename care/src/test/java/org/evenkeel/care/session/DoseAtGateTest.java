package org.evenkeel.care.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.session.Bedside.COURSE;
import static org.evenkeel.care.session.Bedside.NURSE;
import static org.evenkeel.care.session.Bedside.OTHER_NURSE;
import static org.evenkeel.care.session.Bedside.RIGHT;
import static org.evenkeel.care.session.Bedside.SESSION;
import static org.evenkeel.care.session.Bedside.id;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionContent.WeightMeasured;
import org.evenkeel.care.session.SessionCommand.Arrive;
import org.evenkeel.care.session.SessionCommand.CheckDose;
import org.evenkeel.care.session.SessionCommand.MeasureWeight;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate says of weight, time since the last session, and the check by two. Ordered are 35 mg at 70 kg. */
class DoseAtGateTest {
    private static final ItemId EARLIER = id("earlier");
    private static final ItemId EVEN_EARLIER = id("even earlier");

    private final Bedside bedside = new Bedside();

    private GateFinding finding(String subject) {
        return bedside.gate().about(subject).getFirst();
    }

    private void hadSession(ItemId session, Duration ago) {
        bedside.now = bedside.now.minus(ago);
        bedside.record(new SessionScheduled(session, COURSE, 1, bedside.now, "2"));
        bedside.record(new WeightMeasured(session, 72));
        bedside.record(new InfusionStarted(session, 0.9, 35));
        bedside.now = bedside.now.plus(ago);
    }

    private void arrive() {
        bedside.by(NURSE, new Arrive(SESSION, bedside.now, "2"));
    }

    private void weigh(double kg) {
        bedside.by(NURSE, new MeasureWeight(SESSION, bedside.now, kg));
    }

    private static List<String> codes(Decision decision) {
        return decision instanceof Decision.Refused r
                ? r.refusals().stream().map(Refusal::code).toList()
                : List.of();
    }

    @ControlsHazard("H-03")
    @ParameterizedTest(name = "{0} kg: {1}")
    @CsvSource({
        "70, CLEAR, Weight 70 kg.",
        "77, CLEAR, Weight 77 kg.",
        "63, CLEAR, Weight 63 kg.",
        "77.1, BLOCK_OVERRIDE, The weight has changed by more than 10 % since the dose was ordered: confirm the dose or order anew.",
        "62.9, BLOCK_OVERRIDE, The weight has changed by more than 10 % since the dose was ordered: confirm the dose or order anew.",
        "154, BLOCK_OVERRIDE, 'The weight has changed by more than 10 % since the dose was ordered: confirm the dose or order anew. It is the ordered weight in pounds: was it read in pounds?'",
        "163, BLOCK_OVERRIDE, 'The weight has changed by more than 10 % since the dose was ordered: confirm the dose or order anew. It is the ordered weight in pounds: was it read in pounds?'",
        "164, BLOCK_OVERRIDE, The weight has changed by more than 10 % since the dose was ordered: confirm the dose or order anew.",
        "31.75, BLOCK_OVERRIDE, 'The weight has changed by more than 10 % since the dose was ordered: confirm the dose or order anew. The ordered weight is this one in pounds: was it ordered for pounds?'",
        "34, BLOCK_OVERRIDE, The weight has changed by more than 10 % since the dose was ordered: confirm the dose or order anew."
    })
    void a_weight_is_held_against_the_one_the_dose_was_ordered_for(double kg, GateOutcome outcome, String words) {
        arrive();
        weigh(kg);
        assertThat(finding("weight").outcome()).isEqualTo(outcome);
        assertThat(finding("weight").words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"30, ", "250, ", "29.9, weight.implausible", "250.1, weight.implausible", "NaN, weight.implausible"})
    void only_weights_that_an_adult_can_have_are_charted(double kg, String refused) {
        arrive();
        Decision decision = bedside.by(NURSE, new MeasureWeight(SESSION, bedside.now, kg));
        assertThat(codes(decision)).isEqualTo(refused == null ? List.of() : List.of(refused));
        assertThat(bedside.session().weight().isPresent()).isEqualTo(refused == null);
    }

    @Test
    void nobody_is_weighed_or_checked_at_a_gate_before_the_patient_has_arrived() {
        assertThat(codes(bedside.by(NURSE, new MeasureWeight(SESSION, bedside.now, 70))))
                .isNotEmpty();
        assertThat(codes(bedside.by(NURSE, new CheckDose(SESSION, bedside.now, RIGHT))))
                .isNotEmpty();
        assertThat(codes(bedside.pass(NURSE))).isNotEmpty();
        assertThat(codes(bedside.by(
                        NURSE,
                        new SessionCommand.CheckGateItem(
                                SESSION, bedside.now, "identity", org.evenkeel.care.chart.Answer.YES, ""))))
                .isNotEmpty();
        assertThat(bedside.session().gate()).isEmpty();
    }

    @Test
    void the_weight_of_another_session_counts_for_seven_days_and_the_latest_of_them() {
        hadSession(EVEN_EARLIER, Duration.ofDays(9));
        arrive();
        assertThat(finding("weight").outcome()).isEqualTo(GateOutcome.MISSING);
        assertThat(finding("weight").words())
                .isEqualTo("No weight measured in the last 7 days; the dose goes by weight.");
        hadSession(EARLIER, Duration.ofDays(7));
        assertThat(finding("weight").words()).isEqualTo("Weight 72 kg.");
        bedside.later(1);
        assertThat(finding("weight").outcome()).isEqualTo(GateOutcome.MISSING);
    }

    @Test
    void devices_and_tablets_do_not_go_by_weight_but_a_weight_is_asked_for_all_the_same() {
        Bedside spray = new Bedside("esketamine", "nasal", new Administration.NasalDevices(2, 28, 5));
        assertThat(spray.gate().about("weight").getFirst().words()).isEqualTo("No weight measured in the last 7 days.");
        Bedside injection = new Bedside("ketamine", "intramuscular", new Administration.Injection(35, null));
        assertThat(injection.gate().about("weight").getFirst().words()).endsWith("the dose goes by weight.");
    }

    @ControlsHazard("H-05")
    @ParameterizedTest(name = "{0} min after the last dose: {1}")
    @CsvSource({
        "1439, HARD_STOP, Too soon after the last session: under 24 h.",
        "1440, BLOCK_OVERRIDE, Too soon after the last session: under 48 h.",
        "2879, BLOCK_OVERRIDE, Too soon after the last session: under 48 h.",
        "2880, CLEAR, Last dose began 48 h ago."
    })
    void time_since_the_last_dose(long minutes, GateOutcome outcome, String words) {
        hadSession(EVEN_EARLIER, Duration.ofDays(5));
        hadSession(EARLIER, Duration.ofMinutes(minutes));
        arrive();
        assertThat(finding("interval").outcome()).isEqualTo(outcome);
        assertThat(finding("interval").words()).isEqualTo(words);
        assertThat(finding("interval").triggers()).containsExactly("Last dose began " + minutes / 60 + " h ago");
    }

    @Test
    void a_first_session_has_no_interval_and_its_own_dose_is_none() {
        bedside.running();
        assertThat(bedside.gate().about("interval")).isEmpty();
    }

    @ControlsHazard("H-05")
    @Test
    void the_dose_is_clear_when_two_have_checked_the_same_bag() {
        arrive();
        assertThat(finding("doseCheck").words()).isEqualTo("Dose, bag and pump have not been checked.");
        assertThat(finding("doseCheck").triggers()).isEmpty();
        bedside.by(NURSE, new CheckDose(SESSION, bedside.now, RIGHT));
        assertThat(finding("doseCheck").outcome()).isEqualTo(GateOutcome.MISSING);
        assertThat(finding("doseCheck").words())
                .isEqualTo("Checked by Nora Nurse; a second person must check the same.");
        bedside.by(OTHER_NURSE, new CheckDose(SESSION, bedside.now, RIGHT));
        assertThat(finding("doseCheck").outcome()).isEqualTo(GateOutcome.CLEAR);
        assertThat(finding("doseCheck").words()).isEqualTo("Checked by Nora Nurse and Omar Nurse.");
        assertThat(finding("doseCheck").triggers()).isEqualTo(RIGHT.working());
    }

    @Test
    void without_an_order_there_is_a_stop_and_nothing_is_checked() {
        bedside.chart = Chart.empty(new ChartId(new UUID(1, 1)));
        bedside.record(new SessionScheduled(SESSION, COURSE, 1, bedside.now, "2"));
        arrive();
        assertThat(finding("doseCheck").outcome()).isEqualTo(GateOutcome.HARD_STOP);
        assertThat(codes(bedside.by(NURSE, new CheckDose(SESSION, bedside.now, RIGHT))))
                .containsExactly("dose.no-order");
    }

    @Test
    void an_order_by_hand_is_not_checked_as_a_pump_and_says_by_whom_it_was_checked() {
        Bedside spray = new Bedside("esketamine", "nasal", new Administration.NasalDevices(2, 28, 5));
        spray.by(NURSE, new Arrive(SESSION, spray.now, "2"));
        assertThat(codes(spray.by(NURSE, new CheckDose(SESSION, spray.now, RIGHT))))
                .containsExactly("dose.other-form");
        assertThat(spray.gate().about("doseCheck").getFirst().words()).isEqualTo("The dose has not been checked.");
        PreparedDose two = PreparedDose.counted(2, 28, "LOT7");
        spray.by(NURSE, new SessionCommand.CheckPrepared(SESSION, spray.now, two));
        assertThat(spray.gate().outcome("doseCheck")).isEqualTo(GateOutcome.MISSING);
        assertThat(spray.gate().about("doseCheck").getFirst().words())
                .isEqualTo("Checked by Nora Nurse; a second person must check the same.");
        spray.by(OTHER_NURSE, new SessionCommand.CheckPrepared(SESSION, spray.now, two));
        assertThat(spray.gate().outcome("doseCheck")).isEqualTo(GateOutcome.CLEAR);
        assertThat(spray.gate().about("doseCheck").getFirst().words())
                .isEqualTo("Checked by Nora Nurse and Omar Nurse.");
        assertThat(spray.gate().about("doseCheck").getFirst().triggers()).containsExactly("2 × 28 mg = 56 mg");
    }
}
