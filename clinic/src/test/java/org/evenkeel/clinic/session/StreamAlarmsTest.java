package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.alarm.AlarmWatcher;
import org.evenkeel.clinic.alarm.stream.LatestSamples;
import org.evenkeel.clinic.command.monitor.MonitorCommand;
import org.evenkeel.clinic.mllp.Hl7Line;
import org.evenkeel.clinic.monitor.DeviceRegister;
import org.evenkeel.clinic.monitor.MonitorDevice;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A site that has switched alarms from monitors on: what a monitor sends, or no longer sends, alarms at its chair. */
class StreamAlarmsTest extends BrowserTest {
    private static final String ON =
            "alarms-from-monitors: {by: Dr A. Example, on: 2026-05-12, why: decided by the team}\n";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @TempDir
    private static Path knowledge;

    private final AheadClock clock = new AheadClock();
    private Bedroom room;

    @Override
    protected TestClinic startClinic() {
        try {
            Files.writeString(knowledge.resolve("site.yaml"), ON);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return TestClinic.listening(clock, knowledge);
    }

    private void at(String device) {
        room = new Bedroom(clinic(), clock.instant()).running(9);
        clinic().part(DeviceRegister.class)
                .saveForDemo(new MonitorDevice(UUID.randomUUID(), device, "Monitor", "2", true, false));
    }

    @AfterEach
    void theChairIsFree() {
        room.leaves();
    }

    private void simulate() {
        int port = clinic().part(Hl7Line.class).listener().orElseThrow().port();
        int code = new CommandLine(new MonitorCommand())
                .setOut(new PrintWriter(Writer.nullWriter()))
                .execute("--sessions", "1", "--hz", "5", "--for", "2s", "--to", "127.0.0.1:" + port);
        assertThat(code).isZero();
    }

    private List<String> alarmsFromMonitors() {
        clinic().part(AlarmWatcher.class).round();
        return room.chart().alarms().open(room.session).stream()
                .filter(Alarm::holds)
                .map(Alarm::name)
                .filter(name -> name.startsWith("monitor-"))
                .toList();
    }

    @Test
    @ControlsHazard({"H-16", "H-32"})
    void a_monitor_falls_silent_and_the_page_of_its_chair_rings_until_it_is_heard_again() {
        at("SIM-01");
        Page nurse = signInAs(Role.NURSE, room.path());
        assertThat(nurse.locator("[data-alarm-room]")).containsText("The bedside monitor is the primary alarm");
        assertThat(nurse.locator("[data-alarm-room]")).containsText("Alarms from what monitors send are on");
        simulate();
        assertThat(clinic().part(LatestSamples.class)
                        .since(clock.instant().minusSeconds(60), clock.instant())
                        .get(room.session)
                        .samples())
                .isNotEmpty();
        assertThat(alarmsFromMonitors()).isEmpty();

        clock.pass(Duration.ofSeconds(61));
        assertThat(nurse.locator("#alarm-monitor-silent")).containsText("The monitor is silent", SOON);
        assertThat(nurse.locator("#alarm-monitor-no-value")).containsText("No oxygen saturation from the monitor");
        assertThat(nurse.locator(".alarms")).hasAttribute("data-sounding", "medium");
        nurse.locator("#alarm-monitor-silent [data-minutes]").first().click();
        assertThat(nurse.locator("#alarm-monitor-silent")).hasClass(Pattern.compile("paused"));

        simulate();
        assertThat(nurse.locator("#alarm-monitor-silent"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    }

    @Test
    @ControlsHazard({"H-16", "H-32"})
    void what_a_monitor_lies_or_repeats_raises_no_false_alarm_and_what_is_believed_does() throws IOException {
        at("MON-7");
        int id = 0;
        try (MonitorLine line = new MonitorLine(clinic())) {
            for (int percent : new int[] {97, 96, 97, 120, 130, 125, 140, 96, 97}) {
                assertThat(line.ask(said(++id, percent))).isEqualTo("AA");
                clock.pass(Duration.ofSeconds(5));
                assertThat(alarmsFromMonitors()).isEmpty();
            }
            for (int percent : new int[] {93, 90, 88, 87, 88, 87}) {
                assertThat(line.ask(said(++id, percent))).isEqualTo("AA");
                clock.pass(Duration.ofSeconds(5));
            }
            assertThat(alarmsFromMonitors()).containsExactly("monitor-oxygen");

            String same = said(++id, 97);
            for (int i = 0; i < 13; i++) {
                assertThat(line.ask(same)).isEqualTo("AA");
                clock.pass(Duration.ofSeconds(5));
            }
            assertThat(alarmsFromMonitors())
                    .as("the same message again and again is no news of the patient")
                    .contains("monitor-silent", "monitor-no-value");
        }
    }

    private String said(int id, int percent) {
        return MonitorLine.message("MON-7", Integer.toString(id), "", clock.instant(), MonitorLine.saturation(percent));
    }
}
