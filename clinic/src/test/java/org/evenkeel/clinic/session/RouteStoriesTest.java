package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.clinic.session.RouteSteps.*;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.MovableClock;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/**
 * One session by each route in a real browser, from the check of the dose to the signed note. With {@code
 * EVENKEEL_PICTURES} set, the pictures of the guide are taken on the way, below {@code target/routes}.
 */
class RouteStoriesTest extends BrowserTest {
    private static final Path PICTURES = Path.of("target", "routes");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
    private Instant begin = clock.instant();

    @Override
    protected TestClinic startClinic() {
        return TestClinic.start(0, clock);
    }

    private Bedroom bedroom(String protocol, String medicine, String route, Administration how) {
        begin = clock.instant();
        return Bedroom.ordered(clinic(), begin, protocol, medicine, route, how).beforeTheDose(-1);
    }

    private Page at(Bedroom bedroom) {
        return signInAs(Role.NURSE, bedroom.path());
    }

    private void pass(long minutes) {
        clock.pass(Duration.ofMinutes(minutes));
    }

    /** The page again after so many minutes; somebody who was away signs in again. */
    private Page later(Bedroom bedroom, long minutes) {
        pass(minutes);
        return at(bedroom);
    }

    /** Minutes from the beginning of this session's story. */
    private long minutes() {
        return Duration.between(begin, clock.instant()).toMinutes();
    }

    @Test
    void an_infusion() {
        Bedroom bedroom =
                bedroom("ketamine-iv-induction", "ketamine", "intravenous", new Administration.Infusion(35, 40, null));
        Page page = at(bedroom);
        bag(page, "35", "1", "52.5");
        button(page, "Pass the gate").click();
        button(page, "The pump runs").click();
        assertThat(page.locator("[data-phase=INFUSION]")).isVisible();
        for (int reading = 1; reading <= 2; reading++) {
            pass(11);
            bedroom.vitals(minutes(), 128 + 3 * reading, 80);
        }
        page = at(bedroom);
        picture(page, "route-infusion");
        page = later(bedroom, 19);
        page.locator("#confirm-end").click();
        Locator note = goesHome(page, bedroom, 65);

        assertThat(note).containsText("35.0 mg of 35 mg");
        assertThat(note).containsText("Infusion stopped");
    }

    @Test
    void a_bolus_and_then_an_infusion() {
        Bedroom bedroom = bedroom(
                "ketamine-iv-induction",
                "ketamine",
                "intravenous",
                new Administration.Infusion(35, 40, new Administration.Bolus(7, 2)));
        Page page = at(bedroom);
        bag(page, "35", "1", "42");
        passGate(page);
        page.locator("#give-now").click();
        page = later(bedroom, 3);
        picture(page, "route-bolus");
        page.locator("#start-pump").click();
        assertThat(page.locator("[data-phase=INFUSION]")).isVisible();
        pass(20);
        bedroom.vitals(minutes(), 131, 82);
        page = later(bedroom, 21);
        page.locator("#confirm-end").click();
        Locator note = goesHome(page, bedroom, 65);

        assertThat(note).containsText("35.0 mg");
        assertThat(bedroom.record().doses()).hasSize(1);
    }

    @Test
    void an_injection_into_a_muscle_and_its_repeat() {
        Bedroom bedroom = bedroom(
                "ketamine-im-induction",
                "ketamine",
                "intramuscular",
                new Administration.Injection(35, new Administration.Repeat(14, 1, 30)));
        Page page = at(bedroom);
        drawn(page, "35");
        passGate(page);
        give(page, "#give-left-thigh");
        pass(10);
        bedroom.vitals(minutes(), 129, 80);
        page = later(bedroom, 11);
        picture(page, "route-intramuscular");
        page = later(bedroom, 11);
        drawn(page, "14");
        give(page, "#give-right-thigh");
        Locator note = goesHome(page, bedroom, 125);

        assertThat(note).containsText("49");
        assertThat(bedroom.record().chartedMg()).isEqualTo(49);
    }

    @Test
    void an_injection_under_the_skin() {
        Bedroom bedroom =
                bedroom("ketamine-sc-induction", "ketamine", "subcutaneous", new Administration.Injection(35, null));
        Page page = at(bedroom);
        drawn(page, "35");
        passGate(page);
        picture(page, "route-subcutaneous", "#give");
        give(page, "#give-belly");
        Locator note = goesHome(page, bedroom, 125);

        assertThat(note).containsText("Belly");
    }

