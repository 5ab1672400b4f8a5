package org.evenkeel.clinic.today;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.staff.Role;
import org.junit.jupiter.api.Test;

/** What a clinic without a patient says on its first page. */
class NewClinicTest extends BrowserTest {

    @Test
    void the_first_page_says_what_to_do_first() {
        Page page = signInAs(Role.ADMINISTRATOR, "/");
        assertThat(page.locator(".start")).containsText("Add the people who work here");
        assertThat(page.locator(".start a[href='/staff/new']")).isVisible();
        assertThat(page.locator(".start")).containsText("may take in referrals");
        takePictures(page, "today-new-clinic");
        assertFits(page);
        assertAccessible(page);
    }

    @Test
    void a_nurse_is_led_to_the_first_referral() {
        Page page = signInAs(Role.NURSE, "/");
        assertThat(page.locator(".start a[href='/referrals/new']")).isVisible();
        assertThat(page.locator(".start a[href='/staff/new']")).hasCount(0);
    }
}
