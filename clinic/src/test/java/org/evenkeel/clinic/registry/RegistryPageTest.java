package org.evenkeel.clinic.registry;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Somebody asks how good the clinic is. */
class RegistryPageTest extends BrowserTest {

    @Test
    @ControlsHazard("H-95")
    void a_clinic_with_too_few_patients_shows_no_number_and_says_why() {
        Page page = signInAs(Role.PRESCRIBER, "/registry");
        assertThat(page.locator("main")).containsText("Too few patients to show.");
        assertThat(page.locator("main")).containsText("completer bias");
        assertThat(page.locator("main")).containsText("McInnes 2022");
        assertThat(page.getByText("All, without names")).hasCount(0);
        takePictures(page, "registry-empty");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void a_question_is_kept_with_its_answer_and_had_as_a_file() throws IOException {
        Page page = signInAs(Role.MEDICAL_DIRECTOR, "/registry/relapse");
        Download file = page.waitForDownload(() -> page.getByText("JSON", new Page.GetByTextOptions().setExact(true))
                .click());
        assertThat(Files.readString(file.path())).contains("\"report\" : \"relapse\"");
        page.getByLabel("Name of this question").fill("Relapse, every spring");
        page.getByText("Keep it with today's answer").click();
        assertThat(page.locator("h1")).hasText("Relapse, every spring");
        assertThat(page.locator(".answer")).containsText("\"report\" : \"relapse\"");
        assertThat(clinic().part(DSLContext.class)
                        .fetchValue("select count(*) from audit where purpose = 'registry-kept'"))
                .as("who read a kept answer is in the audit")
                .isEqualTo(1L);
        page.getByText("Ask the same again").click();
        assertThat(page.locator(".kept")).containsText("Relapse, every spring");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void who_may_not_see_the_numbers_is_told_so() {
        Page page = signInAs(Role.FRONT_DESK, "/registry/response");
        assertThat(page.locator("main")).not().containsText("As of");
    }
}
