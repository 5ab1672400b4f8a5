package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** The session page in a real browser: one page from the gate to discharge. */
class SessionPagesTest extends BrowserTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private Bedroom bedroom() {
        return new Bedroom(clinic(), now());
    }

    @Test
    void from_the_gate_to_the_end_of_the_infusion() {
        Bedroom bedroom = bedroom().arrived(-30);
        Page page = signInAs(Role.NURSE, bedroom.path());
        look(page, "session-gate");
        passThroughGate(page);
        look(page, "session-gate-checked");
        button(page, "Pass the gate").click();
        button(page, "The pump runs").click();

        assertThat(page.locator("[data-phase=INFUSION]")).isVisible();
        enterVitals(page, "131", "84", "88", "97");
        assertThat(page.locator(".reading.pressure .reading-value")).containsText("131/84");
        button(page, "Side effect").click();
        page.locator("[value='nausea MILD']").click();
        assertThat(page.locator(".events")).containsText("Nausea, mild");
        button(page, "Pause").click();
        button(page, "The pump is paused").click();
        assertThat(page.locator(".banner")).hasText("Paused");
        button(page, "Runs again").click();
        assertThat(page.locator(".banner")).hasCount(0);
        page.locator(".actions-bar").getByText("Stop").click();
        page.locator("#halt").getByLabel("Why").fill("asked to stop");
        button(page, "The pump is stopped").click();

        assertThat(page.locator("[data-phase=RECOVERY]")).isVisible();
        assertThat(bedroom.record().state()).isEqualTo(SessionState.RECOVERY);
        assertThat(bedroom.record().pump()).hasSize(4);
    }

    private void passThroughGate(Page page) {
        Locator open = page.locator(".gate-item.open .tap.yes");
        while (open.count() > 0) {
            String id = open.first().getAttribute("id");
            open.first().click();
            assertThat(page.locator("#" + id)).hasAttribute("aria-pressed", "true");
        }
        button(page, "Vital signs").click();
        page.locator("#vitals .when summary").click();
        page.locator("#vitals-at")
                .fill(LocalTime.ofInstant(now().minus(Duration.ofMinutes(4)), ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        typeVitals(page, "122", "78", "70", "98");
        enterVitals(page, "124", "80", "72", "98");
        page.getByLabel("Weight measured here").fill("70");
        button(page, "Chart weight").click();
        assertThat(page.locator(".events")).containsText("Weight 70 kg");
        page.getByLabel("Dose in the bag").fill("350");
        page.getByLabel("Concentration").fill("1");
        page.getByLabel("Pump rate").fill("52.5");
        button(page, "I have checked bag, label and pump").click();
        assertThat(page.locator("#doseMg-error")).containsText("ten times");
        checkDose(page);
        assertThat(page.locator(".dose")).containsText("A second person must check the same");
        page.locator("#secondUsername").fill(TestClinic.username(Role.PRESCRIBER));
        page.locator("#secondPassword").fill(TestClinic.PASSWORD);
        checkDose(page);
        assertThat(page.locator(".dose .badge.ok")).isVisible();
    }

    private static void checkDose(Page page) {
        page.getByLabel("Dose in the bag").fill("35");
        page.getByLabel("Concentration").fill("1");
        page.getByLabel("Pump rate").fill("52.5");
        button(page, "I have checked bag, label and pump").click();
    }

    private static void enterVitals(Page page, String sys, String dia, String heart, String spo2) {
        button(page, "Vital signs").first().click();
        typeVitals(page, sys, dia, heart, spo2);
    }

    /** With the pad, which goes on by itself. */
    private static void typeVitals(Page page, String... values) {
        for (String value : values) {
            for (char digit : value.toCharArray()) {
                page.locator(".pad-key[data-key='" + digit + "']").click();
            }
        }
        page.locator("#vitals button[type=submit]").click();
        assertThat(page.locator("#vitals")).not().isVisible();
    }

    @Test
    @ControlsHazard("H-11")
    void the_running_infusion_shows_what_went_in_and_what_is_predicted() {
        Bedroom bedroom = bedroom().running(24);
        Page page = signInAs(Role.NURSE, bedroom.path());

        assertThat(page.locator("[data-given]")).containsText("21.");
        assertThat(page.locator(".dial.due")).containsText("due");
        assertThat(page.locator("[data-plot=concentration] canvas")).isVisible();
        assertThat(page.locator("[data-plot-model]").first()).containsText("prediction intervals");
        assertThat(page.locator("[data-plot-model-title]")).containsText("(derived)");
        assertThat(page.getByText("not this patient’s level").first()).isVisible();
        look(page, "session-running");
        button(page, "Vital signs").click();
        assertAccessible(page);
        takePictures(page, "session-vitals");
    }

    @Test
    @ControlsHazard("H-11")
    void effects_are_predicted_beside_the_patients_own_readings_and_neither_is_taken_for_the_other() {
        Bedroom bedroom = bedroom().running(34);
        Page page = signInAs(Role.NURSE, bedroom.path());

        assertThat(page.locator("[data-plot=dissociation-rating] canvas")).isVisible();
        assertThat(page.locator("[data-plot=systolic-rise] canvas")).isVisible();
        assertThat(page.locator("[data-readings-words=systolic-rise]"))
                .hasText("Circles: this patient’s own readings, over 123 mmHg before the start (mean of 2 readings).");
        assertThat(page.locator("[data-readings-words=dissociation-rating]"))
                .containsText("Nobody rated it from 0 to 10");
        assertThat(page.locator("[data-session-words]")).hasText("First session in this chart.");

        page.locator("#note-systolic-rise summary").click();
        assertThat(page.locator("#note-systolic-rise")).containsText("Clinics differ more than doses do");
        Locator norketamine = page.locator("[data-plot-toggle=norketamine]");
        norketamine.click();
        assertThat(norketamine).hasAttribute("aria-pressed", "true");
        enterVitals(page, "141", "88", "90", "97");
        assertThat(page.locator("[data-plot=systolic-rise]")).hasAttribute("aria-label", Pattern.compile("4 charted"));
        assertThat(norketamine).hasAttribute("aria-pressed", "true");
        look(page, "session-effects");
    }

    @Test
    @ControlsHazard("H-15")
    void after_the_session_this_patient_stands_against_the_typical_subject_with_what_can_not_be_told() {
        Bedroom bedroom = bedroom().recovering(60);
        bedroom.at(0, new Discharged(bedroom.session, List.of()));
        Page page = signInAs(Role.NURSE, bedroom.path());

        Locator panel = page.locator("section.individual");
        assertThat(panel).containsText("From 1 session and");
        assertThat(panel).containsText("annot tell from these readings");
        assertThat(panel).containsText("nothing about benefit");
        Locator toggle = page.locator("[data-plot-toggle=individual]");
        assertThat(toggle).hasText("This patient (from 1 session)");
        assertThat(toggle).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("[data-individual-words]")).containsText("still a prediction");
        look(page, "session-over");
        page.navigate("/charts/" + bedroom.chartId + "/follow-up");
        assertThat(page.locator("section.individual")).containsText("This patient against the typical subject");
        assertAccessible(page);
    }

    @Test
    @ControlsHazard("H-09")
    void every_open_screen_follows_without_reload() {
        Bedroom bedroom = bedroom().running(10);
        Page nurse = signInAs(Role.NURSE, bedroom.path());
        Page prescriber = signInAs(Role.PRESCRIBER, bedroom.path());
        assertThat(prescriber.locator("[data-stream]")).isVisible();

        enterVitals(nurse, "141", "88", "90", "97");

        assertThat(prescriber.locator(".reading.pressure .reading-value")).containsText("141/88");
    }

    @Test
    @ControlsHazard("H-10")
    void a_tap_made_without_a_network_is_kept_and_charted_once() {
        Bedroom bedroom = bedroom().running(10);
        Page page = signInAs(Role.NURSE, bedroom.path());
        int before = bedroom.record().sideEffects().size();
        assertThat(page.locator("[data-truth-words]")).hasText("All saved");
        page.context().setOffline(true);
        button(page, "Side effect").click();
        page.locator("[value='nausea SEVERE']").click();
        assertThat(page.locator("[data-truth=waiting]")).containsText("1 waiting since");

        page.context().setOffline(false);

        assertThat(page.locator(".events")).containsText("Nausea, severe");
        assertThat(page.locator("[data-truth-words]")).hasText("All saved");
        assertThat(bedroom.record().sideEffects()).hasSize(before + 1);
    }

    @Test
    @ControlsHazard("H-08")
    void recovery_ends_with_discharge_when_time_and_resolution_are_met() {
        Bedroom early = bedroom().recovering(45);
        Page page = signInAs(Role.NURSE, early.path());
        assertThat(button(page, "Discharge")).isDisabled();
        look(page, "session-recovery");

        Bedroom bedroom = bedroom().recovering(65);
        page.navigate(bedroom.path());
        button(page, "Discharge").click();
        page.waitForURL(Pattern.compile(".*/note"));
        page.navigate(bedroom.path());
        assertThat(page.locator("[data-phase=OVER]")).containsText("Went home");
        assertThat(bedroom.record().state()).isEqualTo(SessionState.DISCHARGED);
        look(page, "session-over");
    }

    @Test
    void leaving_against_advice_is_charted_and_raises_calls() {
        Bedroom bedroom = bedroom().running(15);
        Page page = signInAs(Role.NURSE, bedroom.path());
        button(page, "Leaves against advice").click();
        page.getByLabel("What the patient said").fill("I want to go home");
        button(page, "Chart that the patient left").click();

        assertThat(page.locator("[data-phase=OVER]")).containsText("Left against advice");
        assertThat(bedroom.chart().alerts().open()).hasSize(3);
    }

    @Test
    void the_advice_can_be_printed() {
        Page page = signInAs(Role.NURSE, bedroom().recovering(30).path() + "/advice");
        assertThat(page.getByText("until the next day, after a night of restful sleep"))
                .isVisible();
        look(page, "session-advice");
    }

    @Test
    @ControlsHazard("H-09")
    void what_is_open_scrolled_and_half_typed_stays_while_the_rest_of_the_page_follows() {
        Bedroom bedroom = bedroom().running(24);
        Page page = signInAs(Role.NURSE, bedroom.path());
        page.locator("#note-systolic-rise summary").click();
        Locator plot = page.locator("[data-plot=concentration] canvas");
        assertThat(plot).isVisible();
        plot.evaluate("c => { c.dataset.same = 'yes'; }");
        button(page, "Note").click();
        page.locator("#note-words").fill("half a sen");

        Page other = signInAs(Role.PRESCRIBER, bedroom.path());
        enterVitals(other, "151", "91", "92", "96");

        assertThat(page.locator(".reading.pressure .reading-value")).containsText("151/91");
        assertThat(page.locator("#note-words")).hasValue("half a sen");
        assertThat(page.locator("#note-words")).isFocused();
        assertThat(page.locator("#note-systolic-rise")).hasAttribute("open", "");
        assertThat(plot).hasAttribute("data-same", "yes");
    }

    @Test
    void from_afar_only_the_essentials_are_shown_and_letters_do_something_only_when_asked_to() {
        Bedroom bedroom = bedroom().running(24);
        Page page = signInAs(Role.NURSE, bedroom.path());
        page.keyboard().press("v");
        assertThat(page.locator("#vitals")).not().isVisible();
        page.locator("[data-keys]").click();
        page.keyboard().press("v");
        assertThat(page.locator("#vitals")).isVisible();
        page.keyboard().press("Escape");

        button(page, "Read from afar").click();

        assertThat(page.locator(".dial.due")).isVisible();
        assertThat(page.locator(".next-step")).containsText("Measure vital signs");
        assertThat(page.locator(".actions-bar")).not().isVisible();
        look(page, "session-afar");
        page.keyboard().press("Escape");
        assertThat(page.locator(".actions-bar")).isVisible();
    }

    private void look(Page page, String name) {
        assertFits(page);
        takePictures(page, name);
        assertAccessible(page);
    }

    private static Locator button(Page page, String name) {
        return page.locator("button:visible", new Page.LocatorOptions().setHasText(name))
                .first();
    }
}