    @Test
    @ControlsHazard("H-24")
    void esketamine_by_spray_with_five_minutes_between_and_two_hours_from_the_last_device() {
        Bedroom bedroom =
                bedroom("esketamine-nasal-trd-us", "esketamine", "nasal", new Administration.NasalDevices(2, 28, 5));
        Page page = at(bedroom);
        counted(page, "2", "28", "I have checked the devices");
        passGate(page);
        page.locator("#give-now").click();
        assertThat(page.locator("#give")).containsText("Give device 2 of 2");
        page = later(bedroom, 2);
        picture(page, "route-nasal");
        page = later(bedroom, 4);
        page.locator("#give-now").click();
        assertThat(page.locator("[data-phase=RECOVERY]")).isVisible();
        pass(116);
        bedroom.vitals(minutes() - 40, 126, 80);
        bedroom.vitals(minutes(), 124, 80);
        page = at(bedroom);
        assertThat(page.locator("#criterion-minimum-time")).containsText("Not met");
        Locator note = goesHome(page, bedroom, 5);

        assertThat(note).containsText("56");
        page.navigate(bedroom.path() + "/rems");
        assertThat(page.locator("main")).containsText("56");
    }

    @Test
    void a_tablet_under_the_tongue_held_and_spat_out() {
        Bedroom bedroom = bedroom(
                "ketamine-sublingual-clinic",
                "ketamine",
                "sublingual",
                new Administration.HeldInMouth(100, 10, Emptying.SPIT));
        Page page = at(bedroom);
        counted(page, "2", "50", "I have checked the tablets");
        passGate(page);
        page.locator("#give-now").click();
        page = later(bedroom, 6);
        picture(page, "route-sublingual");
        page = later(bedroom, 4);
        page.locator("#mouth-spit").click();
        Locator note = goesHome(page, bedroom, 125);

        assertThat(note).containsText("spat out");
    }

    @Test
    void a_tablet_swallowed() {
        Bedroom bedroom = bedroom("ketamine-oral-clinic", "ketamine", "oral", new Administration.Swallowed(50));
        Page page = at(bedroom);
        counted(page, "1", "50", "I have checked the tablets");
        passGate(page);
        page.locator("#give-now").click();
        assertThat(page.locator("[data-phase=RECOVERY]")).isVisible();
        pass(31);
        bedroom.vitals(minutes(), 125, 80);
        page = at(bedroom);
        picture(page, "route-oral");
        Locator note = goesHome(page, bedroom, 95);

        assertThat(note).containsText("50");
    }

    /** From recovery to the signed note; returns the note. */
    private Locator goesHome(Page recovering, Bedroom bedroom, long minutesLater) {
        assertThat(recovering.locator("[data-phase=RECOVERY]")).isVisible();
        assertThat(button(recovering, "Discharge")).isDisabled();
        pass(minutesLater);
        bedroom.vitals(minutes() - Math.min(15, minutesLater - 1), 126, 80);
        bedroom.vitals(minutes(), 124, 78);
        recovering.navigate("/sign-in");
        Page page = at(bedroom);
        answerWhatIsOpen(page);
        handOver(page);
        button(page, "Discharge").click();
        page.waitForURL(Pattern.compile(".*/note"));
        bedroom.untilAlarmsAreOver();
        page.reload();
        button(page, "I have read this note and sign it").click();
        assertThat(page.locator(".message.ok")).containsText("Signed as it stands");
        assertThat(bedroom.record().state()).isEqualTo(SessionState.DISCHARGED);
        return page.locator("article.note");
    }

    /** Charts a dose and waits until the page says so: the clock is moved next. */
    private static void give(Page page, String button) {
        page.locator(button).click();
        assertThat(page.locator(button)).hasCount(0);
    }

    private static void picture(Page page, String name) {
        picture(page, name, ".room-strip");
    }

    /** As a person sees it with this part in the middle, small enough for a page of documentation. */
    private static void picture(Page page, String name, String part) {
        if (System.getenv("EVENKEEL_PICTURES") != null) {
            page.setViewportSize(1120, 720);
            page.locator(".page-head").click(); // sound is let through by a first tap
            assertThat(page.locator("[data-truth-words]")).hasText("All saved");
            page.locator(part).evaluate("e => e.scrollIntoView({ block: 'center' })");
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        }
    }
}
