package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.monitor.JudgedReading;
import org.evenkeel.care.monitor.MonitoredSign;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.journal.store.MonitorSamples;
import org.evenkeel.journal.store.MonitorSamples.Sample;
import org.junit.jupiter.api.Test;

/** The list of monitors follows what is heard, and says how long it is kept. */
class MonitorsPageTest extends BrowserTest {
    private final AheadClock clock = new AheadClock();

    @Override
    protected TestClinic startClinic() {
        return TestClinic.listening(clock);
    }

    @Test
    void the_list_follows_what_is_heard_and_leaves_what_somebody_types_or_looks_at_alone() throws IOException {
        Page page = signInAs(Role.ADMINISTRATOR, "/monitors");
        assertThat(page.locator("[data-stream-words]")).hasText("Live");
        Locator row = page.locator("[data-device='MON 9']");
        assertThat(row).hasCount(0);
        try (MonitorLine line = new MonitorLine(clinic())) {
            line.ask(said("1"));
            assertThat(row).containsText("Not let in");
            Locator times = page.locator("[data-label=Messages]");
            assertThat(times).hasText("1");

            Locator days = page.getByLabel("Readings of sessions");
            days.fill("30");
            line.ask(said("2"));
            assertThat(times).hasText("2");
            assertThat(days).hasValue("30");
            assertThat(days).isFocused();

            Locator letIn = row.getByText("Let it in");
            letIn.focus();
            line.ask(said("3"));
            assertThat(times).hasText("3");
            assertThat(letIn).isFocused();
        }
        assertAccessible(page);
        assertFits(page);
    }

    private String said(String id) {
        return MonitorLine.message("MON 9", id, "", clock.instant(), MonitorLine.heart(72));
    }

    @Test
    void readings_older_than_the_site_keeps_go_by_themselves_and_the_others_stay() {
        MonitorSamples samples = new MonitorSamples(clinic().part(DataSource.class));
        ItemId session = new ItemId(UUID.randomUUID());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant old = now.minus(Duration.ofDays(40));
        samples.add(List.of(sample(session, old), sample(session, now)));
        Page page = signInAs(Role.ADMINISTRATOR, "/monitors");
        assertThat(page.getByLabel("Readings of sessions")).hasValue("90");

        page.getByLabel("Readings of sessions").fill("none");
        page.locator("form[action='/monitors/retention'] button[type=submit]").click();
        assertThat(page.locator("main")).containsText("A number of days from 1 to 36500.");
        page.getByLabel("Readings of sessions").fill("30");
        page.locator("form[action='/monitors/retention'] button[type=submit]").click();
        page.waitForURL("**/monitors");
        assertThat(page.getByLabel("Readings of sessions")).hasValue("30");

        clock.pass(Duration.ofHours(7));
        page.waitForCondition(
                () -> samples.between(session, MonitoredSign.SPO2, old, now).isEmpty());
        assertThat(samples.between(session, MonitoredSign.SPO2, old, now.plusSeconds(1)))
                .hasSize(1);
    }

    private static Sample sample(ItemId session, Instant at) {
        return new Sample(
                session, "MON-8", new JudgedReading(MonitoredSign.SPO2, 97.0, at, at, at, "1", Set.of()), false);
    }
}
