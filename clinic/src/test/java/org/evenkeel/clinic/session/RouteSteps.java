package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.staff.Role;

/** What people do on the session page, whatever the route. */
final class RouteSteps {
    private RouteSteps() {}

    static Locator button(Page page, String words) {
        return page.locator("button:visible").getByText(words, new Locator.GetByTextOptions().setExact(true));
    }

    static void fill(Page page, String name, String value) {
        page.locator("input[name='" + name + "']:visible").first().fill(value);
    }

    static void secondPerson(Page page) {
        page.locator("input[name=secondUsername]:visible").fill(TestClinic.username(Role.PRESCRIBER));
        page.locator("input[name=secondPassword]:visible").fill(TestClinic.PASSWORD);
    }

    static void passGate(Page page) {
        button(page, "Pass the gate").click();
        assertThat(page.locator("#give")).isVisible();
    }

    static void counted(Page page, String units, String unitMg, String words) {
        for (int person = 0; person < 2; person++) {
            fill(page, "units", units);
            fill(page, "unitMg", unitMg);
            fill(page, "lot", "LOT7");
            if (person == 1) {
                secondPerson(page);
            }
            button(page, words).click();
            assertThat(page.locator(".dose")).containsText("Checked by");
        }
        assertThat(page.locator(".dose .badge.ok")).isVisible();
    }

    static void drawn(Page page, String mg) {
        for (int person = 0; person < 2; person++) {
            fill(page, "doseMg", mg);
            fill(page, "strengthMgPerMl", "50");
            if (person == 1) {
                secondPerson(page);
            }
            button(page, "I have checked vial and syringe").click();
            assertThat(page.locator(".prepared").first()).containsText("Checked by");
        }
    }

    static void bag(Page page, String doseMg, String concentration, String rate) {
        for (int person = 0; person < 2; person++) {
            fill(page, "doseMg", doseMg);
            fill(page, "concentrationMgPerMl", concentration);
            fill(page, "rateMlPerHour", rate);
            if (person == 1) {
                secondPerson(page);
            }
            button(page, "I have checked bag, label and pump").click();
            assertThat(page.locator(".dose")).containsText("Checked by");
        }
        assertThat(page.locator(".dose .badge.ok")).isVisible();
    }

    /** What is still open before the patient leaves, each thing as it is asked; the escort by name. */
    static void answerWhatIsOpen(Page page) {
        Locator open = page.locator(".one-tap .together, .gate-item.open .tap.yes");
        while (open.count() > 0) {
            Locator together = page.locator(".one-tap .together");
            Locator next = (together.count() > 0 ? together : open).first();
            String id = next.getAttribute("id");
            next.click();
            assertThat(page.locator("#" + id + ":not([aria-pressed=true])")).hasCount(0);
        }
    }

    static void handOver(Page page) {
        button(page, "Hand over").click();
        page.locator("#escort-name").fill("Eva Example");
        page.locator("#escort-phone").fill("555 0100");
        button(page, "… and both have the written advice").click();
        assertThat(page.locator("#criterion-escort.ok")).isVisible();
        assertThat(page.locator("#criterion-advice.ok")).isVisible();
    }
}
