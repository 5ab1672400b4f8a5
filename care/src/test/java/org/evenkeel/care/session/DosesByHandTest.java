package org.evenkeel.care.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.session.Bedside.NURSE;
import static org.evenkeel.care.session.Bedside.PRESCRIBER;
import static org.evenkeel.care.session.Bedside.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.chart.Administration.Repeat;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionContent.DosingEnded;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.substance.Drug;
import org.junit.jupiter.api.Test;

/** Doses that a hand gives: bolus, injection, devices, tablets. */
class DosesByHandTest {
    private static final Administration TWO_DEVICES = new Administration.NasalDevices(2, 28, 5);
    private static final Administration WITH_REPEAT = new Administration.Injection(35, new Repeat(14, 1, 30));

    private static Bedside nasal() {
        return new Bedside("esketamine", "nasal", TWO_DEVICES).readyByHand(PreparedDose.counted(2, 28, "LOT7"));
    }

    private static Bedside injected() {
        return new Bedside("ketamine", "intramuscular", WITH_REPEAT).readyByHand(PreparedDose.drawn(35, 50, "A1"));
    }

    private static List<String> codes(Decision decision) {
        return decision instanceof Decision.Refused r
                ? r.refusals().stream().map(Refusal::code).toList()
                : List.of();
    }

    @Test
    void the_second_device_waits_five_minutes_and_the_clock_runs_from_the_last() {
        Bedside b = nasal();
        assertThat(codes(b.give(NURSE, ""))).isEmpty();
        assertThat(b.session().state()).isEqualTo(SessionState.RUNNING);
        b.later(4);
        assertThat(codes(b.give(NURSE, ""))).containsExactly("dose.too-soon");
        b.later(1);
        assertThat(codes(b.give(NURSE, ""))).isEmpty();
        assertThat(b.session().state()).isEqualTo(SessionState.RECOVERY);
        assertThat(b.session().lastDoseAt()).contains(b.now);
        assertThat(b.session().chartedMg()).isEqualTo(56);
        assertThat(codes(b.give(NURSE, ""))).containsExactly("session.state");
    }

    @Test
    void a_missing_weight_is_said_of_a_fixed_dose_without_claiming_that_it_goes_by_weight() {
        assertThat(weightAtGate(new Bedside("esketamine", "nasal", TWO_DEVICES)))
                .isEqualTo("No weight measured in the last 7 days.");
        assertThat(weightAtGate(new Bedside("ketamine", "intramuscular", WITH_REPEAT)))
                .isEqualTo("No weight measured in the last 7 days; the dose goes by weight.");
    }

    private static String weightAtGate(Bedside b) {
        return b.gate().findings().stream()
                .filter(f -> f.subject().equals(DoseAtGate.WEIGHT))
                .findFirst()
                .orElseThrow()
                .words();
    }

    @Test
    void a_device_that_was_given_too_soon_is_charted_with_why() {
        Bedside b = nasal();
        b.give(NURSE, "");
        b.later(3);
        assertThat(codes(b.give(NURSE, "Patient took it by himself"))).isEmpty();
        assertThat(ChartedDosing.of(b.session())
                        .orElseThrow()
                        .doses()
                        .getLast()
                        .given()
                        .reason())
                .isEqualTo("Patient took it by himself");
    }

    @Test
    void fewer_devices_than_ordered_end_the_dosing_and_say_so() {
        Bedside b = nasal();
        b.give(NURSE, "");
        Instant first = b.now;
        b.later(9);
        b.by(NURSE, new SessionCommand.EndDosing(SESSION, b.now, "Vomits"));
        assertThat(b.session().state()).isEqualTo(SessionState.RECOVERY);
        assertThat(b.session().lastDoseAt()).contains(first);
        assertThat(b.session().doses().getLast().content()).isEqualTo(new DosingEnded(SESSION, false, 28, "Vomits"));
    }

    @Test
    void the_count_and_content_of_devices_must_be_those_ordered() {
        Bedside b = new Bedside("esketamine", "nasal", TWO_DEVICES);
        b.by(NURSE, new SessionCommand.Arrive(SESSION, b.now, "2"));
        assertThat(codes(
                        b.by(NURSE, new SessionCommand.CheckPrepared(SESSION, b.now, PreparedDose.counted(3, 28, "")))))
                .containsExactly("dose.devices");
        assertThat(codes(
                        b.by(NURSE, new SessionCommand.CheckPrepared(SESSION, b.now, PreparedDose.counted(2, 84, "")))))
                .containsExactly("dose.device-content");
    }

    @Test
    void nothing_is_given_before_two_people_have_checked_it() {
        Bedside b = new Bedside("ketamine", "subcutaneous", new Administration.Injection(35, null));
        b.atGate().twoReadings(118, 76);
        assertThat(codes(b.pass(NURSE))).contains("gate.missing");
        assertThat(codes(b.give(NURSE, ""))).containsExactly("session.state");
        b.by(NURSE, new SessionCommand.CheckPrepared(SESSION, b.now, PreparedDose.drawn(35, 50, "")));
        assertThat(codes(b.pass(NURSE))).contains("gate.missing");
        assertThat(codes(b.by(NURSE, new SessionCommand.CheckPrepared(SESSION, b.now, PreparedDose.drawn(35, 50, "")))))
                .containsExactly("dose.same-person");
        assertThat(codes(b.by(
                        PRESCRIBER, new SessionCommand.CheckPrepared(SESSION, b.now, PreparedDose.drawn(350, 50, "")))))
                .containsExactly("dose.not-as-ordered");
    }

