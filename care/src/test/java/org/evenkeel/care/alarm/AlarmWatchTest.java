package org.evenkeel.care.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.chart.Alarm.State.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.AlarmContent.*;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.InfusionPaused;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.session.Bedside;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** What the watch does about what is charted, minute by minute. */
class AlarmWatchTest {
    private final AlarmRoom room = new AlarmRoom();

    @Test
    void a_value_beyond_its_limit_raises_one_alarm_and_looking_again_raises_no_other() {
        room.later(3).spo2(93);
        assertThat(room.look())
                .containsExactly(new AlarmRaised(
                        Bedside.SESSION,
                        "oxygen",
                        "low-oxygen",
                        AlarmPriority.LOW,
                        "Do what low-oxygen asks for.",
                        "Oxygen saturation 93 %"));
        assertThat(room.later(1).look()).isEmpty();
        assertThat(room.spo2(92).look()).isEmpty();
        assertThat(room.state("oxygen")).isEqualTo(UNACKNOWLEDGED);
    }

    @Test
    @ControlsHazard("H-16")
    void light_sedation_alone_does_not_alarm_and_with_low_oxygen_it_does() {
        room.later(1).rated(4, "0 to 5").spo2(97);
        assertThat(room.look()).isEmpty();
        room.later(1).spo2(91).look();
        assertThat(room.open()).contains("sedation", "oxygen");
        assertThat(room.alarm("sedation").condition()).isEqualTo("sedated-and-slow");
        assertThat(room.alarm("sedation").because()).isEqualTo("Rated 4 on 0 to 5; Oxygen saturation 91 %");
    }

    @Test
    @ControlsHazard("H-16")
    void low_oxygen_in_somebody_who_was_never_rated_is_no_sedation_and_no_proof_against_it() {
        room.later(1).spo2(91).look();
        assertThat(room.open()).containsExactly("oxygen");
        room.later(1).rated(2, "0 to 5").look();
        assertThat(room.state("sedation")).isEqualTo(UNACKNOWLEDGED);
        room.later(1).spo2(97).look();
        assertThat(room.alarm("sedation").condition())
                .as("deep sedation goes on")
                .isEqualTo("deeply-sedated");
        room.later(1).rated(5, "0 to 5").look();
        assertThat(room.state("sedation")).isEqualTo(LATCHED);
    }

    @Test
    @ControlsHazard("H-16")
    void a_score_on_another_form_of_the_scale_is_not_read_on_this_one() {
        room.later(1).rated(1, "1 to 6").look();
        assertThat(room.open()).doesNotContain("sedation");
    }

    @Test
    void of_several_conditions_that_hold_the_strongest_speaks() {
        room.later(3).spo2(85).look();
        assertThat(room.open()).containsExactly("oxygen");
        assertThat(room.alarm("oxygen").condition()).isEqualTo("very-low-oxygen");
    }

    @Test
    @ControlsHazard("H-16")
    void an_acknowledged_alarm_that_grows_worse_sounds_again_and_one_that_grows_milder_does_not() {
        room.later(1).spo2(93).look();
        room.acknowledge("oxygen");
        assertThat(room.state("oxygen")).isEqualTo(ACKNOWLEDGED);
        room.later(1).spo2(88).look();
        assertThat(room.state("oxygen")).isEqualTo(UNACKNOWLEDGED);
        room.acknowledge("oxygen");
        room.later(1).spo2(93).look();
        assertThat(room.state("oxygen")).isEqualTo(ACKNOWLEDGED);
        assertThat(room.alarm("oxygen").priority()).isEqualTo(AlarmPriority.LOW);
    }

    @Test
    @ControlsHazard("H-16")
    void what_nobody_saw_stays_on_the_screen_after_it_is_over_until_somebody_has_seen_it() {
        room.later(1).spo2(85).look();
        room.later(1).spo2(98).look();
        assertThat(room.state("oxygen")).isEqualTo(LATCHED);
        assertThat(room.later(90).look()).noneMatch(e -> e.alarm().equals("oxygen"));
        room.acknowledge("oxygen");
        assertThat(room.state("oxygen")).isEqualTo(ENDED);
    }

