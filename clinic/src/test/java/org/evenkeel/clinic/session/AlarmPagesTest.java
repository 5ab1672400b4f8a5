package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.MovableClock;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** Alarms on the session page in a real browser. */
class AlarmPagesTest extends BrowserTest {
    private final MovableClock clock = new MovableClock(Clock.systemUTC().instant());

    @Override
    protected TestClinic startClinic() {
        return TestClinic.start(0, clock);
    }

    private Bedroom running() {
        return new Bedroom(clinic(), clock.instant()).running(9);
    }

    private Bedroom spo2(Bedroom room, int percent) {
        Duration since = Duration.between(room.record().pump().getFirst().at(), clock.instant());
        return room.at(
                since.toMinutes() - 9,
                new VitalSignsMeasured(room.session, 131, 82, 80, percent, 14, null, List.of(), Source.CLINIC));
    }

    @Test
    @ControlsHazard("H-16")
    void an_alarm_is_on_every_screen_at_once_and_says_who_sees_to_it() {
        Bedroom room = running();
        Page nurse = signInAs(Role.NURSE, room.path());
        Page prescriber = signInAs(Role.PRESCRIBER, room.path());
        assertThat(nurse.locator(".alarm")).hasCount(0);
        assertThat(nurse.locator("[data-alarm-room]")).containsText("What alarms here");

        clock.pass(Duration.ofMinutes(1));
        enterVitals(nurse, "168", "92", "88", "85");

        Locator oxygen = prescriber.locator("#alarm-oxygen");
        assertThat(oxygen).containsText("High");
        assertThat(oxygen).containsText("Oxygen saturation 85 %");
        assertThat(oxygen).hasClass(Pattern.compile("unacknowledged"));
        assertThat(prescriber.locator(".alarm").first()).hasId("alarm-oxygen");
        assertThat(prescriber.locator(".alarms")).hasAttribute("data-sounding", "high");
        look(prescriber, "alarms-unanswered");
        prescriber.locator("#ack-oxygen").click();

        assertThat(nurse.locator("#alarm-oxygen")).containsText("Prescriber Test sees to it");
        assertThat(nurse.locator(".alarms")).hasAttribute("data-sounding", "low");
        nurse.locator("#ack-pressure-high").click();
        assertThat(nurse.locator(".alarms")).hasAttribute("data-sounding", "");
        look(nurse, "alarms-acknowledged");
    }

    @Test
    @ControlsHazard("H-16")
    void the_first_page_names_the_alarm_of_a_chair_for_those_who_may_see_it() {
        Bedroom room = running();
        String tile = ".tile:has(#tile-" + room.session + ")";
        Page nurse = signInAs(Role.NURSE, "/");
        assertThat(nurse.locator(tile + " .tile-alarm")).hasCount(0);

        spo2(room, 85);

        assertThat(nurse.locator(tile)).containsText("Oxygen saturation below 90 %");
        assertThat(nurse.locator(tile)).containsText("High priority, not answered");
        assertThat(nurse.locator(".overdue")).containsText("not answered");
        look(nurse, "alarms-today");
        assertThat(signInAs(Role.FRONT_DESK, "/").locator(".tile-alarm")).hasCount(0);
    }

    @Test
    @ControlsHazard("H-16")
    void an_alarm_nobody_answers_reaches_the_worklist() {
        Bedroom room = running();
        Page nurse = signInAs(Role.NURSE, room.path());
        spo2(room, 91);
        assertThat(nurse.locator("#alarm-oxygen")).containsText("Medium");

        clock.pass(Duration.ofMinutes(3));

        assertThat(nurse.locator("#alarm-oxygen")).containsText("a prescriber has been told on the worklist");
        assertThat(nurse.locator("#alarm-oxygen")).containsText("High");
        Page prescriber = signInAs(Role.PRESCRIBER, "/worklist");
        assertThat(prescriber.locator("main")).containsText("Alarm at a chair, not answered");
    }

