package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.EventContent.MedicineGiven;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.InfusionRateChanged;
import org.evenkeel.care.chart.SessionContent.MedicineDrawn;
import org.evenkeel.care.chart.SessionContent.MedicineWasted;
import org.evenkeel.care.chart.SessionContent.SessionNoteWritten;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session page while the network, the server, the clock or the tablet's storage fails. Nothing is lost, nothing twice. */
class OfflineTest extends BrowserTest {
    private static final Pattern WAITING = Pattern.compile("\\d waiting since \\d\\d:\\d\\d, kept on this tablet.*");
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead.get());
        }
    };

    @Override
    protected TestClinic startClinic() {
        return TestClinic.start(0, clock);
    }

    @BeforeEach
    void now() {
        ahead.set(Duration.ZERO);
    }

    /** How many there are in a part of the tablet's database. */
    private static final String COUNTED = """
            ([store, wanted]) => new Promise((done) => {
              indexedDB.open('evenkeel').onsuccess = (e) => {
                const db = e.target.result;
                db.transaction(store).objectStore(store).count().onsuccess = (c) => {
                  db.close();
                  done(c.target.result === wanted);
                };
              };
            })""";

    private static void waitUntilKept(Page page) {
        page.waitForFunction(
                "async () => (await navigator.serviceWorker.getRegistrations()).some((one) => one.active)");
        page.waitForFunction(COUNTED, List.of("pages", 3));
    }

    private Bedroom running(long minutes) {
        return new Bedroom(clinic(), clock.instant()).running(minutes);
    }

    /** The session page on a tablet of its own, with a clock that the test moves; off by so much from the start. */
    private Page tablet(Role role, Bedroom bedroom, Duration off) {
        Page page = window();
        page.clock()
                .install(new InstallOptions().setTime(clock.instant().plus(off).toEpochMilli()));
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(TestClinic.username(role));
        page.getByLabel("Password").fill(TestClinic.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate(bedroom.path());
        allSaved(page);
        return page;
    }

    private void pass(Duration time, Page... pages) {
        ahead.updateAndGet(before -> before.plus(time));
        for (Page page : pages) {
            page.clock().fastForward(time.toMillis());
        }
    }

    private static Locator words(Page page) {
        return page.locator("[data-truth-words]");
    }

    private static void allSaved(Page page) {
        assertThat(words(page)).hasText("All saved", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
    }

    private static void effect(Page page, String value) {
        page.locator("[data-opens=effects]:visible").first().click();
        page.locator("[value='" + value + "']").click();
        assertThat(page.locator("#effects")).not().isVisible();
    }

    private static void note(Page page, String words) {
        page.locator("[data-opens=note]:visible").first().click();
        page.locator("#note-words").fill(words);
        page.locator("#note button[type=submit]").click();
        assertThat(page.locator("#note")).not().isVisible();
    }

    private static void vitals(Page page, String systolic, String diastolic) {
        page.locator("[data-opens=vitals]:visible").first().click();
        page.locator("#v-sys").fill(systolic);
        page.locator("#v-dia").fill(diastolic);
        page.locator("#vitals button[type=submit]").click();
        assertThat(page.locator("#vitals")).not().isVisible();
    }

    private static void rate(Page page, String mgPerMin) {
        page.locator("[data-opens=rate]:visible").first().click();
        page.locator("#rate [name=rateMgPerMin]").fill(mgPerMin);
        page.locator("#rate-reason").fill("anxious");
        page.locator("#rate button[type=submit]").click();
        assertThat(page.locator("#rate")).not().isVisible();
    }

    private static void back(Page page) {
        page.context().setOffline(false);
        page.clock().fastForward(15_000);
    }

    /** The server has not heard of this person for longer than a screen may rest. */
    private static void backAfterRest(Page page) {
        back(page);
        enterPassword(page);
        allSaved(page);
    }

    private static void enterPassword(Page page) {
        assertThat(page.locator("[data-reentry]")).isVisible();
        assertThat(words(page)).containsText("Enter your password to send");
        page.locator("#reentry-password").fill(TestClinic.PASSWORD);
        page.locator("[data-reentry] button[type=submit]").click();
    }

    @Test
    @ControlsHazard("H-10")
    void two_tablets_write_for_thirty_minutes_without_a_network_and_merge() {
        Bedroom bedroom = running(4);
        Page one = tablet(Role.NURSE, bedroom, Duration.ZERO);
        Page two = tablet(Role.PRESCRIBER, bedroom, Duration.ZERO);
        one.context().setOffline(true);
        two.context().setOffline(true);

        pass(Duration.ofMinutes(5), one, two);
        effect(one, "nausea MILD");
        rate(two, "0.5");
        pass(Duration.ofMinutes(5), one, two);
        rate(one, "0.4");
        note(two, "asks for music");
        pass(Duration.ofMinutes(20), one, two);
        effect(one, "nausea NONE");

        assertThat(words(one)).hasText(Pattern.compile("3 waiting since .*, kept on this tablet"));
        assertThat(one.locator("[data-local] li")).hasCount(3);
        assertThat(one.locator("[data-local-pump-words]")).containsText("Pump running since");
        vitals(one, "131", "84");
        assertThat(one.locator("[data-reading=systolicMmHg] .reading-value")).hasText("131/84");
        assertThat(one.locator(".dial.due")).containsText("measured here at");
        takePictures(one, "session-offline");
        assertAccessible(one);

        backAfterRest(two);
        backAfterRest(one);

        var record = bedroom.record();
        List<Charted<SessionContent>> rates = record.pump().stream()
                .filter(p -> p.content() instanceof InfusionRateChanged)
                .toList();
        assertThat(rates)
                .extracting(p -> ((InfusionRateChanged) p.content()).rateMgPerMin())
                .containsExactly(0.5, 0.4);
        assertThat(Duration.between(rates.get(0).at(), rates.get(1).at()))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        var nausea = record.sideEffects().stream()
                .filter(e -> e.content().effect().equals("nausea"))
                .toList();
        assertThat(nausea).hasSize(2);
        assertThat(Duration.between(nausea.get(0).at(), nausea.get(1).at()))
                .isBetween(Duration.ofMinutes(25), Duration.ofMinutes(27));
        assertThat(record.notes()).hasSize(1);
        assertThat(one.locator("[data-conflicts]")).containsText("Rate was changed on two tablets at");
        takePictures(one, "session-conflict");
        assertAccessible(one);
        one.getByText("Looked at: it stands as charted").click();
        assertThat(one.locator("[data-conflicts]")).not().containsText("Rate was changed");
        assertThat(bedroom.record().notes()).hasSize(2);
    }

    @Test
    @ControlsHazard("H-10")
    void the_server_is_killed_and_started_again_and_the_tablet_goes_on() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        int port = URI.create(clinic().address()).getPort();
        clinic().stop();

        effect(page, "nausea MODERATE");
        page.locator("[data-opens=pause]:visible").first().click();
        page.locator("#pause button[type=submit]").click();
        assertThat(page.locator("[data-local-pump-words]")).containsText("Pump paused");
        assertThat(page.locator(".dial:has([data-remaining])")).containsText("stands still, as charted here");
        page.locator("[data-local-pump]").getByText("Runs again").click();
        assertThat(page.locator("[data-local-pump-words]")).containsText("Pump running");
        assertThat(words(page)).hasText(WAITING);

        clinic().startAgain(port, clock);
        page.clock().fastForward(15_000);
        enterPassword(page);
        allSaved(page);

        assertThat(bedroom.record().sideEffects()).hasSize(2);
        assertThat(bedroom.record().pump()).hasSize(3);
        assertThat(bedroom.record().state()).isEqualTo(SessionState.RUNNING);
    }

    @Test
    @ControlsHazard("H-10")
    void the_page_closed_without_a_network_comes_back_with_all_that_was_charted() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        waitUntilKept(page);
        page.context().setOffline(true);
        note(page, "wants the light off");
        assertThat(words(page)).hasText(WAITING);
        Page again = page.context().newPage();
        page.close();

        again.navigate(bedroom.path());
        assertThat(words(again)).hasText(WAITING);
        assertThat(again.locator("[data-local]")).containsText("wants the light off");
        assertThat(again.locator("[data-truth-more]")).containsText("The page shows what was known at");
        effect(again, "nausea MILD");
        again.context().setOffline(false);
        allSaved(again);

        assertThat(bedroom.record().notes()).hasSize(1);
        assertThat(bedroom.record().sideEffects()).hasSize(2);
    }

    @Test
    @ControlsHazard("H-10")
    void a_clock_that_is_hours_off_or_set_in_between_does_not_move_what_is_charted() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ofHours(5));
        page.context().setOffline(true);
        Instant before = clock.instant();
        note(page, "first");
        page.clock().setSystemTime(clock.instant().minus(Duration.ofHours(30)).toEpochMilli());
        page.clock().runFor(2_000);
        note(page, "second");
        back(page);
        allSaved(page);

        for (Charted<SessionNoteWritten> written : bedroom.record().notes()) {
            assertThat(written.at()).isBetween(before.minusSeconds(2), clock.instant());
        }
        assertThat(bedroom.record().notes())
                .extracting(n -> n.content().words())
                .containsExactly("first", "second");
    }

    @Test
    void the_hour_that_comes_twice_in_autumn_keeps_its_order() {
        Instant change = Instant.parse("2026-10-25T00:50:00Z");
        ahead.set(Duration.between(Clock.systemUTC().instant(), change));
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        page.context().setOffline(true);
        note(page, "before the change");
        pass(Duration.ofMinutes(20), page);
        note(page, "after the change");
        backAfterRest(page);

        var notes = bedroom.record().notes();
        assertThat(notes).extracting(n -> n.content().words()).containsExactly("before the change", "after the change");
        assertThat(Duration.between(notes.get(0).at(), notes.get(1).at()))
                .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(21));
    }

    @Test
    @ControlsHazard("H-10")
    void a_tablet_whose_storage_is_full_says_that_nothing_is_kept() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        page.evaluate("""
                () => { IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }""");
        page.context().setOffline(true);
        note(page, "only here");

        assertThat(page.locator("[data-truth=unsaved]"))
                .containsText(
                        "Not saved: this tablet’s storage is full. 1 entry is only in this window: don’t close it.");
        back(page);
        allSaved(page);
        assertThat(bedroom.record().notes()).hasSize(1);
    }

    @Test
    @ControlsHazard("H-10")
    void an_answer_that_was_lost_charts_nothing_twice() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        AtomicInteger lost = new AtomicInteger();
        page.context().route("**/sync", route -> {
            if (lost.getAndIncrement() < 2) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        note(page, "said once");
        assertThat(words(page)).hasText(WAITING);
        page.clock().runFor(4_000);
        allSaved(page);

        assertThat(lost.get()).isGreaterThan(2);
        assertThat(bedroom.record().notes()).hasSize(1);
    }

    @Test
    @ControlsHazard("H-10")
    void a_tap_on_its_way_to_the_disk_when_sending_begins_is_kept_once() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        page.evaluate("""
                () => {
                  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
                  const free = new Promise((go) => { globalThis.goOn = go; });
                  crypto.subtle.encrypt = async (...what) => { await free; return encrypt(...what); };
                }""");
        page.locator("[data-opens=note]:visible").first().click();
        page.locator("#note-words").fill("slow disk");
        page.locator("#note button[type=submit]").click();
        page.evaluate("""
                async () => {
                  dispatchEvent(new Event('online'));
                  const sends = async () => (await navigator.locks.query()).held.some((one) => one.name === 'evenkeel-queue');
                  while (!(await sends())) { /* until it sends */ }
                  for (let i = 0; i < 20; i++) await sends();
                  globalThis.goOn();
                }""");
        assertThat(page.locator("#note")).not().isVisible();
        allSaved(page);

        page.waitForFunction(COUNTED, List.of("queue", 0));
        assertThat(page.locator("[data-truth-more]")).not().containsText("never arrived");
        assertThat(bedroom.record().notes()).hasSize(1);
    }

    @Test
    @ControlsHazard("H-10")
    void what_needs_the_server_and_got_no_answer_is_the_same_when_it_is_done_again() {
        Bedroom bedroom = running(4);
        bedroom.at(-1, new MedicineDrawn(bedroom.session, 50, 10, 1, 49, "A1", new PartialDate("2031-05")));
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        AtomicInteger sent = new AtomicInteger();
        page.context().route("**/commands/waste", route -> {
            if (sent.getAndIncrement() == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        page.evaluate("() => document.getElementById('waste').showModal()");
        page.locator("#waste [name=wastedMg]").fill("5");
        page.locator("#waste-user").fill(TestClinic.username(Role.PRESCRIBER));
        page.locator("#waste-password").fill(TestClinic.PASSWORD);
        page.locator("#waste button[type=submit]").click();
        assertThat(page.locator("[data-refused]")).containsText("do it again when it is back");
        page.locator("#waste button[type=submit]").click();

        assertThat(page.locator("#waste")).not().isVisible();
        assertThat(sent.get()).isEqualTo(2);
        assertThat(bedroom.record().medicine())
                .filteredOn(m -> m.content() instanceof MedicineWasted)
                .hasSize(1);
    }

    @Test
    @ControlsHazard("H-12")
    void what_one_person_left_on_the_tablet_another_can_neither_read_nor_send() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        page.context().route("**/sync", route -> route.abort());
        note(page, "left behind");
        assertThat(words(page)).hasText(WAITING);
        page.locator(".me summary").click();
        page.getByText("Sign out").click();
        page.waitForURL(url -> url.contains("/sign-in"));
        page.context().unroute("**/sync");

        signIn(page, Role.PRESCRIBER, bedroom);
        assertThat(page.locator("[data-truth-more]"))
                .containsText("1 entry is of Nurse Test still on this tablet: sent when Nurse Test signs in here.");
        assertThat(page.locator("[data-local]")).not().containsText("left behind");
        assertThat(bedroom.record().notes()).isEmpty();
        page.locator(".me summary").click();
        page.getByText("Sign out").click();
        page.waitForURL(url -> url.contains("/sign-in"));

        signIn(page, Role.NURSE, bedroom);
        assertThat(page.locator(".events")).containsText("left behind");
        assertThat(bedroom.record().notes().getFirst().by().account()).isEqualTo("nurse");
    }

    private static void signIn(Page page, Role role, Bedroom bedroom) {
        page.getByLabel("User name").fill(TestClinic.username(role));
        page.getByLabel("Password").fill(TestClinic.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate(bedroom.path());
    }

    @Test
    @ControlsHazard("H-12")
    void after_the_lock_nothing_readable_is_left_and_the_page_does_not_come_back_without_the_server() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        waitUntilKept(page);
        page.locator(".me summary").click();
        page.getByText("Lock this screen").click();
        assertThat(page.locator("[data-reentry]")).isVisible();
        page.waitForFunction(COUNTED, List.of("pages", 0));
        page.waitForFunction(COUNTED, List.of("keys", 0));
        page.waitForFunction("async () => (await navigator.serviceWorker.getRegistrations()).length === 0");

        Page again = page.context().newPage();
        page.close();
        again.context().setOffline(true);
        assertThatThrownBy(() -> again.navigate(bedroom.path())).isInstanceOf(PlaywrightException.class);
    }

    @Test
    void the_worker_answers_for_no_other_page() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        waitUntilKept(page);
        page.context().setOffline(true);
        for (String other : List.of("/", "/patients", bedroom.path() + "/advice", "/charts/" + bedroom.chartId)) {
            assertThatThrownBy(() -> page.navigate(other)).isInstanceOf(PlaywrightException.class);
        }
    }

    @Test
    void what_is_not_accepted_stays_until_a_person_decides() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        page.context().setOffline(true);
        rate(page, "3");
        back(page);

        Locator list = page.locator("[data-not-accepted]");
        assertThat(list).containsText("Rate 3 mg/min");
        assertThat(list).containsText("a prescriber decides");
        allSaved(page);
        takePictures(page, "session-not-accepted");
        assertAccessible(page);
        list.getByText("Correct").click();
        page.locator("#rate [name=rateMgPerMin]").fill("0.3");
        page.locator("#rate button[type=submit]").click();
        assertThat(list).isHidden();
        assertThat(bedroom.record().pump()).hasSize(2);
    }

    @Test
    @ControlsHazard("H-10")
    void what_is_corrected_keeps_its_time_and_is_not_there_when_the_form_is_opened_for_something_new() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        page.context().setOffline(true);
        Instant tapped = clock.instant();
        page.locator("#tap-asks-medicine").click();
        page.locator("#medicine-name").fill("Testemetic");
        page.locator("#medicine-dose").fill("0");
        page.locator("#medicine-unit").selectOption("mg");
        page.locator("#medicine-route").selectOption("intravenous");
        page.locator("#asks-medicine [data-minutes='10']").click();
        page.locator("#asks-medicine button[type=submit]").last().click();
        assertThat(page.locator("#asks-medicine")).not().isVisible();
        back(page);

        Locator list = page.locator("[data-not-accepted]");
        list.getByText("Correct").click();
        assertThat(page.locator("#medicine-name")).hasValue("Testemetic");
        page.keyboard().press("Escape");
        page.locator("#tap-asks-medicine").click();
        assertThat(page.locator("#medicine-name")).hasValue("");
        page.keyboard().press("Escape");
        list.getByText("Correct").click();
        page.locator("#medicine-dose").fill("4");
        page.locator("#asks-medicine button[type=submit]").last().click();
        assertThat(list).isHidden();
        allSaved(page);

        assertThat(bedroom.chart().entries())
                .filteredOn(e -> e.content() instanceof MedicineGiven)
                .singleElement()
                .satisfies(e -> assertThat(e.effectiveAt())
                        .isBetween(
                                tapped.minus(Duration.ofMinutes(10)).minusSeconds(5),
                                clock.instant().minus(Duration.ofMinutes(9))));
    }

    @Test
    void a_tap_that_is_corrected_opens_the_form_of_its_own_scale_and_of_no_other() {
        Bedroom bedroom = running(4);
        Page page = tablet(Role.NURSE, bedroom, Duration.ZERO);
        String formOf = """
                async (tap) => {
                  const page = [...document.scripts].find((one) => one.src.endsWith('/js/bedside.js')).src;
                  const { formOf } = await import(new URL('truth.js', page));
                  const versions = [...document.querySelectorAll('[name^="version."]')].map((one) => [one.name, one.value]);
                  return formOf({ kind: 'tap', sent: { tap, ...Object.fromEntries(versions) } })?.closest('dialog').id ?? 'none';
                }""";
        assertThat(page.evaluate(formOf, "scale moaa-s 4")).isEqualTo("scale-moaa-s");
        assertThat(page.evaluate(formOf, "scale dissociation 4")).isEqualTo("scale-dissociation");
        assertThat(page.evaluate(formOf, "effect nausea MILD")).isEqualTo("none");
    }
}
