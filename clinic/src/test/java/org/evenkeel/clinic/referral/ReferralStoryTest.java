package org.evenkeel.clinic.referral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.evenkeel.testkit.SamplePatients;
import org.junit.jupiter.api.Test;

/** A referral comes in by file and by form, and becomes a chart. */
@ControlsHazard("H-14")
class ReferralStoryTest extends BrowserTest {

    @Test
    void a_record_is_dropped_reviewed_taken_over_and_accepted_and_met_again_as_a_duplicate() {
        Page page = signInAs(Role.PRESCRIBER, "/referrals/new");
        look(page, "referral-new");
        SamplePatients sample = SamplePatients.DEPRESSION_ALCOHOL_OPIOID;
        drop(page, sample.fileName(), sample.json());
        page.waitForURL(Pattern.compile(".*/referrals/pending/.*"));
        assertThat(page.locator("main")).containsText("Major depression disorder");
        look(page, "referral-review");
        page.getByLabel("Why the patient is referred").fill("Depression in spite of two medicines");
        page.getByText("Take over into the chart").click();
        page.waitForURL(Pattern.compile(".*/charts/.*"));
        assertThat(page.locator("main")).containsText("Accept or decline the referral");
        look(page, "overview");
        page.getByText("Accept for assessment").click();
        assertThat(page.locator("main")).containsText("Take the intake");

        page.getByText("Whole record").click();
        assertThat(page.locator("main")).containsText("Record taken over");
        assertAccessible(page);
        assertFits(page);

        page.navigate("/referrals/new");
        drop(page, sample.fileName(), sample.json());
        page.waitForURL(Pattern.compile(".*/referrals/pending/.*"));
        assertThat(page.locator("main")).containsText("Known already?");
        page.getByText("Take over into the chart").click();
        assertThat(page.locator("[data-errors]")).containsText("another person");
        page.getByText("the same person: add it to that chart").click();
        page.getByText("Take over into the chart").click();
        assertThat(page.locator("[data-errors]")).containsText("very file was taken over");

        page.navigate("/patients");
        assertThat(page.locator("#patients")).containsText("Anderson154");
        page.getByLabel("Name").fill("zzz");
        assertThat(page.locator("#patients")).containsText("Nobody found");
        page.getByLabel("Name").fill("theodore");
        assertThat(page.locator("#patients")).containsText("Anderson154");
        look(page, "patients");
    }

    @Test
    void a_file_that_is_no_record_says_so_and_changes_nothing() {
        Page page = signInAs(Role.FRONT_DESK, "/referrals/new");
        drop(page, "notes.json", "{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.locator("[data-drop-error]")).containsText("not FHIR");
        assertThat(page.getByText("Take in the referral")).isVisible();
    }

    @Test
    void a_typed_referral_with_a_slip_keeps_what_was_typed() {
        Page page = signInAs(Role.FRONT_DESK, "/referrals/new");
        page.getByLabel("Given name").fill("Ada");
        page.getByLabel("Family name").fill("Quill");
        page.getByLabel("Birth date").fill("29.02.1980");
        page.getByText("Take in the referral").click();
        assertThat(page.locator("[data-errors]")).containsText("year-month-day");
        page.getByLabel("Birth date").fill("1980-02-29");
        page.getByLabel("Sex").selectOption("female");
        page.getByLabel("Why the patient is referred").fill("Low mood for two years");
        page.getByText("Take in the referral").click();
        page.waitForURL(Pattern.compile(".*/patients"));
        assertThat(page.locator("#patients")).containsText("Quill, Ada");
    }

    private static void drop(Page page, String name, byte[] bytes) {
        page.locator("[data-drop-input]").setInputFiles(new FilePayload(name, "application/json", bytes));
    }

    private void look(Page page, String name) {
        takePictures(page, name);
        assertFits(page);
        assertAccessible(page);
    }
}
