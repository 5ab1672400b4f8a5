package org.evenkeel.clinic.prediction;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.staff.Role;
import org.junit.jupiter.api.Test;

/** Someone looks how far the published models of a route agree. */
class ModelsPageTest extends BrowserTest {

    @Test
    void all_models_of_a_route_stand_in_the_table_and_those_of_other_people_warn() {
        Page page = signInAs(Role.NURSE, "/models");
        Locator rows = page.locator("[data-model-rows] tr");
        assertThat(page.locator("[data-model-rows]")).containsText("default");
        assertThat(page.locator("[data-model-rows]")).containsText("Domino 1982");
        assertThat(page.locator("[data-model-rows]")).containsText("not meant for adults");
        assertThat(page.locator("[data-curve-words]")).containsText("ng/mL");
        String before = rows.first().textContent();
        page.getByLabel("Dose looked at", new Page.GetByLabelOptions().setExact(true))
                .fill("1");
        assertThat(rows.first()).not().hasText(before);
        takePictures(page, "models");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void a_link_begins_with_its_own_route_and_dose() {
        Page page = signInAs(Role.PRESCRIBER, "/models?choice=esketamine.intranasal&dose=84&weightKg=82&ageYears=60");
        assertThat(page.getByLabel("Weight")).hasValue("82");
        assertThat(page.locator("[name=look-devices][value='84']")).isChecked();
        assertThat(page.locator("[data-model-rows]")).containsText("Perez-Ruixo 2021");
        assertThat(page.locator("[data-curve-box] canvas").count()).isEqualTo(1);
    }
}
