package org.evenkeel.clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.care.alarm.AlarmKnowledge;
import org.evenkeel.care.alarm.AlarmWatch;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.AlarmContent;
import org.evenkeel.care.chart.AlarmContent.*;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.clinic.MovableClock;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.alarm.AlarmBoard;
import org.evenkeel.clinic.alarm.AlarmSummary;
import org.evenkeel.clinic.alarm.AlarmWatcher;
import org.evenkeel.clinic.desk.ChartDesk;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.journal.read.SessionAlarms;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The watch over real charts in a real database. Rounds are made by hand, so that nothing waits for a clock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlarmWatcherTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private TestClinic clinic;

    @BeforeAll
    void open() {
        clinic = TestClinic.start(0, clock);
        clinic.part(AlarmWatcher.class).stop();
    }

    @AfterAll
    void close() {
        clinic.close();
    }

    private AlarmWatcher watcher() {
        return new AlarmWatcher(
                clinic.part(ChartDesk.class),
                new SessionAlarms(clinic.part(DataSource.class)),
                List.of((chart, session, now) ->
                        AlarmWatch.step(chart, session, clinic.part(AlarmKnowledge.class), now)),
                clinic.part(LiveStream.class),
                clock);
    }

    private Bedroom spo2(Bedroom room, int percent) {
        return room.at(
                0, new VitalSignsMeasured(room.session, 130, 80, 80, percent, 14, null, List.of(), Source.CLINIC));
    }

    private static List<AlarmContent> alarms(Bedroom room) {
        return room.chart().entries().stream()
                .map(e -> e.content())
                .filter(AlarmContent.class::isInstance)
                .map(AlarmContent.class::cast)
                .toList();
    }

    @Test
    @ControlsHazard("H-16")
    void a_watch_that_was_away_begins_where_the_charts_stand() {
        Bedroom room = new Bedroom(clinic, clock.instant()).running(9);
        watcher().round();
        assertThat(alarms(room)).isEmpty();
        spo2(room, 85);

        watcher().round();
        watcher().round();

        assertThat(alarms(room)).singleElement().isInstanceOf(AlarmRaised.class);
        clock.pass(Duration.ofMinutes(1));
        watcher().round();
        assertThat(alarms(room)).last().isInstanceOf(AlarmEscalated.class);
        assertThat(room.chart().alerts().open()).hasSize(1);
    }

    @Test
    @ControlsHazard("H-16")
    void a_chart_the_watch_fails_at_is_not_told_to_be_watched() {
        Bedroom broken = new Bedroom(clinic, clock.instant()).running(9);
        Bedroom sound = new Bedroom(clinic, clock.instant()).running(9);
        AlarmWatcher watcher = new AlarmWatcher(
                clinic.part(ChartDesk.class),
                new SessionAlarms(clinic.part(DataSource.class)),
                List.of((chart, session, now) -> {
                    if (chart.id().equals(broken.chartId)) {
                        throw new IllegalStateException("this chart can't be looked at");
                    }
                    return List.of();
                }),
                clinic.part(LiveStream.class),
                clock);
        watcher.start();
        try {
            watcher.round();
            assertThat(watcher.isWatching(broken.chartId)).isTrue();
            clock.pass(Duration.ofSeconds(31));
            watcher.round();

            assertThat(watcher.isWatching(broken.chartId)).isFalse();
            assertThat(watcher.isWatching(sound.chartId)).isTrue();
        } finally {
            watcher.stop();
        }
    }

    @Test
    void two_watches_at_once_chart_everything_once() throws InterruptedException {
        List<Bedroom> rooms = java.util.stream.Stream.generate(() -> new Bedroom(clinic, clock.instant()).running(9))
                .limit(8)
                .toList();
        rooms.forEach(room -> spo2(room, 85));
        AlarmWatcher one = watcher();
        AlarmWatcher other = watcher();
        for (int round = 0; round < 3; round++) {
            Thread a = Thread.ofVirtual().start(one::round);
            Thread b = Thread.ofVirtual().start(other::round);
            a.join();
            b.join();
        }

        assertThat(rooms).allSatisfy(room -> {
            assertThat(alarms(room)).singleElement().isInstanceOf(AlarmRaised.class);
            assertThat(room.chart().alarms().open(room.session))
                    .singleElement()
                    .satisfies(a -> assertThat(a.phase()).isEqualTo(Alarm.Phase.ACTIVE));
        });
    }

    @Test
    void the_board_names_the_strongest_of_each_session_and_nobody() {
        Bedroom quiet = new Bedroom(clinic, clock.instant()).running(9);
        Bedroom room = new Bedroom(clinic, clock.instant()).running(9);
        room.at(0, new VitalSignsMeasured(room.session, 165, 90, 80, 85, 14, null, List.of(), Source.CLINIC));
        watcher().round();

        Map<UUID, AlarmSummary> board = clinic.part(AlarmBoard.class).now();

        assertThat(board).doesNotContainKey(quiet.session.value());
        assertThat(board.get(room.session.value())).satisfies(s -> {
            assertThat(s.title()).isEqualTo("Oxygen saturation below 90 %");
            assertThat(s.priority()).isEqualTo(AlarmPriority.HIGH);
            assertThat(s.sounds()).isTrue();
            assertThat(s.others()).isEqualTo(1);
        });
    }

    @Test
    @ControlsHazard("H-03")
    void time_alone_makes_a_reading_overdue() {
        Bedroom room = new Bedroom(clinic, clock.instant()).running(1);
        AlarmWatcher watcher = watcher();
        watcher.round();
        assertThat(alarms(room)).isEmpty();

        clock.pass(Duration.ofMinutes(14));
        watcher.round();

        assertThat(alarms(room))
                .anyMatch(a -> a instanceof AlarmRaised r && r.condition().equals("reading-overdue"));
    }
}
