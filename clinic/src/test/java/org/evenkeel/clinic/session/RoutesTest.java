package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.clinic.session.RouteSteps.*;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.chart.SessionContent.DoseGiven;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** Each way of giving the medicine that needs no pump, or a bolus before it, from the check to recovery. */
class RoutesTest extends BrowserTest {
    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private Bedroom bedroom(String protocol, String medicine, String route, Administration how) {
        return Bedroom.ordered(clinic(), now(), protocol, medicine, route, how).beforeTheDose(-1);
    }

    private void look(Page page, String name) {
        assertAccessible(page);
        takePictures(page, name);
        if (System.getenv("EVENKEEL_PICTURES") != null) {
            // As a person sees it, for the guide.
            page.evaluate("document.documentElement.dataset.theme = 'dark'; window.scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + "-view.png")));
        }
    }

    @Test
    @ControlsHazard("H-24")
    void esketamine_by_spray_two_devices_and_the_clock_from_the_last() {
        Bedroom bedroom =
                bedroom("esketamine-nasal-trd-us", "esketamine", "nasal", new Administration.NasalDevices(2, 28, 5));
        Page page = signInAs(Role.NURSE, bedroom.path());
        assertThat(page.locator(".dose")).containsText("2 devices of 28 mg, 5 min apart");
        counted(page, "2", "28", "I have checked the devices");
        passGate(page);
        assertThat(page.locator("#give")).containsText("Give device 1 of 2");
        page.locator("#give-now").click();
        assertThat(page.locator("[data-phase=DOSES]")).isVisible();
        assertThat(page.locator("#give")).containsText("Give device 2 of 2");
        assertThat(page.locator("#give")).containsText("ready in");
        assertThat(page.locator("[data-plot=concentration]")).isVisible();
        look(page, "session-nasal-between");
        page.locator("#give-now").click();
        assertThat(page.locator("#give")).containsText("too soon after the dose before");
        page.locator("#give-reason").fill("Given early by the patient");
        page.locator("#give-now").click();
        assertThat(page.locator("[data-phase=RECOVERY]")).isVisible();
        assertThat(page.locator(".standing").first()).containsText("120 min after the last dose");
        assertThat(bedroom.record().chartedMg()).isEqualTo(56);
        assertThat(bedroom.record().lastDoseAt()).isPresent();
        look(page, "session-nasal-recovery");
    }

    @Test
    void an_injection_into_a_muscle_with_its_place_and_a_repeat_that_is_left() {
        Bedroom bedroom = bedroom(
                "ketamine-im-induction",
                "ketamine",
                "intramuscular",
                new Administration.Injection(35, new Administration.Repeat(14, 1, 30)));
        Page page = signInAs(Role.NURSE, bedroom.path());
        fill(page, "doseMg", "350");
        fill(page, "strengthMgPerMl", "50");
        button(page, "I have checked vial and syringe").click();
        assertThat(page.locator("#doseMg-error")).containsText("ten times");
        drawn(page, "35");
        passGate(page);
        page.locator("#give-left-thigh").click();
        assertThat(page.locator("[data-phase=DOSES]")).isVisible();
        assertThat(page.locator("#give")).containsText("A further injection, if it is needed");
        look(page, "session-im-repeat");
        page.locator("#act-end").click();
        button(page, "No further dose is given").click();
        assertThat(page.locator("[data-phase=RECOVERY]")).isVisible();
        assertThat(page.locator(".events")).containsText("Left thigh");
        assertThat(bedroom.record().chartedMg()).isEqualTo(35);
    }

    @Test
    void an_injection_under_the_skin_is_one_tap() {
        Bedroom bedroom =
                bedroom("ketamine-sc-induction", "ketamine", "subcutaneous", new Administration.Injection(35, null));
        Page page = signInAs(Role.NURSE, bedroom.path());
        drawn(page, "35");
        passGate(page);
        look(page, "session-sc-ready");
        page.locator("#give-belly").click();
        assertThat(page.locator("[data-phase=RECOVERY]")).isVisible();
        assertThat(bedroom.record().doses().getFirst().content())
                .isInstanceOfSatisfying(
                        DoseGiven.class, d -> assertThat(d.site()).isEqualTo("Belly"));
    }

    @Test
    void a_tablet_is_held_then_spat_out_though_swallowing_was_ordered() {
        Bedroom bedroom = bedroom(
                "ketamine-sublingual-clinic",
                "ketamine",
                "sublingual",
                new Administration.HeldInMouth(100, 10, Emptying.SWALLOW));
        Page page = signInAs(Role.NURSE, bedroom.path());
        counted(page, "2", "50", "I have checked the tablets");
        passGate(page);
        page.locator("#give-now").click();
        assertThat(page.locator("#give")).containsText("Held in the mouth since");
        assertThat(page.locator(".dial.held .dial-value")).containsText("9:");
        look(page, "session-sublingual-held");
        page.locator("#mouth-spit").click();
        assertThat(page.locator("[data-phase=RECOVERY]")).isVisible();
        assertThat(page.locator(".events")).containsText("spat out");
        assertThat(page.locator("[data-plot-model]")).containsText("how much less gets in is not known");
    }

    @Test
    void a_tablet_that_is_swallowed_goes_straight_into_recovery() {
        Bedroom bedroom = bedroom("ketamine-oral-clinic", "ketamine", "oral", new Administration.Swallowed(50));
        Page page = signInAs(Role.NURSE, bedroom.path());
        counted(page, "1", "50", "I have checked the tablets");
        passGate(page);
        page.locator("#give-now").click();
        assertThat(page.locator("[data-phase=RECOVERY]")).isVisible();
        assertThat(bedroom.record().state()).isEqualTo(SessionState.RECOVERY);
    }

    @Test
    void a_bolus_comes_before_the_pump() {
        Bedroom bedroom = bedroom(
                "ketamine-iv-induction",
                "ketamine",
                "intravenous",
                new Administration.Infusion(35, 40, new Administration.Bolus(7, 2)));
        Page page = signInAs(Role.NURSE, bedroom.path());
        assertThat(page.locator(".dose")).containsText("7 mg as a bolus over 2 min, then 28 mg over 40 min");
        for (int person = 0; person < 2; person++) {
            fill(page, "doseMg", "35");
            fill(page, "concentrationMgPerMl", "1");
            fill(page, "rateMlPerHour", "42");
            if (person == 1) {
                secondPerson(page);
            }
            button(page, "I have checked bag, label and pump").click();
            assertThat(page.locator(".dose")).containsText("Checked by");
        }
        passGate(page);
        assertThat(page.locator("#give")).containsText("Give the bolus");
        page.locator("#give-now").click();
        look(page, "session-bolus-in");
        page.locator("#start-pump").click();
        assertThat(page.locator("[data-phase=INFUSION]")).isVisible();
        assertThat(page.locator(".dial.given")).containsText("of 28");
    }
}
