package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.clinic.session.RouteSteps.*;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Instant;
import org.evenkeel.care.session.RateCheck;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.staff.Role;
import org.junit.jupiter.api.Test;

/** What is done with the medicine beside giving it, in a real browser: the bag, the new rate, what is left, the futures. */
class MedicinePagesTest extends BrowserTest {

    private Bedroom bedroom() {
        Instant now = Clock.systemUTC().instant();
        return new Bedroom(clinic(), now);
    }

    private void look(Page page, String name) {
        assertFits(page);
        assertAccessible(page);
        takePictures(page, name);
    }

    @Test
    void a_bag_is_reckoned_while_it_is_typed_and_the_wrong_vial_is_refused_with_the_reason() {
        Bedroom bedroom = bedroom().beforeTheDose(-1);
        Page page = signInAs(Role.NURSE, bedroom.path());
        Locator form = page.locator(".draw-form");
        form.locator("[data-vial='50']").click();
        fill(page, "drawnMl", "0.7");
        fill(page, "diluentMl", "34.3");
        assertThat(form.locator("[data-bag-working]")).containsText("0.7 mL × 50 mg/mL = 35 mg drawn");
        assertThat(form.locator("[data-bag-working]")).containsText("= 1 mg/mL");
        fill(page, "lot", "LOT7");
        fill(page, "expiry", "2099-06");
        form.locator("[data-vial='100']").click();
        button(page, "Chart what was drawn").click();
        assertThat(page.locator("#drawnMl-error")).not().isEmpty();
        assertThat(bedroom.record().drawn()).isEmpty();
        look(page, "session-bag");

        form.locator("[data-vial='50']").click();
        button(page, "Chart what was drawn").click();
        assertThat(page.locator(".bag")).containsText("52.5 mL/h");
        assertThat(bedroom.record().drawn()).isPresent();
    }

    @Test
    void a_changed_rate_asks_a_second_person_who_reads_the_pump() {
        Bedroom bedroom = bedroom().running(10);
        Page page = signInAs(Role.NURSE, bedroom.path());
        page.locator("#act-rate").click();
        fill(page, "rateMgPerMin", "0.5");
        page.locator("#rate-reason").fill("restless");
        button(page, "The pump runs at this rate").click();
        Locator check = page.locator(".rate-check");
        assertThat(check).containsText("0.5 mg/min");
        look(page, "session-rate-check");

        page.locator("#recheck-user").fill(TestClinic.username(Role.PRESCRIBER));
        page.locator("#recheck-password").fill(TestClinic.PASSWORD);
        page.locator("#recheck-rate").fill("30");
        button(page, "I have read it").click();
        assertThat(check).hasCount(0);
        assertThat(RateCheck.of(bedroom.record()).filter(RateCheck::isOpen)).isEmpty();
    }

    @Test
    void what_is_left_is_thrown_away_before_a_second_person() {
        Bedroom bedroom = bedroom().beforeTheDose(-70);
        bedroom.drawn(-69).givenSince(-66);
        Page page = signInAs(Role.NURSE, bedroom.path());
        page.locator("#act-waste").click();
        Locator dialog = page.locator("#waste");
        assertThat(dialog).containsText("50 mg drawn − 35 mg given = 15 mg");
        assertAccessible(page);
        takePictures(page, "session-waste");
        dialog.locator("[name=wastedMg]").fill("15");
        page.locator("#waste-user").fill(TestClinic.username(Role.PRESCRIBER));
        page.locator("#waste-password").fill(TestClinic.PASSWORD);
        button(page, "Thrown away, both saw it").click();
        assertThat(dialog).not().isVisible();
        assertThat(page.locator(".events")).containsText("15 mg");
    }

    @Test
    void the_three_futures_say_how_certain_they_are_and_recommend_nothing() {
        Bedroom bedroom = bedroom().running(15);
        Page page = signInAs(Role.PRESCRIBER, bedroom.path());
        page.locator("#open-futures").click();
        Locator futures = page.locator("#futures");
        assertThat(futures.locator("[data-futures-body]")).isVisible();
        assertThat(futures.locator("[data-future=stop] canvas").first()).isVisible();
        assertThat(futures).containsText("nothing here recommends one of them");
        assertAccessible(page);
        takePictures(page, "session-futures");
    }
}
