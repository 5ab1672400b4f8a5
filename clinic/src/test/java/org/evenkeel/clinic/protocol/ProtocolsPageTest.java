package org.evenkeel.clinic.protocol;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.staff.Role;
import org.junit.jupiter.api.Test;

/** Someone reads how courses are given and lays protocols side by side. */
class ProtocolsPageTest extends BrowserTest {

    @Test
    void two_protocols_stand_side_by_side_and_say_where_they_differ() {
        Page page = signInAs(Role.PRESCRIBER, "/protocols");
        page.getByLabel("Intramuscular ketamine, first course").check();
        page.getByLabel("Subcutaneous ketamine, first course").check();
        page.locator(".protocols-choice button").click();
        Locator table = page.locator(".protocols-table");
        assertThat(table.locator("tr", new Locator.LocatorOptions().setHasText("Dose"))
                        .first())
                .containsText("differs");
        assertThat(table).containsText("0.25 to 0.5 mg/kg");
        assertThat(table).containsText("guided by response");
        table.locator("details").first().locator("summary").click();
        assertThat(table.locator("details").first()).containsText("D-IM-1");
        takePictures(page, "protocols");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void what_cannot_be_ordered_says_so() {
        Page page = signInAs(Role.NURSE, "/protocols");
        assertThat(page.locator(".protocols-list")).containsText("No dose ceilings: can't be ordered");
    }

    @Test
    void the_file_of_a_protocol_is_the_beginning_of_the_clinics_own() throws IOException {
        Page page = signInAs(Role.PRESCRIBER, "/protocols?with=ketamine-iv-induction&with=nothing-of-that-name");
        Download file = page.waitForDownload(
                () -> page.getByText("File to make it your own").click());
        assertThat(file.suggestedFilename()).isEqualTo("ketamine-iv-induction.yaml");
        assertThat(Files.readString(file.path())).contains("version: \"clinic-1\"", "per-kg: 0.5 mg/kg");
    }
}
