package org.evenkeel.care.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.care.session.Bedside.SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.Alarm.Phase;
import org.evenkeel.care.chart.AlarmContent;
import org.evenkeel.care.chart.AlarmContent.*;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.session.Bedside;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is charted and answered, in whatever order, the laws of the watch hold. */
class AlarmLawsTest {
    private static final int STEPS = 80;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @ControlsHazard("H-16")
    void no_alarm_leaves_unseen_and_none_that_was_acknowledged_comes_back_unless_it_is_worse(long seed) {
        Random random = new Random(seed);
        AlarmRoom room = new AlarmRoom();
        for (int i = 0; i < STEPS; i++) {
            room.laterSeconds(random.nextInt(240));
            happens(random, room);
            Map<String, Alarm> before = alarms(room);
            List<AlarmContent> events = room.look();
            check(room, before, events);
            assertThat(room.look()).as("asked again at once").isEmpty();
        }
        assertThat(Chart.fold(room.chart().id(), room.chart().entries())).isEqualTo(room.chart());
    }

    private static void check(AlarmRoom room, Map<String, Alarm> before, List<AlarmContent> events) {
        for (Alarm was : before.values()) {
            Alarm is = room.alarm(was.name());
            if (was.phase() == Phase.ACTIVE && is.phase() == Phase.ENDED) {
                boolean latching = room.knowledge
                        .alarms()
                        .find(was.condition())
                        .orElseThrow()
                        .latching();
                assertThat(latching).as("left unseen: %s", was).isFalse();
                assertThat(was.unseen()).isEmpty();
            }
            if (was.phase() == Phase.ACTIVE || was.phase() == Phase.LATCHED) {
                assertThat(strongest(is)).as("grew milder unseen: %s", was).isGreaterThanOrEqualTo(strongest(was));
            }
            if (was.phase() == Phase.LATCHED) {
                assertThat(is.phase()).isNotEqualTo(Phase.ENDED);
            }
            if (was.phase() == Phase.ACKNOWLEDGED && is.phase() == Phase.ACTIVE) {
                assertThat(is.conditionPriority()).isGreaterThan(was.conditionPriority());
                assertThat(events)
                        .anyMatch(e -> e instanceof AlarmChanged c && c.alarm().equals(was.name()));
            }
        }
        assertThat(events.stream().filter(AlarmRaised.class::isInstance).map(AlarmContent::alarm))
                .doesNotHaveDuplicates();
    }

    private static AlarmPriority strongest(Alarm alarm) {
        return alarm.unseen()
                .map(Alarm.Unseen::priority)
                .filter(p -> p.compareTo(alarm.conditionPriority()) > 0)
                .orElse(alarm.conditionPriority());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_pause_ends(long seed) {
        Random random = new Random(seed);
        AlarmRoom room = new AlarmRoom();
        Duration most = Duration.ofMinutes(2);
        for (int i = 0; i < STEPS; i++) {
            room.laterSeconds(random.nextInt(240));
            happens(random, room);
            room.look();
        }
        Instant afterEveryPause = room.bedside.now.plus(most);
        assertThat(room.chart().alarms().open(SESSION))
                .allSatisfy(a -> assertThat(a.stateAt(afterEveryPause)).isNotEqualTo(Alarm.State.PAUSED));
    }

    /** The same readings in any order of charting leave the same alarms holding, on the same conditions. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_in_which_readings_are_charted_has_no_part_in_what_holds(long seed) {
        Random random = new Random(seed);
        List<int[]> readings = new ArrayList<>();
        for (int minute = 1; minute <= 12; minute++) {
            readings.add(new int[] {minute, 60 + random.nextInt(140), 82 + random.nextInt(18)});
        }
        Map<String, String> inOrder = holdingAfter(readings);
        Collections.shuffle(readings, random);
        assertThat(holdingAfter(readings)).isEqualTo(inOrder);
    }

    private static Map<String, String> holdingAfter(List<int[]> readings) {
        AlarmRoom room = new AlarmRoom();
        Instant start = room.bedside.now;
        room.later(13);
        for (int[] r : readings) {
            Instant at = start.plusSeconds(60L * r[0]);
            room.systolic(r[1], at, List.of());
            room.spo2(r[2], at);
            room.look();
        }
        room.later(2).look();
        Map<String, String> holding = new TreeMap<>();
        room.chart().alarms().open(SESSION).stream()
                .filter(Alarm::holds)
                .forEach(a -> holding.put(a.name(), a.condition()));
        return holding;
    }

    private static Map<String, Alarm> alarms(AlarmRoom room) {
        return room.chart().alarms().bySession().getOrDefault(SESSION, Map.of());
    }

    private static void happens(Random random, AlarmRoom room) {
        Instant at = random.nextInt(4) == 0 ? room.bedside.now.minusSeconds(random.nextInt(900)) : room.bedside.now;
        List<String> open = room.open();
        String some = open.isEmpty() ? "oxygen" : open.get(random.nextInt(open.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> room.spo2(80 + random.nextInt(20), at);
            case 2, 3 -> room.systolic(70 + random.nextInt(130), at, List.of());
            case 4 -> room.systolic(20, at, List.of("systolicMmHg"));
            case 5 -> room.heartRate(50 + random.nextInt(90));
            case 6 -> room.effect("nausea", Grade.values()[random.nextInt(4)]);
            case 7 -> room.acknowledge(some);
            case 8 -> room.pause(some, Duration.ofSeconds(1 + random.nextInt(120)));
            default -> strikeOut(random, room);
        }
    }

    /** Only readings are struck out here: what the watch itself charted is not a person's to correct. */
    private static void strikeOut(Random random, AlarmRoom room) {
        Entry last = room.chart().entries().getLast();
        if (random.nextBoolean() && last.author().equals(Bedside.NURSE) && !(last.content() instanceof AlarmContent)) {
            room.strikeOutLast();
        }
    }
}