    @Test
    void what_somebody_saw_is_over_when_it_is_over() {
        room.later(1).spo2(85).look();
        room.acknowledge("oxygen");
        room.later(1).spo2(98).look();
        assertThat(room.state("oxygen")).isEqualTo(ENDED);
    }

    @Test
    @ControlsHazard("H-16")
    void what_grew_milder_before_anybody_saw_it_is_still_told() {
        room.later(1).spo2(85).look();
        room.later(1).spo2(93).look();
        assertThat(room.alarm("oxygen").priority()).isEqualTo(AlarmPriority.LOW);
        assertThat(room.alarm("oxygen").unseen().orElseThrow())
                .isEqualTo(new Alarm.Unseen("very-low-oxygen", AlarmPriority.HIGH, "Oxygen saturation 85 %"));
        room.later(1).spo2(98).look();
        assertThat(room.state("oxygen")).isEqualTo(LATCHED);
        room.later(1).spo2(93).look();
        assertThat(room.alarm("oxygen").unseen()).isPresent();
        room.acknowledge("oxygen");
        assertThat(room.alarm("oxygen").unseen()).isEmpty();
    }

    @Test
    void a_latched_alarm_that_holds_again_sounds_again() {
        room.later(1).spo2(85).look();
        room.later(1).spo2(98).look();
        room.later(1).spo2(86).look();
        assertThat(room.state("oxygen")).isEqualTo(UNACKNOWLEDGED);
        assertThat(room.alarm("oxygen").episode()).isEqualTo(1);
    }

    @Test
    void a_value_at_the_limit_does_not_come_and_go() {
        room.later(1).systolic(160).look();
        assertThat(room.later(1).systolic(157).look()).isEmpty();
        assertThat(room.later(1).systolic(154).look()).hasOnlyElementsOfType(AlarmEnded.class);
        assertThat(room.later(2).systolic(157).look()).isEmpty();
    }

    @Test
    void a_mild_alarm_just_over_waits_before_it_rings_again_but_one_of_high_priority_never_does() {
        room.later(1).systolic(165).look();
        room.later(1).systolic(150).look();
        assertThat(room.laterSeconds(20).systolic(166).look()).isEmpty();
        assertThat(room.laterSeconds(41).look()).hasOnlyElementsOfType(AlarmRaised.class);

        room.spo2(85).look();
        room.acknowledge("oxygen");
        room.laterSeconds(5).spo2(97).look();
        assertThat(room.laterSeconds(5).spo2(85).look()).hasOnlyElementsOfType(AlarmRaised.class);
    }

    @Test
    void a_condition_that_needs_two_readings_waits_for_the_second_and_for_no_longer_than_it_says() {
        room.later(1).systolic(185).look();
        assertThat(room.alarm("pressure").condition()).isEqualTo("pressure-160");
        room.later(6).systolic(185).look();
        assertThat(room.alarm("pressure").condition()).isEqualTo("pressure-160");
        room.later(4).systolic(182).look();
        assertThat(room.alarm("pressure").condition()).isEqualTo("pressure-180");
    }

    @Test
    @ControlsHazard("H-03")
    void a_missing_or_impossible_reading_ends_no_alarm() {
        room.later(1).systolic(170).look();
        room.later(1).heartRate(80);
        room.later(1).systolic(20, room.bedside.now, List.of("systolicMmHg"));
        room.look();
        assertThat(room.state("pressure")).isEqualTo(UNACKNOWLEDGED);
        assertThat(room.open()).contains("artefact");
        room.later(1).systolic(120).look();
        assertThat(room.open()).isEmpty();
    }

