package org.evenkeel.clinic.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.evenkeel.care.session.VitalsSchedule;
import org.evenkeel.clinic.MovableClock;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.Visitor;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session in New York over the two nights when clocks are set: what is counted goes on, what is shown keeps its order. */
class DaylightSavingTest {

    /** Just before half past one in the night in which it comes twice, and in the one in which two o'clock is left out. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01T05:40:00Z", "2026-03-08T06:40:00Z"})
    @ControlsHazard({"H-09", "H-30"})
    void elapsed_and_due_times_count_on_and_readings_note_and_replay_keep_their_order(Instant before) throws Exception {
        MovableClock clock = new MovableClock(before);
        try (TestClinic clinic = TestClinic.in(ZoneId.of("America/New_York"), clock)) {
            Bedroom room = new Bedroom(clinic, before).running(5);
            for (int i = 1; i <= 3; i++) {
                clock.pass(Duration.ofMinutes(15));
                room.vitals(15L * i, 140 + i, 80 + i);
            }
            clock.pass(Duration.ofMinutes(2));

            VitalsSchedule schedule = VitalsSchedule.of(
                    room.record(), BedsideLibrary.load().session().cadence());
            assertThat(schedule.last().orElseThrow().at()).isEqualTo(before.plus(Duration.ofMinutes(45)));
            assertThat(schedule.due().orElseThrow()).isAfter(clock.instant());
            Visitor nurse = Visitor.signedIn(clinic, Role.NURSE);
            String now = nurse.get(room.path() + "/now").body();
            assertThat(now).contains("143/83").contains(">52:00<");
            assertInOrder(nurse.get(room.path() + "/note").body(), "141/81", "142/82", "143/83");

            String half = nurse.get(room.path() + "/replay/at?moment=" + before.plus(Duration.ofMinutes(31)))
                    .body();
            assertThat(half).contains("142/82").doesNotContain("143/83");
        }
    }

    private static void assertInOrder(String page, String... words) {
        List<Integer> places = List.of(words).stream().map(page::indexOf).toList();
        assertThat(places).isSorted().doesNotContain(-1);
    }
}
