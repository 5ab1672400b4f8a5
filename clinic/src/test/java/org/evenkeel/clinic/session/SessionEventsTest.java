package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.util.List;
import org.evenkeel.care.chart.EmergencyContent.Moment;
import org.evenkeel.care.chart.EventContent.MedicineGiven;
import org.evenkeel.care.chart.EventContent.ScaleRated;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionEvents.Emergency;
import org.evenkeel.care.event.SideEffectCourse;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** Events with a tap, corrections and an emergency, in a real browser. */
class SessionEventsTest extends BrowserTest {

    private Bedroom running() {
        return new Bedroom(clinic(), Clock.systemUTC().instant()).running(24);
    }

    @Test
    void a_session_rich_in_events_is_charted_with_taps() {
        Bedroom bedroom = running();
        Page page = signInAs(Role.NURSE, bedroom.path());

        tap(page, "tap-effect-nausea");
        assertThat(page.locator("#tap-effect-nausea .tile-now")).containsText("tap: moderate");
        tap(page, "tap-effect-nausea");
        assertThat(page.locator("#tap-effect-nausea strong")).hasText("moderate");
        tap(page, "tap-gone-nausea");
        assertThat(page.locator("#tap-gone-nausea")).hasCount(0);
        tap(page, "taps-at-10");
        tap(page, "tap-state-eye-shade");
        assertThat(line(page, "Eye shade: on")).containsText("charted");
        tap(page, "tap-done-calm-talk");
        assertThat(line(page, "Calm talk")).hasCount(1);
        assertThat(line(page, "Calm talk").locator("time")).not().containsText(" for ");
        tap(page, "tap-scale-moaa-s");
        page.locator("[value='scale moaa-s 4']").click();
        assertThat(page.locator("#tap-scale-moaa-s")).containsText("4");
        tap(page, "tap-asks-medicine");
        giveMedicine(page);
        assertThat(line(page, "Testemetic 4 mg into a vein")).containsText("ordered by Dr Example");
        look(page, "session-events");

        SideEffectCourse nausea = SideEffectCourse.of(bedroom.record()).stream()
                .filter(c -> c.effect().equals("nausea"))
                .findFirst()
                .orElseThrow();
        assertThat(nausea.worst()).isEqualTo(Grade.MODERATE);
        assertThat(nausea.offset()).isPresent();
        assertThat(bedroom.record().events().all())
                .anySatisfy(e -> assertThat(e.content()).isInstanceOf(MedicineGiven.class))
                .anySatisfy(e -> assertThat(e.content())
                        .isInstanceOfSatisfying(
                                ScaleRated.class,
                                r -> assertThat(r.scaleVersion()).contains("0 to 5")));
    }

    private static void giveMedicine(Page page) {
        page.locator("#medicine-name").fill("Testemetic");
        page.locator("#medicine-dose").fill("4");
        page.locator("#medicine-unit").selectOption("mg");
        page.locator("#medicine-route").selectOption("intravenous");
        page.locator("#medicine-by").fill("Dr Example");
        page.locator("#asks-medicine")
                .getByText("Chart", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    @Test
    @ControlsHazard("H-20")
    void what_is_undone_or_corrected_stays_readable_and_counts_no_more() {
        Bedroom bedroom = running();
        Page page = signInAs(Role.NURSE, bedroom.path());

        tap(page, "tap-done-warmed");
        page.locator("[data-undo] button").click();
        assertThat(page.locator(".struck").getByText("Warmed")).isVisible();
        assertThat(bedroom.record().events().all()).isEmpty();

        int before = bedroom.record().vitals().size();
        Locator reading = page.locator(".timeline > li").filter(new Locator.FilterOptions().setHasText("144/90"));
        reading.first().locator("[data-correct]").click();
        page.locator("#c-sys").fill("134");
        page.locator("#c-reason").fill("read the wrong line");
        page.locator("#correct")
                .getByText("Correct", new Locator.GetByTextOptions().setExact(true))
                .last()
                .click();

        assertThat(page.locator(".struck", new Page.LocatorOptions().setHasText("144/90"))
                        .first())
                .containsText("read the wrong line");
        assertThat(line(page, "134/90")).hasCount(1);
        assertThat(bedroom.record().vitals()).hasSize(before);
        assertThat(bedroom.record().vitals())
                .anyMatch(v -> Integer.valueOf(134).equals(v.content().systolicMmHg()));
    }

    @Test
    @ControlsHazard("H-21")
    void stop_and_call_takes_two_presses_and_runs_clocks_and_lists() {
        Bedroom bedroom = running();
        Page page = signInAs(Role.NURSE, bedroom.path());
        Locator call = page.locator("main > .stop-call button, form.stop-call:not(.in-dialog) button")
                .first();

        call.focus();
        page.keyboard().press("Enter");
        assertThat(call).containsText("Once more");
        assertThat(bedroom.record().events().emergencies()).isEmpty();
        page.waitForFunction("() => new Promise((done) => setTimeout(() => done(true), 350))");
        page.keyboard().press("Enter");

        assertThat(page.locator("[data-emergency]")).containsText("Stop the pump by hand");
        assertThat(bedroom.record().pump().getLast().content()).isInstanceOf(InfusionStopped.class);
        tap(page, "moment-AMBULANCE_CALLED");
        tap(page, "list-anaphylaxis");
        tap(page, "step-anaphylaxis-adrenaline");
        assertThat(page.locator("#step-anaphylaxis-adrenaline")).isDisabled();
        assertThat(page.locator("#moment-ADRENALINE_GIVEN")).containsText("5 minutes");
        tap(page, "moment-helper");
        page.locator("#helper-name").fill("Ada Example");
        page.locator("#helper button[type=submit]").click();
        assertThat(page.locator(".helpers")).containsText("Ada Example");
        look(page, "session-emergency");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("It is over"))
                .click();
        page.locator("#emergency-end").getByText("Taken to hospital").click();
        assertThat(page.locator("[data-emergency]")).hasCount(0);

        Emergency emergency =
                List.copyOf(bedroom.record().events().emergencies().values()).getFirst();
        assertThat(emergency.ended()).isPresent();
        assertThat(emergency.count(Moment.ADRENALINE_GIVEN)).isEqualTo(1);
        assertThat(bedroom.chart().alerts().open()).isEmpty();
    }

    private static void tap(Page page, String id) {
        page.locator("#" + id).click();
    }

    private static Locator line(Page page, String words) {
        return page.locator(".timeline > li:not(.struck)").filter(new Locator.FilterOptions().setHasText(words));
    }

    private void look(Page page, String name) {
        assertAccessible(page);
        takePictures(page, name);
    }
}