    @Test
    @ControlsHazard("H-03")
    void no_reading_is_an_alarm_of_its_own_until_one_is_taken() {
        assertThat(room.later(14).look()).isEmpty();
        assertThat(room.later(1).look()).extracting(e -> e.alarm()).containsExactly("no-reading");
        assertThat(room.alarm("no-reading").because()).contains("5 min ago");
        room.later(1).spo2(97).look();
        assertThat(room.open()).contains("no-reading");
        room.systolic(20, room.bedside.now, List.of("systolicMmHg")).look();
        assertThat(room.open()).contains("no-reading");
        room.later(1).systolic(125).look();
        assertThat(room.open()).doesNotContain("no-reading");
    }

    @Test
    void a_reading_charted_late_counts_where_it_belongs() {
        Instant early = room.later(2).bedside.now;
        room.later(3).spo2(98).look();
        room.spo2(80, early);
        assertThat(room.look()).isEmpty();

        Instant newer = room.later(2).bedside.now;
        room.later(3).spo2(84, newer);
        assertThat(room.look()).hasOnlyElementsOfType(AlarmRaised.class);
    }

    @Test
    void a_reading_struck_out_leaves_what_is_known_without_it() {
        room.later(1).spo2(97).look();
        room.later(1).spo2(79).strikeOutLast();
        assertThat(room.look()).isEmpty();

        room.later(1).spo2(78);
        room.look();
        assertThat(room.open()).contains("oxygen");
    }

    @Test
    @ControlsHazard("H-16")
    void nobody_answers_so_somebody_else_is_told_once_and_the_priority_rises() {
        room.later(1).systolic(185);
        room.later(2).systolic(186).look();
        assertThat(room.later(2).look()).isEmpty();
        assertThat(room.later(1).look())
                .containsExactly(
                        new AlarmEscalated(Bedside.SESSION, "pressure", 1, AlarmPriority.HIGH, Capacity.PRESCRIBER));
        assertThat(room.alarm("pressure").priority()).isEqualTo(AlarmPriority.HIGH);
        assertThat(room.chart().alerts().open())
                .singleElement()
                .satisfies(a -> assertThat(a.raised().orElseThrow().content().words())
                        .isEqualTo("For the prescriber: pressure-180. Nobody has answered the alarm for 3 min."));
        assertThat(room.later(1).look()).isEmpty();
        assertThat(room.later(6).systolic(185).look())
                .containsExactly(
                        new AlarmEscalated(Bedside.SESSION, "pressure", 2, AlarmPriority.HIGH, Capacity.NURSE));
        assertThat(room.chart().alerts().open()).hasSize(1);
        room.acknowledge("pressure");
        assertThat(room.later(30).systolic(186).look()).noneMatch(e -> e.alarm().equals("pressure"));
    }

    @Test
    void a_pause_ends_by_itself_has_a_limit_and_holds_the_escalation_for_as_long() {
        room.later(1).systolic(185);
        room.later(1).systolic(185).look();
        assertThat(room.pause("pressure", Duration.ofMinutes(3))).isInstanceOfSatisfying(Decision.Refused.class, r -> {
            assertThat(r.refusals().getFirst().code()).isEqualTo("pause.limit");
            assertThat(r.refusals().getFirst().words()).contains("at most 2 min");
        });
        room.pause("pressure", Duration.ofMinutes(2));
        assertThat(room.state("pressure")).isEqualTo(PAUSED);
        room.later(2);
        assertThat(room.state("pressure")).isEqualTo(UNACKNOWLEDGED);
        assertThat(room.later(2).look()).isEmpty();
        assertThat(room.later(1).look()).hasOnlyElementsOfType(AlarmEscalated.class);
    }

