package org.evenkeel.clinic.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.staff.Role;
import org.junit.jupiter.api.Test;

/** The intake of a patient who came by a typed referral. */
class IntakeStoryTest extends BrowserTest {

    @Test
    void facts_are_charted_one_by_one_what_is_missing_is_shown_and_the_intake_is_signed() {
        Page page = signInAs(Role.NURSE, "/referrals/new");
        page.getByLabel("Given name").fill("Ada");
        page.getByLabel("Family name").fill("Quill");
        page.getByLabel("Birth date").fill("1980-02-29");
        page.getByLabel("Sex").selectOption("female");
        page.getByLabel("Why the patient is referred").fill("Low mood for two years");
        page.getByText("Take in the referral").click();
        page.waitForURL(Pattern.compile(".*/charts/.*"));
        page.getByText("Accept for assessment").click();
        page.getByText("Go to intake").click();
        page.waitForURL(Pattern.compile(".*/intake"));
        look(page, "intake-empty");

        open(page, "goal");
        page.locator("#form-goal textarea").fill("To get up in the morning and not dread it");
        page.locator("#form-goal button[type=submit]").click();
        assertThat(page.locator("#goal")).containsText("not dread it");

        open(page, "measurement");
        page.locator("#form-measurement [name=weightKg]").fill("7");
        page.locator("#form-measurement button[type=submit]").click();
        assertThat(page.locator("#measurement")).containsText("between 25 and 350");
        page.locator("#form-measurement [name=weightKg]").fill("72.5");
        page.locator("#form-measurement button[type=submit]").click();
        assertThat(page.locator("#measurement .facts-list")).containsText("72.5 kg");

        page.getByText("None known to the patient").click();
        assertThat(page.locator("#allergy")).containsText("No allergy known");

        open(page, "trial");
        page.locator("#form-trial [name=medicine]").fill("Sertraline");
        page.locator("#form-trial [name=weeks]").fill("9");
        page.locator("#form-trial [name=outcome]").selectOption("no-response");
        page.locator("#form-trial button[type=submit]").click();
        assertThat(page.locator("#trial .facts-list")).containsText("sertraline");

        page.locator(".question").first().locator("input[value=no]").check();
        assertThat(page.locator(".question").first()).containsText("Charted");
        assertThat(page.locator("#completeness")).containsText("35 questions not asked");
        assertThat(page.locator("#asked-heart-and-vessels")).containsText("1 of ");
        look(page, "intake");
        page.reload();
        assertThat(page.locator(".question").first().locator("input[value=no]")).isChecked();

        page.getByText("Sign intake").click();
        assertThat(page.locator("#sign")).containsText("Signed by");
    }

    private static void open(Page page, String section) {
        page.locator("#" + section + " details.add > summary").click();
    }

    private void look(Page page, String name) {
        takePictures(page, name);
        assertFits(page);
        assertAccessible(page);
    }
}
