package org.evenkeel.clinic;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.evenkeel.clinic.draft.DraftDesk;
import org.evenkeel.clinic.live.LiveStream;
import org.evenkeel.clinic.live.Topic;
import org.evenkeel.clinic.page.StyleController;
import org.evenkeel.clinic.staff.Actor;
import org.evenkeel.clinic.staff.NewAccount;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.clinic.staff.StaffAccounts;
import org.junit.jupiter.api.Test;

/** What a person typed survives a walk away, a lock, a lost network and a second window. */
class NothingIsLostTest extends BrowserTest {

    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d.*");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T14:02:00Z"));

    @Override
    protected TestClinic startClinic() {
        return TestClinic.start(0, new Clock() {
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
                return now.get();
            }
        });
    }

    @Test
    void input_is_saved_as_typed_and_there_again_after_a_reload() {
        Page page = formOf("ada");
        page.getByLabel("Primary-care physician").fill("Dr Sousa, Lisbon");
        page.getByText("In psychotherapy").click();
        assertThat(page.locator("[data-saved-for]")).hasText(SAVED);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.reload();
        assertThat(page.getByLabel("Primary-care physician")).hasValue("Dr Sousa, Lisbon");
        assertThat(page.getByLabel("In psychotherapy")).isChecked();
    }

    @Test
    void after_a_rest_the_page_asks_for_the_password_and_then_saves_what_was_typed() {
        Page page = formOf("ben");
        now.updateAndGet(at -> at.plus(Duration.ofMinutes(16)));
        page.getByLabel("Goals").fill("To play the cello again");
        assertThat(page.getByText("Everything you typed is still here")).isVisible();
        assertAccessible(page);
        page.getByLabel("Password").fill("not this one, surely not");
        page.locator("[data-reentry] button[type=submit]").click();
        assertThat(page.locator("[data-reentry-error]")).hasText("The password does not match.");
        page.getByLabel("Password").fill(TestClinic.PASSWORD);
        page.locator("[data-reentry] button[type=submit]").click();
        assertThat(page.locator("[data-reentry]")).isHidden();
        assertThat(page.locator("[data-saved-for]")).hasText(SAVED);
        org.assertj.core.api.Assertions.assertThat(saved("ben", "goals")).isEqualTo("To play the cello again");
    }

    @Test
    void the_lock_hides_the_page_at_once_and_keeps_it() {
        Page page = formOf("cy");
        page.getByLabel("Goals").fill("Sleep");
        page.locator(".me summary").click();
        page.getByText("Lock this screen").click();
        assertThat(page.locator("[data-reentry]")).isVisible();
        page.getByLabel("Password").fill(TestClinic.PASSWORD);
        page.locator("[data-reentry] button[type=submit]").click();
        assertThat(page.getByLabel("Goals")).hasValue("Sleep");
        assertThat(page.locator("[data-saved-for]")).hasText(SAVED);
    }

    @Test
    void without_a_network_the_page_says_so_and_saves_when_it_is_back() {
        Page page = formOf("dee");
        page.waitForLoadState(LoadState.LOAD);
        page.context().setOffline(true);
        page.getByLabel("Goals").fill("Walk the dog");
        assertThat(page.locator("[data-saved-for]")).hasText("Not saved, trying again");
        page.context().setOffline(false);
        assertThat(page.locator("[data-saved-for]")).hasText(SAVED);
        org.assertj.core.api.Assertions.assertThat(saved("dee", "goals")).isEqualTo("Walk the dog");
    }

    @Test
    void a_second_window_is_asked_and_nothing_is_overwritten_silently() {
        Page first = formOf("eve");
        Page second = first.context().newPage();
        second.navigate("/style");
        second.waitForLoadState(LoadState.NETWORKIDLE);
        first.getByLabel("Goals").fill("From the first");
        assertThat(first.locator("[data-saved-for]")).hasText(SAVED);
        second.getByLabel("Goals").fill("From the second");
        assertThat(second.locator("[data-saved-for]")).containsText("Changed in another window");
        org.assertj.core.api.Assertions.assertThat(saved("eve", "goals")).isEqualTo("From the first");
        second.getByText("Keep mine").click();
        assertThat(second.locator("[data-saved-for]")).hasText(SAVED);
        org.assertj.core.api.Assertions.assertThat(saved("eve", "goals")).isEqualTo("From the second");
    }

    @Test
    void a_change_reaches_two_open_browsers() {
        Page one = formOf("flo");
        Page two = signInAs(Role.ADMINISTRATOR, "/style");
        for (Page page : new Page[] {one, two}) {
            assertThat(page.locator("[data-stream-words]")).hasText("Live");
            page.evaluate("() => document.addEventListener('evenkeel:change', (event) => {"
                    + " document.body.dataset.heard = event.detail.event; })");
        }
        clinic().part(LiveStream.class).publish(Topic.TODAY, "somebody-arrived");
        assertThat(one.locator("body[data-heard=somebody-arrived]")).hasCount(1);
        assertThat(two.locator("body[data-heard=somebody-arrived]")).hasCount(1);
    }

    /** The form on the style page, for someone new who may fill it in. */
    private Page formOf(String username) {
        Actor administrator = clinic().person(Role.ADMINISTRATOR);
        clinic().part(StaffAccounts.class)
                .add(
                        administrator,
                        new NewAccount(
                                username, username, TestClinic.PASSWORD, Set.of(Role.ADMINISTRATOR, Role.NURSE)));
        Page page = window();
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(TestClinic.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate("/style");
        assertThat(page.locator("[data-stream-words]")).hasText("Live");
        return page;
    }

    private String saved(String username, String field) {
        Actor actor = clinic().part(StaffAccounts.class)
                .forSignIn(username)
                .orElseThrow()
                .account()
                .actor();
        UUID chart = StyleController.EXAMPLE_CHART;
        return clinic().part(DraftDesk.class).read(actor, chart, "example").value(field, "");
    }
}