    @Test
    @ControlsHazard("H-16")
    void what_was_over_before_anybody_saw_it_stays_until_somebody_has() {
        Bedroom room = running();
        Page nurse = signInAs(Role.NURSE, room.path());
        spo2(room, 84);
        assertThat(nurse.locator("#alarm-oxygen")).hasClass(Pattern.compile("unacknowledged"));
        clock.pass(Duration.ofMinutes(1));
        spo2(room, 98);

        assertThat(nurse.locator("#alarm-oxygen")).containsText("not seen by anybody");
        assertThat(nurse.locator(".alarms")).hasAttribute("data-sounding", "");
        look(nurse, "alarms-latched");
        nurse.locator("#ack-oxygen").click();
        assertThat(nurse.locator("#alarm-oxygen")).hasCount(0);
    }

    @Test
    @ControlsHazard("H-16")
    void the_page_asks_by_itself_whether_the_watch_still_looks() {
        Bedroom room = running();
        Page nurse = signInAs(Role.NURSE, room.path());
        nurse.clock().install();
        nurse.navigate(room.path());
        assertThat(nurse.locator("[data-truth-words]")).hasText("All saved");
        nurse.route(
                "**/alarms",
                route -> route.fulfill(
                        new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody(
                                        "<div class='alarms' data-sounding='' data-says=''>The alarm watch stands still</div>")));
        nurse.clock().runFor(31_000);

        assertThat(nurse.locator("#alarms")).containsText("The alarm watch stands still");
    }

    @Test
    void a_pause_shows_how_long_it_lasts_and_ends_by_itself() {
        Bedroom room = running();
        Page nurse = signInAs(Role.NURSE, room.path());
        spo2(room, 91);
        nurse.locator("#pause-oxygen").click();
        assertThat(nurse.locator("#alarm-oxygen")).containsText("paused by Nurse Test");
        assertThat(nurse.locator("[data-pause-left]")).hasText(Pattern.compile("[12]:\\d\\d"));
        assertThat(nurse.locator(".alarms")).hasAttribute("data-sounding", "");

        clock.pass(Duration.ofMinutes(2));

        assertThat(nurse.locator(".alarms")).hasAttribute("data-sounding", "medium");
    }

    @Test
    @ControlsHazard("H-16")
    void whether_the_sound_works_is_always_in_sight() {
        Bedroom room = running();
        Page nurse = signInAs(Role.NURSE, room.path());
        Locator words = nurse.locator("[data-sound-words]");
        nurse.locator("[data-sound-test]").click();
        assertThat(words).hasText("Sound on");
        assertThat(nurse.locator("[data-burst=medium]")).isVisible();

        spo2(room, 85);
        assertThat(nurse.locator("[data-burst=high]")).isVisible();
        nurse.locator("[data-sound-switch]").click();
        assertThat(words).hasText("Sound off: nothing here is heard");
        nurse.reload();
        assertThat(words).hasText("Sound off: nothing here is heard");
    }

    @Test
    @ControlsHazard("H-16")
    void a_page_without_connection_says_that_it_hears_of_no_alarm() {
        Page nurse = signInAs(Role.NURSE, running().path());
        assertThat(nurse.locator("[data-alarm-away]")).isHidden();
        nurse.context().setOffline(true);
        nurse.locator("[data-alarm-away]").waitFor(); // said after some seconds: a blink of the network is nothing
        nurse.context().setOffline(false);
        nurse.locator("[data-alarm-away]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void who_only_reads_sees_the_alarm_and_answers_nothing() {
        Bedroom room = running();
        spo2(room, 85);
        Page reader = signInAs(Role.READ_ONLY, room.path());
        assertThat(reader.locator("#alarm-oxygen")).isVisible();
        assertThat(reader.locator("#ack-oxygen")).isDisabled();
        assertThat(room.chart().alarms().open(room.session)).hasSize(1);
    }

    private void look(Page page, String name) {
        assertFits(page);
        takePictures(page, name);
        assertAccessible(page);
    }

    private static void enterVitals(Page page, String... values) {
        page.locator("#act-vitals").click();
        for (String value : values) {
            for (char digit : value.toCharArray()) {
                page.locator(".pad-key[data-key='" + digit + "']").click();
            }
        }
        page.locator("#vitals button[type=submit]").click();
        assertThat(page.locator("#vitals")).not().isVisible();
    }
}
