package org.evenkeel.care.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.session.Bedside.NURSE;
import static org.evenkeel.care.session.Bedside.SESSION;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EmergencyContent.Moment;
import org.evenkeel.care.chart.EmergencyContent.Outcome;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionEvents.Emergency;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.emergency.EmergencyChecklist.*;
import org.evenkeel.care.session.Bedside;
import org.evenkeel.care.session.PreparedDose;
import org.evenkeel.care.session.SessionCommand;
import org.evenkeel.care.session.TestRules;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

class EmergencyDeskTest {
    private static final ItemId EMERGENCY = Bedside.id("emergency");
    private static final EmergencyPlan PLAN = new EmergencyPlan(List.of(new EmergencyChecklist(
            "anaphylaxis",
            "1",
            "Anaphylaxis",
            new Sentence("Swelling.", TestRules.POLICY),
            List.of(
                    new Step("pump-off", "Stop the pump.", Optional.empty(), TestRules.POLICY),
                    new Step("first", "First dose.", Optional.of(Moment.ADRENALINE_GIVEN), TestRules.POLICY)),
            List.of())));

    private final Bedside bedside = running();

    private static Bedside running() {
        Bedside bedside = new Bedside().atGate();
        bedside.twoReadings(118, 76);
        bedside.pass(NURSE);
        bedside.by(NURSE, new SessionCommand.StartInfusion(SESSION, bedside.now));
        return bedside.later(10);
    }

    private Decision decide(EmergencyCommand command) {
        return decide(command, NURSE);
    }

    private Decision decide(EmergencyCommand command, Author author) {
        return bedside.append(EmergencyDesk.decide(bedside.chart, command, PLAN, author, bedside.now), author);
    }

    private void call() {
        decide(new EmergencyCommand.StopAndCall(SESSION, bedside.now, EMERGENCY, Bedside.id("alert"), ""));
    }

    private Emergency emergency() {
        return bedside.session().events().emergencies().get(EMERGENCY);
    }

    @Test
    @ControlsHazard("H-21")
    void the_call_charts_the_pump_as_stopped_starts_the_clock_and_tells_the_clinic() {
        call();

        assertThat(bedside.session().state()).isEqualTo(SessionState.RECOVERY);
        assertThat(bedside.session().pump().getLast().content())
                .isInstanceOfSatisfying(
                        InfusionStopped.class, s -> assertThat(s.completed()).isFalse());
        assertThat(emergency().called().orElseThrow().at()).isEqualTo(bedside.now);
        assertThat(bedside.chart.alerts().open()).hasSize(1);
    }

    @Test
    void a_second_call_begins_no_second_emergency() {
        call();
        bedside.later(1);
        decide(new EmergencyCommand.StopAndCall(
                SESSION, bedside.now, Bedside.id("another"), Bedside.id("alert-2"), ""));

        assertThat(bedside.session().events().emergencies()).hasSize(1);
        assertThat(bedside.chart.alerts().open()).hasSize(1);
    }

    @Test
    void a_pump_event_charted_after_the_tap_does_not_keep_the_pump_from_stopping() {
        bedside.by(NURSE, new SessionCommand.PauseInfusion(SESSION, bedside.now, ""));
        decide(new EmergencyCommand.StopAndCall(
                SESSION, bedside.now.minusSeconds(30), EMERGENCY, Bedside.id("alert"), ""));

        assertThat(bedside.session().state()).isEqualTo(SessionState.RECOVERY);
        assertThat(emergency().isOpen()).isTrue();
    }

    @Test
    void a_device_charted_after_the_tap_does_not_keep_the_dosing_from_ending() {
        Bedside nasal = new Bedside("esketamine", "nasal", new Administration.NasalDevices(3, 28, 5))
                .readyByHand(PreparedDose.counted(3, 28, "LOT7"));
        nasal.give(NURSE, "");
        EmergencyCommand tapped = new EmergencyCommand.StopAndCall(
                SESSION, nasal.now.minusSeconds(30), EMERGENCY, Bedside.id("alert"), "");

        nasal.append(EmergencyDesk.decide(nasal.chart, tapped, PLAN, NURSE, nasal.now), NURSE);

        assertThat(nasal.session().state()).isEqualTo(SessionState.RECOVERY);
        assertThat(nasal.session().events().openEmergency()).isPresent();
    }

    @Test
    void a_step_is_done_once_and_marks_the_moment_its_clock_counts_from() {
        call();
        decide(new EmergencyCommand.OpenChecklist(SESSION, bedside.now, "anaphylaxis"));
        decide(new EmergencyCommand.TickStep(SESSION, bedside.now, "anaphylaxis", "1", "first", ""));
        bedside.later(2);
        decide(new EmergencyCommand.TickStep(SESSION, bedside.now, "anaphylaxis", "1", "first", ""));
        decide(new EmergencyCommand.Mark(SESSION, bedside.now, Moment.ADRENALINE_GIVEN, "again"));

        assertThat(emergency().count(Moment.ADRENALINE_GIVEN)).isEqualTo(2);
        assertThat(emergency().last(Moment.ADRENALINE_GIVEN).orElseThrow().at()).isEqualTo(bedside.now);
        assertThat(emergency()
                        .done("anaphylaxis", "first")
                        .orElseThrow()
                        .content()
                        .words())
                .isEqualTo("First dose.");
    }

    @Test
    void words_that_changed_since_the_page_was_opened_are_not_ticked() {
        call();
        Decision decision =
                decide(new EmergencyCommand.TickStep(SESSION, bedside.now, "anaphylaxis", "0", "first", ""));

        assertThat(decision).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void its_end_closes_the_alert() {
        call();
        decide(new EmergencyCommand.End(SESSION, bedside.now, Outcome.TAKEN_TO_HOSPITAL, "handed over"));

        assertThat(emergency().isOpen()).isFalse();
        assertThat(bedside.chart.alerts().open()).isEmpty();
    }
}
