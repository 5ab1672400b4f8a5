package org.evenkeel.clinic.consent;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.plan.SampleChart;
import org.evenkeel.clinic.staff.Role;
import org.junit.jupiter.api.Test;

/** The patient reads, acknowledges and signs on the clinic's device, and may withdraw. */
class ConsentPageTest extends BrowserTest {

    @Test
    void a_consent_is_signed_sentence_by_sentence_and_withdrawn_without_a_reason() {
        SampleChart chart = SampleChart.identified(clinic());
        Page page = signInAs(Role.NURSE, chart.path("consent"));
        takePictures(page, "consent");
        assertFits(page);
        assertAccessible(page);

        page.getByLabel("Your full name").fill("Ines Example");
        page.getByText("Sign consent").click();
        assertThat(page.locator("[data-errors]")).isVisible();
        assertThat(chart.read().assessment().consents()).isEmpty();

        for (Locator box : page.locator("#consent input[type=checkbox]").all()) {
            box.check();
        }
        page.getByText("Sign consent").click();
        assertThat(page.locator("main")).containsText("Consent stands");
        var given = chart.read()
                .assessment()
                .consents()
                .get(ConsentController.DOCUMENT)
                .content();
        assertThat(given.signedName()).isEqualTo("Ines Example");
        assertThat(given.witness()).isEqualTo("Nurse Test");

        page.getByText("Withdraw consent", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.getByText("Withdraw", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("No consent stands");
        assertThat(chart.read().assessment().consents()).isEmpty();
    }
}
