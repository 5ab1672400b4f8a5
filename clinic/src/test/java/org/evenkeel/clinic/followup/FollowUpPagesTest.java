package org.evenkeel.clinic.followup;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** Follow-up in a real browser: the phone's questions, the live worklist, the curve. */
class FollowUpPagesTest extends BrowserTest {

    private static Instant today() {
        return Clock.systemUTC().instant();
    }

    private String linkTo(InventedPatient patient, String... instruments) {
        FollowUpDesk desk = clinic().part(FollowUpDesk.class);
        return "/f/"
                + desk.sendBaseline(clinic().person(Role.NURSE), patient.chart(), List.of(instruments))
                        .secret()
                        .orElseThrow()
                        .text();
    }

    private Page phone(String path) {
        Page page = window();
        page.setViewportSize(Size.PHONE.width(), Size.PHONE.height());
        page.navigate(path);
        return page;
    }

    @Test
    void a_patient_answers_on_a_phone_with_scripts_one_tap_a_question() {
        Page page = phone(linkTo(new InventedPatient(clinic(), "Pia", "Phone"), "gad-7"));
        look(page, "phone-start");
        page.setViewportSize(Size.PHONE.width(), Size.PHONE.height());
        page.getByText("Begin").click();
        for (int i = 1; i <= 7; i++) {
            assertThat(page.getByText(i + " of 7")).isVisible();
            if (i == 2) {
                org.assertj.core.api.Assertions.assertThat(
                                (Boolean) page.evaluate("document.activeElement.matches('[data-heading]')"))
                        .as("the focus is on the question")
                        .isTrue();
                look(page, "phone-question");
                page.setViewportSize(Size.PHONE.width(), Size.PHONE.height());
            }
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Several days"))
                    .click();
        }
        assertThat(page.getByText("Is this right?")).isVisible();
        look(page, "phone-review");
        page.getByText("Send my answers").first().click();
        assertThat(page.getByText("Thank you.")).isVisible();
        look(page, "phone-thanks");
    }

    @Test
    void the_questions_are_answered_by_keyboard_alone() {
        Page page = phone(linkTo(new InventedPatient(clinic(), "Kay", "Board"), "gad-7"));
        page.getByText("Begin").focus();
        page.keyboard().press("Enter");
        assertThat(page.getByText("1 of 7")).isVisible();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.getByText("2 of 7")).isVisible();
    }

    @Test
    @ControlsHazard("H-07")
    void item_9_appears_on_an_open_worklist_without_reload() {
        Page worklist = signInAs(Role.NURSE, "/worklist");
        assertThat(worklist.locator("[data-stream-words]")).hasText("Live");
        worklist.evaluate("window.notReloaded = true");
        String link = linkTo(new InventedPatient(clinic(), "Rita", "Alert"), "phq-9");
        Page page = phone(link + "/9");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Several days"))
                .click();
        assertThat(page.getByText("You are not alone with this.")).isVisible();
        look(page, "phone-help");
        Locator row = worklist.locator(".work.stop").filter(new Locator.FilterOptions().setHasText("Alert, Rita"));
        assertThat(row).isVisible();
        assertThat((Boolean) worklist.evaluate("window.notReloaded === true")).isTrue();
        look(worklist, "worklist");

        row.getByText("Note or close").click();
        assertThat(worklist.getByRole(AriaRole.DIALOG)).isVisible();
        assertThat(worklist.getByLabel("How it was dealt with")).isVisible();
        look(worklist, "worklist-alert");
        worklist.locator("#act-body").getByText("Take it").click();
        assertThat(worklist.locator("#act-body")).containsText("Taken by Nurse Test");
        worklist.getByLabel("How it was dealt with").fill("Spoke with the patient; safe, seen tomorrow.");
        worklist.getByText("Close it").click();
        assertThat(worklist.getByText("This alert is closed.")).isVisible();
        worklist.getByLabel("Close", new Page.GetByLabelOptions().setExact(true))
                .click();
        assertThat(row).hasCount(0);
    }

    @Test
    void a_tap_counts_although_the_list_is_renewed_under_the_finger() {
        String link = linkTo(new InventedPatient(clinic(), "Rosa", "Renewed"), "phq-9");
        Page phone = phone(link + "/9");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Several days"))
                .click();
        assertThat(phone.getByText("You are not alone with this.")).isVisible();
        Page worklist = signInAs(Role.NURSE, "/worklist");
        worklist.evaluate("""
                document.addEventListener('submit', () => setTimeout(() => {
                  const list = document.querySelector('[data-live=worklist]');
                  list.innerHTML = list.innerHTML;
                }), true)""");

        Locator row = worklist.locator(".work.stop").filter(new Locator.FilterOptions().setHasText("Renewed, Rosa"));
        row.getByText("Take it").click();

        assertThat(row).containsText("Nurse Test has it");
    }

    @Test
    void a_link_that_opens_nothing_shows_one_calm_page() {
        look(phone("/f/nothing"), "phone-closed");
    }

    @Test
    void the_curve_with_its_doses_bands_and_table() {
        InventedPatient patient = InventedPatient.withMonthsBehind(clinic(), today());
        Page page = signInAs(Role.NURSE, "/charts/" + patient.chart() + "/follow-up");
        assertThat(page.locator(".curve canvas").first()).isVisible();
        look(page, "follow-up");
        page.locator(".curve-table summary").first().click();
        assertThat(page.getByText("soon after a dose").first()).isVisible();
        assertThat(page.locator("td:has-text('remission')").first()).isVisible();
        assertAccessible(page);
    }

    @Test
    void a_link_is_shown_once_with_its_picture_and_what_became_of_it() {
        InventedPatient patient = new InventedPatient(clinic(), "Sol", "Sent");
        Page page = signInAs(Role.NURSE, "/charts/" + patient.chart() + "/follow-up");
        page.getByText("Make a private link").click();
        assertThat(page.locator("svg.qr")).isVisible();
        look(page, "follow-up-link");
        String address = page.locator("#made-address").inputValue();
        Page phone = phone(address.substring(address.indexOf("/f/")));
        assertThat(phone.getByText("17 short questions")).isVisible();
        page.reload();
        assertThat(page.locator("svg.qr")).hasCount(0);
        assertThat(page.getByText("opened").first()).isVisible();
    }

    @Test
    void the_baseline_part_for_the_intake_page_says_where_it_stands() {
        InventedPatient patient = new InventedPatient(clinic(), "Tea", "Part");
        Page page = signInAs(Role.NURSE, "/charts/" + patient.chart() + "/questionnaires/fragment");
        assertThat(page.getByText("Make a private link")).isVisible();
        assertThat(page.content()).doesNotContain("<html lang");
    }

    @Test
    @ControlsHazard("H-07")
    void staff_take_down_answers_and_item_9_raises_the_alert_all_the_same() {
        InventedPatient patient = new InventedPatient(clinic(), "Uma", "Taken");
        linkTo(patient, "phq-9");
        Page page = signInAs(Role.NURSE, "/charts/" + patient.chart() + "/follow-up");
        page.getByText("Take down").click();
        look(page, "follow-up-answers");
        for (int i = 1; i <= 9; i++) {
            page.locator("#item-" + i + "-1").check();
        }
        page.getByText("Record the answers").click();
        page.waitForURL("**/follow-up");
        page.navigate("/worklist");
        assertThat(page.locator(".work.stop").filter(new Locator.FilterOptions().setHasText("Taken, Uma")))
                .containsText("taken by staff");
    }

    private void look(Page page, String name) {
        takePictures(page, name);
        assertFits(page);
        assertAccessible(page);
    }
}
