package org.evenkeel.clinic.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.clinic.session.MonitorLine.cuff;
import static org.evenkeel.clinic.session.MonitorLine.heart;
import static org.evenkeel.clinic.session.MonitorLine.message;
import static org.evenkeel.clinic.session.MonitorLine.saturation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.care.monitor.Doubt;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.monitor.DeviceRegister;
import org.evenkeel.clinic.monitor.Heard;
import org.evenkeel.clinic.monitor.MonitorDevice;
import org.evenkeel.clinic.monitor.MonitorHub;
import org.evenkeel.clinic.monitor.Monitors;
import org.evenkeel.clinic.monitor.UnmatchedList;
import org.evenkeel.journal.store.MonitorSamples;
import org.evenkeel.testkit.ControlsHazard;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Monitors over a real line into a real clinic: what becomes of what they send, and of every way to send it wrongly. */
class MonitorLineTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static TestClinic clinic;
    private static Bedroom bedroom;

    private final String device = "MON-" + UUID.randomUUID();
    private Instant now;

    @BeforeAll
    static void open() {
        clinic = TestClinic.listening(CLOCK);
        bedroom = new Bedroom(clinic, CLOCK.instant()).running(24);
    }

    @AfterAll
    static void close() {
        clinic.close();
    }

    @BeforeEach
    void connect() {
        now = CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
        standsAt("Chair 2");
    }

    private void standsAt(String chair) {
        clinic.part(DeviceRegister.class)
                .saveForDemo(new MonitorDevice(UUID.randomUUID(), device, "Test monitor", chair, true, true));
    }

    private List<JudgedReading> kept(MonitoredSign sign) {
        return new MonitorSamples(clinic.part(DataSource.class))
                        .between(bedroom.session, sign, now.minus(Duration.ofHours(30)), now.plus(Duration.ofHours(30)))
                        .stream()
                        .filter(s -> s.device().equals(device))
                        .map(MonitorSamples.Sample::reading)
                        .toList();
    }

    private Heard heard() {
        return clinic.part(Monitors.class).hub().heard().stream()
                .filter(h -> h.device().equals(device))
                .findFirst()
                .orElseThrow();
    }

    private boolean belongedToNobody(String from, String reason) {
        return new UnmatchedList(clinic.part(DSLContext.class))
                .all().stream()
                        .anyMatch(u ->
                                u.device().equals(from) && u.reason().name().equals(reason));
    }

    @Test
    void a_reading_reaches_the_session_in_the_chair_and_is_on_disk_when_it_is_acknowledged() throws IOException {
        try (MonitorLine line = new MonitorLine(clinic)) {
            assertThat(line.ask(message(device, "1", "", now, heart(72), saturation(97), cuff(131, 84, now))))
                    .isEqualTo("AA");
        }
        assertThat(kept(MonitoredSign.HEART_RATE))
                .extracting(JudgedReading::value)
                .containsExactly(72.0);
        MonitorPicture picture = clinic.part(Monitors.class)
                .live()
                .picture(bedroom.session, CLOCK.instant())
                .orElseThrow();
        assertThat(picture.sign(MonitoredSign.SYSTOLIC)
                        .orElseThrow()
                        .believed()
                        .orElseThrow()
                        .value())
                .isEqualTo(131.0);
        assertThat(picture.simulated()).isTrue();
    }

    @Test
    void a_message_that_comes_again_is_taken_once_and_accepted_again() throws IOException {
        String message = message(device, "7", "", now, heart(72));
        try (MonitorLine line = new MonitorLine(clinic)) {
            assertThat(line.ask(message)).isEqualTo("AA");
            assertThat(line.ask(message)).isEqualTo("AA");
            assertThat(line.ask(message.replace("|7|", "|8|"))).isEqualTo("AA");
        }
        assertThat(kept(MonitoredSign.HEART_RATE)).hasSize(1);
    }

    @Test
    @ControlsHazard("H-31")
    void messages_in_the_wrong_order_are_kept_by_the_time_of_the_device() throws IOException {
        try (MonitorLine line = new MonitorLine(clinic)) {
            for (int second : List.of(0, 3, 1, 2, -4)) {
                assertThat(line.ask(message(
                                device, "o" + second, "", now, timed(heart(70 + second), now.plusSeconds(second)))))
                        .isEqualTo("AA");
            }
        }
        assertThat(kept(MonitoredSign.HEART_RATE))
                .extracting(JudgedReading::value)
                .containsExactly(66.0, 70.0, 71.0, 72.0, 73.0);
        assertThat(clinic.part(Monitors.class)
                        .live()
                        .picture(bedroom.session, now.plusSeconds(4))
                        .flatMap(p -> p.sign(MonitoredSign.HEART_RATE))
                        .flatMap(MonitorPicture.Sign::believed)
                        .map(JudgedReading::value))
                .contains(73.0);
    }

    private static String timed(String line, Instant at) {
        return line + "|||" + MonitorLine.time(at);
    }

    @Test
    @ControlsHazard("H-31")
    void a_clock_that_is_off_by_hours_is_corrected_shown_and_both_times_are_kept() throws IOException {
        Instant theirs = now.minus(Duration.ofHours(5));
        try (MonitorLine line = new MonitorLine(clinic)) {
            assertThat(line.ask(message(device, "1", "", theirs, heart(72)))).isEqualTo("AA");
        }
        JudgedReading reading = kept(MonitoredSign.HEART_RATE).getFirst();
        assertThat(reading.deviceAt()).isEqualTo(theirs);
        assertThat(reading.at()).isBetween(now.minusSeconds(2), now.plusSeconds(20));
        assertThat(reading.isBelieved()).isTrue();
        assertThat(heard().skew())
                .isBetween(
                        Duration.ofHours(-5).minusSeconds(20),
                        Duration.ofHours(-5).plusSeconds(2));
    }

    @Test
    @ControlsHazard("H-31")
    void readings_of_a_device_nobody_let_in_or_of_another_patient_never_reach_the_session() throws IOException {
        String stranger = "STRANGER-" + UUID.randomUUID();
        try (MonitorLine line = new MonitorLine(clinic)) {
            assertThat(line.ask(message(stranger, "1", "", now, heart(72))))
                    .isEqualTo("AR This device is not known here.");
            assertThat(line.ask(message(device, "2", "X-999^^^^MR||Other^Person||19700101", now, heart(72))))
                    .startsWith("AE The device names another patient");
            assertThat(line.ask(message(device, "3", "X-1||Example^Ines||19860503", now, heart(72))))
                    .isEqualTo("AA");
        }
        assertThat(belongedToNobody(stranger, "UNKNOWN_DEVICE")).isTrue();
        assertThat(belongedToNobody(device, "WRONG_PATIENT")).isTrue();
        assertThat(kept(MonitoredSign.HEART_RATE)).hasSize(1);
    }

    @Test
    void readings_of_an_empty_chair_are_kept_and_refused_and_taken_once_somebody_sits_there() throws IOException {
        standsAtAnother();
        String message = message(device + "-b", "1", "", now, heart(72));
        try (MonitorLine line = new MonitorLine(clinic)) {
            assertThat(line.ask(message)).startsWith("AE Nobody is treated");
            assertThat(line.ask(message)).startsWith("AE Nobody is treated");
        }
        assertThat(new UnmatchedList(clinic.part(DSLContext.class)).all())
                .filteredOn(u -> u.device().equals(device + "-b"))
                .extracting(UnmatchedList.Unmatched::messages)
                .containsExactly(1L);
    }

    private void standsAtAnother() {
        clinic.part(DeviceRegister.class)
                .saveForDemo(new MonitorDevice(UUID.randomUUID(), device + "-b", "Other", "Chair 77", true, true));
    }

    @Test
    @ControlsHazard("H-32")
    void a_monitor_that_lies_is_kept_and_never_believed() throws IOException {
        try (MonitorLine line = new MonitorLine(clinic)) {
            assertThat(line.ask(message(device, "1", "", now, heart(900), saturation(120), cuff(80, 120, now))))
                    .isEqualTo("AA");
        }
        assertThat(kept(MonitoredSign.HEART_RATE)).allMatch(r -> r.doubts().contains(Doubt.IMPLAUSIBLE));
        assertThat(kept(MonitoredSign.SPO2)).allMatch(r -> !r.isBelieved());
        assertThat(kept(MonitoredSign.DIASTOLIC))
                .extracting(JudgedReading::doubts)
                .containsExactly(Set.of(Doubt.PRESSURES_CROSSED));
        assertThat(heard().doubted()).isEqualTo(4);
    }

    @Test
    @ControlsHazard("H-32")
    void the_last_pressure_of_whoever_sat_there_before_is_not_the_patients() throws IOException {
        Instant before = now.minus(Duration.ofHours(2));
        try (MonitorLine line = new MonitorLine(clinic)) {
            assertThat(line.ask(message(device, "1", "", now, heart(72), cuff(171, 104, before))))
                    .isEqualTo("AA");
        }
        assertThat(kept(MonitoredSign.SYSTOLIC))
                .extracting(JudgedReading::doubts)
                .containsExactly(Set.of(Doubt.BEFORE_SESSION));
        assertThat(kept(MonitoredSign.HEART_RATE)).allMatch(JudgedReading::isBelieved);
    }

    @Test
    @ControlsHazard("H-13")
    void many_strangers_do_not_make_two_devices_that_were_let_in_one() throws IOException {
        MonitorHub hub = clinic.part(Monitors.class).hub();
        for (int i = 0; i < 2_100; i++) {
            hub.dropped("stranger " + i);
        }
        standsAtAnother();
        try (MonitorLine line = new MonitorLine(clinic)) {
            assertThat(line.ask(message(device, "1", "", now, heart(72)))).isEqualTo("AA");
            assertThat(line.ask(message(device + "-b", "1", "", now, heart(72))))
                    .startsWith("AE Nobody");
        }
        assertThat(hub.heard()).extracting(Heard::device).contains(device, device + "-b");
    }

    @Test
    void partial_frames_garbage_and_cut_off_messages_are_answered_and_the_next_message_is_taken() throws IOException {
        String good = message(device, "9", "", now, heart(72));
        try (MonitorLine line = new MonitorLine(clinic)) {
            line.send("hello?".getBytes(StandardCharsets.UTF_8));
            line.send(("\u000bMSH|^~\\&|MON||||1||ORU^R01|cut|P|2.6\rOBX|1|N").getBytes(StandardCharsets.UTF_8));
            line.sendFramed(good.replace("|9|", "|10|"), StandardCharsets.UTF_8);
            assertThat(MonitorLine.code(line.answer().orElseThrow())).startsWith("AR");
            assertThat(MonitorLine.code(line.answer().orElseThrow())).startsWith("AR");
            assertThat(MonitorLine.code(line.answer().orElseThrow())).isEqualTo("AA");
            line.sendFramed("", StandardCharsets.UTF_8);
            assertThat(MonitorLine.code(line.answer().orElseThrow())).startsWith("AR");
            assertThat(line.ask(good)).isEqualTo("AA");
            byte[] bytes = ("\u000b" + good.replace("|9|", "|11|") + "\u001c\r").getBytes(StandardCharsets.UTF_8);
            for (byte b : bytes) {
                line.send(new byte[] {b});
            }
            assertThat(MonitorLine.code(line.answer().orElseThrow())).isEqualTo("AA");
        }
    }

    @Test
    void a_message_longer_than_is_taken_is_refused_and_the_line_closed() throws IOException {
        try (MonitorLine line = new MonitorLine(clinic)) {
            line.sendFramed(
                    message(device, "1", "", now, heart(72)) + "\rNTE|1||" + "x".repeat(300_000),
                    StandardCharsets.UTF_8);
            assertThat(MonitorLine.code(line.answer().orElse("closed"))).matches("(AR|closed).*");
        } catch (IOException reset) {
            assertThat(reset).isNotNull(); // closed while we were still sending
        }
        try (MonitorLine line = new MonitorLine(clinic)) {
            assertThat(line.ask(message(device, "2", "", now, heart(72)))).isEqualTo("AA");
        }
    }

    @Test
    void names_in_other_character_sets_are_read_as_written() throws IOException {
        String named = message(device, "1", "X||Exämple^Zoë||19860503", now, heart(72));
        try (MonitorLine line = new MonitorLine(clinic)) {
            line.sendFramed(named.replace("UNICODE UTF-8", "8859/1"), StandardCharsets.ISO_8859_1);
            assertThat(MonitorLine.code(line.answer().orElseThrow())).startsWith("AE The device names another");
        }
        String kept = String.valueOf(clinic.part(DSLContext.class)
                .fetchValue("select message from monitor_unmatched where device = ?", device));
        assertThat(kept).contains("Exämple^Zoë");
    }

    @Test
    @ControlsHazard("H-13")
    void a_flood_is_answered_whole_and_its_newest_message_is_taken() throws IOException {
        int many = 3_000;
        try (MonitorLine line = new MonitorLine(clinic)) {
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    for (int i = 0; i < many; i++) {
                        line.sendFramed(
                                message(device, "f" + i, "", now, timed(heart(60 + i % 9), now.plusMillis(i))),
                                StandardCharsets.UTF_8);
                    }
                } catch (IOException gone) {
                    throw new java.io.UncheckedIOException(gone);
                }
            });
            int taken = 0;
            for (int i = 0; i < many; i++) {
                String code = MonitorLine.code(line.answer().orElseThrow());
                assertThat(code).matches("AA|AE More messages.*");
                taken += code.equals("AA") ? 1 : 0;
            }
            assertThat(sender.isAlive()).isFalse();
            assertThat(taken).isPositive();
        }
        assertThat(kept(MonitoredSign.HEART_RATE).getLast().at()).isEqualTo(now.plusMillis(many - 1L));
    }

    @Test
    void seeded_garbage_breaks_nothing() throws IOException {
        SplittableRandom random = new SplittableRandom(20_261_125);
        for (int i = 0; i < 60; i++) {
            try (MonitorLine line = new MonitorLine(clinic)) {
                byte[] bytes = new byte[random.nextInt(4_000)];
                random.nextBytes(bytes);
                line.send(bytes);
                line.finish();
                Optional<String> answer = line.answer();
                while (answer.isPresent()) {
                    assertThat(answer.get()).contains("MSA|A");
                    answer = line.answer();
                }
            }
        }
        try (MonitorLine line = new MonitorLine(clinic)) {
            assertThat(line.ask(message(device, "after", "", now, heart(72)))).isEqualTo("AA");
        }
    }
}
