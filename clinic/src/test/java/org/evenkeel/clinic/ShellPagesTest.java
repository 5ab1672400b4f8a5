package org.evenkeel.clinic;

import com.microsoft.playwright.Page;
import java.time.Clock;
import org.evenkeel.clinic.staff.Role;
import org.junit.jupiter.api.Test;

/** The pages of the house itself: accessible in light and dark, fitting at every size. */
class ShellPagesTest extends BrowserTest {

    @Test
    void the_sign_in_page() {
        Page page = window();
        page.navigate("/sign-in");
        look(page, "sign-in");
    }

    @Test
    void the_house_style() {
        look(signInAs(Role.ADMINISTRATOR, "/style"), "style");
    }

    @Test
    void the_staff_pages() {
        Page page = signInAs(Role.ADMINISTRATOR, "/staff");
        look(page, "staff");
        page.getByText("Nurse Test").click();
        look(page, "staff-one");
        page.navigate("/staff/new");
        page.getByLabel("First password").fill("short");
        page.locator("main form").evaluate("form => { form.noValidate = true; }");
        page.locator("main button[type=submit]").click();
        page.waitForSelector("[data-errors]");
        look(page, "staff-new");
    }

    @Test
    void a_page_that_is_not_there() {
        look(signInAs(Role.NURSE, "/nowhere"), "nowhere");
    }

    @Test
    void the_first_start() {
        try (TestClinic empty = TestClinic.empty(0, Clock.systemUTC())) {
            Page page = window();
            page.navigate(empty.running().setupAddress().orElseThrow());
            look(page, "setup");
        }
    }

    private void look(Page page, String name) {
        takePictures(page, name);
        assertFits(page);
        assertAccessible(page);
    }
}
