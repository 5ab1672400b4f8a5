package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.care.note.NoteState;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.monitor.DeviceRegister;
import org.evenkeel.clinic.monitor.MonitorDevice;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.clinic.story.StoryClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many taps the complete record of an uneventful infusion costs, from "the patient is here" to the signed note: the
 * gate, two people's checks, ten sets of vital signs at their times, that nothing new was seen, all criteria, escort and
 * advice, discharge, signature. The session is the third of its course; who took the patient home and the weight are those
 * of three days ago.
 */
class TapCountTest extends BrowserTest {
    private static final int MOST = 25;
    private static final long STEP_MINUTES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final StoryClock clock = new StoryClock();
    private Taps taps = new Taps();
    private int messages;

    @BeforeEach
    void beginToCount() {
        taps = new Taps();
    }

    @Override
    protected TestClinic startClinic() {
        return TestClinic.listening(clock);
    }

    @Test
    void an_uneventful_infusion_with_its_monitor_connected_costs_no_more_taps_than_promised() throws IOException {
        Bedroom bedroom = new Bedroom(clinic(), clock.instant()).withSessionBefore(3);
        clinic().part(DeviceRegister.class)
                .saveForDemo(new MonitorDevice(UUID.randomUUID(), "MON-2", "Monitor two", "2", false, false));
        try (MonitorLine line = new MonitorLine(clinic())) {
            record(bedroom, (page, systolic, diastolic) -> {
                int before = bedroom.record().vitals().size();
                clock.pass(Duration.ofSeconds(2));
                Instant at = clock.instant();
                line.ask(MonitorLine.message(
                        "MON-2",
                        Integer.toString(++messages),
                        "",
                        at,
                        MonitorLine.heart(74),
                        MonitorLine.saturation(98),
                        MonitorLine.cuff(systolic, diastolic, at)));
                Instant end = Clock.systemUTC().instant().plus(PATIENCE);
                while (bedroom.record().vitals().size() == before
                        && Clock.systemUTC().instant().isBefore(end)) {
                    Thread.onSpinWait();
                }
                assertThat(bedroom.record().vitals()).hasSize(before + 1);
                lookAgain(page);
            });
        }

        assertThat(bedroom.record().vitals())
                .hasSize(10)
                .allSatisfy(v -> assertThat(v.by().capacity()).isEqualTo(Capacity.DEVICE));
        keep("taps-with-monitor.md");
        assertThat(taps.total()).as(taps.table()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void by_hand_the_vital_signs_are_the_only_taps_that_come_on_top() throws IOException {
        Bedroom bedroom = new Bedroom(clinic(), clock.instant()).withSessionBefore(3);

        record(bedroom, (page, systolic, diastolic) -> {
            String during = taps.step("vital signs, ten times");
            taps.tap(page.locator("button[data-opens=vitals]:visible").first());
            taps.type(page.locator("#v-sys"), Integer.toString(systolic));
            taps.type(page.locator("#v-dia"), Integer.toString(diastolic));
            taps.type(page.locator("#v-hr"), "74");
            taps.type(page.locator("#v-spo2"), "98");
            taps.tap(page.locator("#vitals .button.primary"));
            assertThat(page.locator("#vitals")).not().isVisible();
            taps.step(during);
        });

        assertThat(bedroom.record().vitals()).hasSize(10);
        keep("taps-by-hand.md");
        int signs = taps.of("vital signs, ten times");
        assertThat(signs).isEqualTo(10 * 6);
        assertThat(taps.total() - signs).as(taps.table()).isLessThanOrEqualTo(MOST);
    }

    /** Measures once, however that is done. */
    private interface Measuring {
        void measure(Page page, int systolic, int diastolic) throws IOException;
    }

    private void record(Bedroom bedroom, Measuring vitals) throws IOException {
        Page page = signInAs(Role.NURSE, "/");
        arrival(page, bedroom);
        gate(page, vitals);
        dose(page);
        taps.step("gate passed, pump started");
        taps.tap(button(page, "Pass the gate"));
        taps.tap(button(page, "The pump runs"));
        assertThat(page.locator("[data-phase=INFUSION]")).isVisible();
        for (int minute = 10; minute <= 40; minute += 10) {
            later(page, 10);
            vitals.measure(page, 124 + minute / 5, 80);
        }
        taps.step("end of the infusion, nothing new seen");
        taps.tap(page.locator("#confirm-end-looked"));
        assertThat(page.locator("[data-phase=RECOVERY]")).isVisible();
        for (int minute = 15; minute <= 60; minute += 15) {
            later(page, 15);
            vitals.measure(page, 126, 80);
        }
        leaving(page, bedroom);
        assertThat(bedroom.record().state()).isEqualTo(SessionState.DISCHARGED);
        assertThat(bedroom.record().discharged().orElseThrow().content().overrides())
                .isEmpty();
        assertThat(bedroom.record().gate()).hasSize(10);
        assertThat(bedroom.record().criteria()).hasSize(8);
        assertThat(bedroom.record().events().states()).containsKey("looked");
        assertThat(bedroom.record().doseChecks().stream()
                        .map(c -> c.by().account())
                        .distinct())
                .hasSize(2);
        assertThat(NoteState.of(bedroom.chart(), bedroom.session).isUpToDate()).isTrue();
    }

    private void arrival(Page page, Bedroom bedroom) {
        taps.step("the patient is here");
        taps.tap(page.locator("form[data-arrives='" + bedroom.path() + "'] button"));
        page.waitForURL(Pattern.compile(".*" + bedroom.path()));
        assertThat(page.locator("[data-phase=GATE]")).isVisible();
    }

    private void gate(Page page, Measuring vitals) throws IOException {
        taps.step("ten questions of the gate");
        answerAll(page);
        vitals.measure(page, 122, 78);
        later(page, 2);
        vitals.measure(page, 124, 80);
    }

    /** What may be answered with one tap, and each of the rest with its own. */
    private void answerAll(Page page) {
        Locator open = page.locator(".one-tap .together, .gate-item.open .tap.yes");
        while (open.count() > 0) {
            Locator together = page.locator(".one-tap .together");
            Locator next = (together.count() > 0 ? together : open).first();
            String id = next.getAttribute("id");
            taps.tap(next);
            assertThat(page.locator("#" + id + ":not([aria-pressed=true])")).hasCount(0);
        }
    }

    private void dose(Page page) {
        taps.step("first person checks dose, bag and pump");
        setting(page);
        assertThat(page.locator(".dose")).containsText("A second person must check the same");
        taps.step("second person checks, and signs");
        taps.type(page.locator("#secondUsername"), TestClinic.username(Role.PRESCRIBER));
        taps.type(page.locator("#secondPassword"), TestClinic.PASSWORD);
        setting(page);
        assertThat(page.locator(".dose .badge.ok")).isVisible();
    }

    private void setting(Page page) {
        taps.type(page.locator("#doseMg"), "35");
        taps.type(page.locator("#concentrationMgPerMl"), "1");
        taps.type(page.locator("#rateMlPerHour"), "52.5");
        taps.tap(button(page, "I have checked bag, label and pump"));
    }

    private void leaving(Page page, Bedroom bedroom) {
        taps.step("eight criteria looked at");
        answerAll(page);
        taps.step("escort and advice");
        taps.tap(page.locator("#escort-known-advice"));
        assertThat(page.locator("#criterion-escort")).hasClass(Pattern.compile(".*\\bok\\b.*"));
        taps.step("discharge");
        taps.tap(button(page, "Discharge"));
        page.waitForURL(Pattern.compile(".*/note"));
        bedroom.untilAlarmsAreOver();
        page.reload();
        taps.step("the note signed");
        taps.tap(button(page, "I have read this note and sign it"));
        assertThat(page.locator(".message.ok")).containsText("Signed as it stands");
    }

    /** In steps, because somebody who is away for a quarter of an hour is asked for the password. */
    private void later(Page page, long minutes) {
        for (long left = minutes; left > 0; left -= STEP_MINUTES) {
            clock.pass(Duration.ofMinutes(Math.min(left, STEP_MINUTES)));
            lookAgain(page);
        }
    }

    /** The tablet hears of the clock's jump from the server, as of a clock set right: by looking again. */
    private static void lookAgain(Page page) {
        page.reload();
        assertThat(page.locator("[data-truth-words]"))
                .hasText("All saved", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    /** The table for the documentation, below {@code target}. */
    private void keep(String file) throws IOException {
        Path path = Path.of("target", "taps", file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, taps.table());
    }

    private static Locator button(Page page, String name) {
        return page.locator("button:visible", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}
