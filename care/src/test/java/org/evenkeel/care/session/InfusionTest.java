package org.evenkeel.care.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.evenkeel.care.session.Bedside.*;
import static org.evenkeel.care.session.GateTest.codes;

import java.time.Duration;
import java.time.Instant;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.session.SessionCommand.*;
import org.evenkeel.care.session.SessionRules.Level;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

class InfusionTest {
    private final Bedside bedside = new Bedside().running();
    private final Instant start = bedside.now;

    @Test
    void what_went_in_follows_from_the_pump_with_its_pauses_and_rates() {
        bedside.later(10).by(NURSE, new PauseInfusion(SESSION, bedside.now, "anxious"));
        bedside.later(5).by(NURSE, new ResumeInfusion(SESSION, bedside.now));
        bedside.later(10).by(NURSE, new ChangeRate(SESSION, bedside.now, 0.4375, "nausea"));
        bedside.later(10);

        ChartedInfusion infusion = bedside.infusion();
        assertThat(infusion.givenMgAt(bedside.now)).isCloseTo(8.75 + 8.75 + 4.375, within(1e-9));
        assertThat(infusion.toGoMgAt(bedside.now)).isCloseTo(35 - 21.875, within(1e-9));
        assertThat(infusion.doseInAt()).contains(start.plus(Duration.ofMinutes(65)));
        assertThat(infusion.segmentsUntil(bedside.now)).hasSize(4);
        assertThat(infusion.programmeUntil(bedside.now, Drug.RACEMIC_KETAMINE)
                        .totalDose()
                        .baseMg())
                .isCloseTo(21.875, within(1e-6));
    }

    @Test
    void the_dose_is_in_at_its_time_and_a_person_confirms_the_end() {
        assertThat(bedside.infusion().doseInAt()).contains(start.plus(Duration.ofMinutes(40)));
        bedside.later(50);
        assertThat(bedside.session().state()).isEqualTo(SessionState.RUNNING);
        assertThat(bedside.infusion().givenMgAt(bedside.now)).isCloseTo(35, within(1e-9));
        assertThat(codes(bedside.by(NURSE, new PauseInfusion(SESSION, bedside.now, ""))))
                .containsExactly("pump.dose-in");

        bedside.by(NURSE, new StopInfusion(SESSION, start.plus(Duration.ofMinutes(40)), ""));

        InfusionStopped stopped =
                (InfusionStopped) bedside.session().pump().getLast().content();
        assertThat(stopped.completed()).isTrue();
        assertThat(stopped.givenMg()).isCloseTo(35, within(0.001));
        assertThat(bedside.session().state()).isEqualTo(SessionState.RECOVERY);
    }

    @Test
    void a_stop_is_never_refused_for_want_of_a_reason_and_says_what_was_given() {
        bedside.later(20);
        assertThat(bedside.by(NURSE, new StopInfusion(SESSION, bedside.now, "")))
                .isInstanceOf(Decision.Accepted.class);

        InfusionStopped stopped =
                (InfusionStopped) bedside.session().pump().getLast().content();
        assertThat(stopped.completed()).isFalse();
        assertThat(stopped.givenMg()).isCloseTo(17.5, within(1e-9));
        assertThat(codes(bedside.by(NURSE, new ResumeInfusion(SESSION, bedside.now))))
                .containsExactly("session.state");
    }

    @ControlsHazard("H-05")
    @Test
    void going_faster_needs_a_prescriber_and_slips_are_refused() {
        bedside.later(5);
        assertThat(codes(bedside.by(NURSE, new ChangeRate(SESSION, bedside.now, 1.2, "well tolerated"))))
                .containsExactly("rate.needs-prescriber");
        assertThat(codes(bedside.by(PRESCRIBER, new ChangeRate(SESSION, bedside.now, 8.75, "well tolerated"))))
                .containsExactly("rate.slip");
        assertThat(codes(bedside.by(PRESCRIBER, new ChangeRate(SESSION, bedside.now, 52.5, "typed mL/h"))))
                .containsExactly("rate.above-stop");
        assertThat(codes(bedside.by(PRESCRIBER, new ChangeRate(SESSION, bedside.now, Double.NaN, "x"))))
                .containsExactly("rate.not-a-number");
        assertThat(bedside.by(PRESCRIBER, new ChangeRate(SESSION, bedside.now, 1.2, "well tolerated")))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_pump_event_cannot_be_charted_before_the_last_one() {
        bedside.later(10).by(NURSE, new PauseInfusion(SESSION, bedside.now, ""));

        assertThat(codes(bedside.by(NURSE, new ResumeInfusion(SESSION, bedside.now.minusSeconds(60)))))
                .containsExactly("time.before-pump");
    }

    @ControlsHazard("H-03")
    @Test
    void blood_pressure_is_due_every_ten_minutes_and_an_impossible_one_leaves_it_due() {
        assertThat(schedule().due()).contains(start.plus(Duration.ofMinutes(10)));
        bedside.later(12);
        assertThat(schedule().overdueBy(bedside.now)).isEqualTo(Duration.ofMinutes(2));
        bedside.vitals(110, 115);
        assertThat(schedule().overdueBy(bedside.now)).isEqualTo(Duration.ofMinutes(2));
        bedside.vitals(130, 80);
        assertThat(schedule().due()).contains(bedside.now.plus(Duration.ofMinutes(10)));
        bedside.later(5).by(NURSE, new StopInfusion(SESSION, bedside.now, "asked to"));
        assertThat(schedule().due()).contains(start.plus(Duration.ofMinutes(27)));
    }

    @Test
    void advisories_say_what_is_charted_and_name_no_drug() {
        bedside.later(10).vitals(185, 80);
        assertThat(Advisory.of(bedside.session(), bedside.rules))
                .extracting(Advisory::ruleId)
                .containsExactly("M-BP-1", "M-BP-3");
        bedside.later(4).vitals(186, 80);
        assertThat(Advisory.of(bedside.session(), bedside.rules))
                .extracting(Advisory::level)
                .containsExactly(Level.HIGH, Level.ADVISORY, Level.ADVISORY);
        bedside.by(NURSE, new ObserveSideEffect(SESSION, bedside.now, "chest-pain", Grade.MILD, ""));
        assertThat(Advisory.of(bedside.session(), bedside.rules).getFirst().level())
                .isEqualTo(Level.CRITICAL);
        bedside.by(NURSE, new ObserveSideEffect(SESSION, bedside.now, "chest-pain", Grade.NONE, ""));
        bedside.later(6).vitals(130, 80);
        assertThat(Advisory.of(bedside.session(), bedside.rules)).isEmpty();
    }

    @Test
    void a_reading_back_charted_stands_where_it_belongs() {
        bedside.later(20);
        Instant then = start.plus(Duration.ofMinutes(10));
        bedside.by(
                NURSE,
                new RecordVitals(
                        SESSION, then, VitalValues.bloodPressure(125, 80), org.evenkeel.care.chart.Source.CLINIC));

        assertThat(bedside.session().vitals().getLast().at()).isEqualTo(then);
        assertThat(bedside.session().vitals().getLast().recordedAt()).isEqualTo(bedside.now);
        assertThat(schedule().due()).contains(start.plus(Duration.ofMinutes(20)));
    }

    private VitalsSchedule schedule() {
        return VitalsSchedule.of(bedside.session(), bedside.rules.cadence());
    }
}