    @Test
    void a_pause_does_not_silence_what_grows_worse() {
        room.later(1).spo2(93).look();
        room.pause("oxygen", Duration.ofMinutes(2));
        room.laterSeconds(30).spo2(85).look();
        assertThat(room.state("oxygen")).isEqualTo(UNACKNOWLEDGED);
        room.acknowledge("oxygen");
        assertThat(room.pause("oxygen", Duration.ofMinutes(1))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void an_alarm_that_rose_because_nobody_answered_still_sounds_again_when_it_grows_worse() {
        room.later(1).systolic(185);
        room.later(1).systolic(185).look();
        room.later(3).look();
        room.acknowledge("pressure");
        room.spo2(93).look();
        room.acknowledge("oxygen");
        room.spo2(85).look();
        assertThat(room.state("pressure")).isEqualTo(ACKNOWLEDGED);
        assertThat(room.state("oxygen")).isEqualTo(UNACKNOWLEDGED);
    }

    @Test
    void change_speed_effect_and_timers_are_watched() {
        assertThat(room.later(1).systolic(80).look()).extracting(e -> e.alarm()).contains("pressure-low");
        assertThat(room.later(1).systolic(161).look())
                .extracting(e -> e.alarm())
                .contains("rise", "pressure", "pressure-low");
        room.heartRate(70);
        assertThat(room.later(5).heartRate(112).look())
                .extracting(e -> e.alarm())
                .contains("heart");
        assertThat(room.alarm("heart").because()).isEqualTo("Heart rate from 70 to 112 /min in 5 min");
        assertThat(room.effect("nausea", Grade.MODERATE).look()).isEmpty();
        assertThat(room.effect("nausea", Grade.SEVERE).look())
                .extracting(e -> e.alarm())
                .contains("nausea");
        room.chart(room.bedside.now, new InfusionPaused(Bedside.SESSION, "asked for it"));
        room.later(15).look();
        assertThat(room.open()).contains("pump-paused");
    }

    @Test
    void the_end_that_nobody_confirms_and_the_end_of_observation_are_told() {
        room.later(42).look();
        assertThat(room.open()).contains("pump-end");
        room.chart(room.bedside.now, new InfusionStopped(Bedside.SESSION, true, 35, ""));
        room.look();
        assertThat(room.open()).doesNotContain("pump-end");
        room.later(130).look();
        assertThat(room.open()).contains("observation");
    }

    @Test
    @ControlsHazard("H-16")
    void when_the_patient_has_left_nothing_sounds_and_what_nobody_saw_is_still_shown() {
        room.later(1).spo2(85).systolic(165).look();
        room.acknowledge("pressure");
        room.chart(room.bedside.now, new Discharged(Bedside.SESSION, List.of()));
        room.look();
        assertThat(room.state("oxygen")).isEqualTo(LATCHED);
        assertThat(room.state("pressure")).isEqualTo(ENDED);
        assertThat(room.look()).isEmpty();
    }

    @Test
    void before_the_start_nothing_alarms() {
        Bedside gate = new Bedside().atGate();
        gate.vitals(190, 120);
        gate.vitals(190, 120);
        assertThat(AlarmWatch.step(gate.chart, gate.session(), room.knowledge, gate.now))
                .isEmpty();
    }

    @Test
    void only_a_nurse_or_a_prescriber_answers_and_the_second_tap_adds_nothing() {
        room.later(1).spo2(85).look();
        assertThat(room.answer(AlarmRoom.WATCH, new AlarmCommand.Acknowledge(Bedside.SESSION, "oxygen")))
                .isInstanceOf(Decision.Refused.class);
        room.acknowledge("oxygen");
        assertThat(room.answer(Bedside.PRESCRIBER, new AlarmCommand.Acknowledge(Bedside.SESSION, "oxygen")))
                .isEqualTo(new Decision.Accepted(List.of()));
        assertThat(room.alarm("oxygen").acknowledged().orElseThrow().by()).isEqualTo(Bedside.NURSE);
        assertThat(room.acknowledge("weather")).isInstanceOf(Decision.Refused.class);
    }
}