    @Test
    void a_repeat_is_drawn_up_and_checked_anew_and_early_only_a_prescriber_gives_it() {
        Bedside b = injected();
        assertThat(codes(b.give(NURSE, ""))).isEmpty();
        assertThat(b.session().state()).isEqualTo(SessionState.RUNNING);
        b.later(20);
        assertThat(codes(b.give(NURSE, "calm"))).contains("dose.not-checked", "dose.needs-prescriber");
        b.checked(PreparedDose.drawn(14, 50, ""));
        assertThat(codes(b.give(NURSE, "calm"))).containsExactly("dose.needs-prescriber");
        assertThat(codes(b.give(PRESCRIBER, "No effect yet, blood pressure low")))
                .isEmpty();
        assertThat(b.session().chartedMg()).isEqualTo(49);
        assertThat(b.session().state()).isEqualTo(SessionState.RECOVERY);
    }

    @Test
    void an_injection_without_a_repeat_in_the_order_is_the_only_one() {
        Bedside b = new Bedside("ketamine", "intramuscular", new Administration.Injection(35, null))
                .readyByHand(PreparedDose.drawn(35, 50, ""));
        b.give(NURSE, "");
        assertThat(b.session().state()).isEqualTo(SessionState.RECOVERY);
        assertThat(NextDose.of(b.session(), new Administration.Injection(35, null)))
                .isEmpty();
    }

    @Test
    void a_tablet_is_held_and_the_clock_runs_from_when_the_mouth_is_empty() {
        Administration how = new Administration.HeldInMouth(100, 10, Emptying.SPIT);
        Bedside b = new Bedside("ketamine", "sublingual", how).readyByHand(PreparedDose.counted(2, 50, ""));
        b.give(NURSE, "");
        assertThat(b.session().state()).isEqualTo(SessionState.RUNNING);
        assertThat(NextDose.heldSince(b.session(), how)).contains(b.now);
        b.later(10);
        b.by(NURSE, new SessionCommand.EmptyMouth(SESSION, b.now, Emptying.SWALLOW));
        assertThat(b.session().state()).isEqualTo(SessionState.RECOVERY);
        assertThat(b.session().lastDoseAt()).contains(b.now);
        assertThat(NextDose.heldSince(b.session(), how)).isEmpty();
    }

    @Test
    void a_bolus_comes_first_and_the_pump_gives_the_rest() {
        Administration how = new Administration.Infusion(35, 40, new Administration.Bolus(7, 2));
        Bedside b = new Bedside("ketamine", "intravenous", how);
        b.by(NURSE, new SessionCommand.Arrive(SESSION, b.now, "2"));
        for (SessionRules.GateItem item : b.rules.gateItems()) {
            b.by(
                    NURSE,
                    new SessionCommand.CheckGateItem(
                            SESSION, b.now, item.id(), org.evenkeel.care.chart.Answer.YES, ""));
        }
        b.by(NURSE, new SessionCommand.MeasureWeight(SESSION, b.now, 70));
        PumpSetting bag = new PumpSetting(35, 1, PumpSetting.giving(28, 1, 40).rateMlPerHour());
        b.by(NURSE, new SessionCommand.CheckDose(SESSION, b.now, bag));
        b.by(PRESCRIBER, new SessionCommand.CheckDose(SESSION, b.now, bag));
        b.twoReadings(118, 76).pass(NURSE);
        assertThat(codes(b.by(NURSE, new SessionCommand.StartInfusion(SESSION, b.now))))
                .containsExactly("dose.bolus-first");
        assertThat(codes(b.give(NURSE, ""))).isEmpty();
        assertThat(b.session().state()).isEqualTo(SessionState.RUNNING);
        b.later(2);
        b.by(NURSE, new SessionCommand.StartInfusion(SESSION, b.now));
        assertThat(b.session().pump().getLast().content()).isEqualTo(new InfusionStarted(SESSION, 0.7, 28));
        b.later(40);
        ChartedDosing dosing = ChartedDosing.of(b.session()).orElseThrow();
        assertThat(dosing.givenMgAt(b.now)).isEqualTo(35);
        assertThat(dosing.regimenUntil(b.now, Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS)
                        .totalDose()
                        .baseMg())
                .isCloseTo(35, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void pressure_is_due_at_the_times_of_the_route_and_what_was_missed_stays_due() {
        Bedside b = new Bedside("ketamine", "intramuscular", new Administration.Injection(35, null))
                .readyByHand(PreparedDose.drawn(35, 50, ""));
        b.give(NURSE, "");
        Instant dose = b.now;
        SessionRules.VitalsCadence cadence = new SessionRules.VitalsCadence(
                "M-INT-2",
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                b.rules.cadence().evidence(),
                List.of(new AfterDose(
                        "M-INT-3",
                        java.util.Set.of("intramuscular"),
                        List.of(Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(30)),
                        Duration.ofMinutes(30),
                        b.rules.cadence().evidence())));
        assertThat(VitalsSchedule.of(b.session(), cadence).due()).contains(dose.plusSeconds(300));
        b.later(4).vitals(118, 76);
        assertThat(VitalsSchedule.of(b.session(), cadence).due()).contains(dose.plusSeconds(600));
        b.later(20);
        assertThat(VitalsSchedule.of(b.session(), cadence).due()).contains(dose.plusSeconds(600));
        b.later(10).vitals(118, 76);
        assertThat(VitalsSchedule.of(b.session(), cadence).due()).contains(b.now.plusSeconds(1800));
    }

    @Test
    void who_leaves_while_doses_are_to_come_has_the_dosing_ended() {
        Bedside b = nasal();
        b.give(NURSE, "");
        assertThat(InfusionEnd.of(b.session(), b.now, "left")).contains(new DosingEnded(SESSION, false, 28, "left"));
    }
}
