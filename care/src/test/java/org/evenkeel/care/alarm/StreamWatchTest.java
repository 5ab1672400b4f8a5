package org.evenkeel.care.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.session.SessionRules.Comparison.BELOW;
import static org.evenkeel.care.session.VitalSign.SPO2;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.alarm.stream.StreamRules;
import org.evenkeel.care.alarm.stream.StreamRules.Streaming;
import org.evenkeel.care.alarm.stream.StreamWatch;
import org.evenkeel.care.alarm.stream.StreamWatched;
import org.evenkeel.care.alarm.stream.Streamed;
import org.evenkeel.care.alarm.stream.Streamed.Sample;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.AlarmContent.AlarmPriority;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.rule.ClinicChange;
import org.evenkeel.care.session.TestRules;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** Alarms from what a monitor sends, one sample a second. */
class StreamWatchTest {
    private static final Optional<ClinicChange> ON =
            Optional.of(new ClinicChange("Dr A. Example", LocalDate.of(2026, 5, 12), "room 1 has no alarm"));

    private final AlarmRoom room = new AlarmRoom();
    private final List<Sample> samples = new ArrayList<>();
    private final Instant start = room.bedside.now;

    private static StreamRules rules(Optional<ClinicChange> switchedOn) {
        return new StreamRules(
                switchedOn,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                List.of(
                        one("monitor-oxygen", new StreamWatched.Beyond(SPO2, BELOW, 90, 91, Duration.ofSeconds(15))),
                        one("monitor-no-value", new StreamWatched.NoValue(SPO2, Duration.ofSeconds(60))),
                        one("monitor-silent", new StreamWatched.Silent(Duration.ofSeconds(60)))));
    }

    private static Streaming one(String alarm, StreamWatched watched) {
        return new Streaming(
                new AlarmCondition(
                        alarm + "-1",
                        alarm,
                        "M-TEST",
                        AlarmPriority.HIGH,
                        alarm,
                        "Look.",
                        List.of(),
                        List.of(),
                        true,
                        Duration.ofMinutes(1),
                        Optional.empty(),
                        TestRules.POLICY),
                watched);
    }

    /** So many seconds of one value; null while nothing that can be believed comes. */
    private StreamWatchTest sends(int seconds, Integer percent) {
        for (int i = 0; i < seconds; i++) {
            room.laterSeconds(1);
            if (percent != null) {
                samples.add(new Sample(SPO2, room.bedside.now, percent));
            }
        }
        return this;
    }

    private List<Content> look(Optional<ClinicChange> on, Instant heard) {
        List<Content> events = StreamWatch.step(
                room.bedside.chart,
                room.bedside.session(),
                rules(on),
                new Streamed(Optional.of(heard), samples),
                room.bedside.now);
        room.bedside.append(Decision.accept(room.bedside.now, events), AlarmRoom.WATCH);
        return events;
    }

    private List<Content> look() {
        return look(ON, room.bedside.now);
    }

    @Test
    @ControlsHazard("H-16")
    void while_a_site_has_not_switched_it_on_no_sample_alarms_and_the_words_say_so() {
        sends(60, 70);
        assertThat(look(Optional.empty(), start)).isEmpty();
        assertThat(rules(Optional.empty()).words()).isEqualTo("Alarms from what monitors send are off.");
        assertThat(rules(ON).words()).contains("on, switched on by Dr A. Example, 12 May 2026");
    }

    @Test
    void a_value_must_last_and_a_short_dip_does_not() {
        sends(20, 97).sends(10, 88).sends(5, 97);
        assertThat(look()).isEmpty();
        sends(15, 88);
        assertThat(look()).isEmpty();
        sends(1, 88);
        assertThat(look()).hasSize(1);
        assertThat(room.alarm("monitor-oxygen").because()).isEqualTo("Oxygen saturation 88 % by the monitor");
    }

    @Test
    @ControlsHazard("H-03")
    void a_probe_that_falls_off_ends_no_alarm_and_is_one_of_its_own() {
        sends(20, 85);
        look();
        sends(61, null);
        look();
        assertThat(room.state("monitor-oxygen")).isEqualTo(Alarm.State.UNACKNOWLEDGED);
        assertThat(room.open()).contains("monitor-no-value").doesNotContain("monitor-silent");
        sends(2, 97);
        look();
        assertThat(room.state("monitor-oxygen")).isEqualTo(Alarm.State.LATCHED);
    }

    @Test
    void a_monitor_that_falls_silent_alarms_and_one_never_heard_does_not() {
        sends(20, 97);
        Instant heard = room.bedside.now;
        room.laterSeconds(61);
        look(ON, heard);
        assertThat(room.open()).contains("monitor-silent");
        assertThat(StreamWatch.step(
                        new AlarmRoom().chart(),
                        new AlarmRoom().bedside.session(),
                        rules(ON),
                        Streamed.NOTHING,
                        room.bedside.now))
                .isEmpty();
    }

    @Test
    void the_watch_over_what_is_charted_leaves_the_monitors_alarms_alone_and_switching_off_does_not_hide_them() {
        sends(20, 85);
        look();
        room.look();
        assertThat(room.state("monitor-oxygen")).isEqualTo(Alarm.State.UNACKNOWLEDGED);
        look(Optional.empty(), room.bedside.now);
        assertThat(room.state("monitor-oxygen")).isEqualTo(Alarm.State.LATCHED);
    }
}
