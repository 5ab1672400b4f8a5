package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.staff.Role;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.EmbeddedPostgres;
import org.evenkeel.journal.server.RunningPostgres;
import org.evenkeel.journal.store.JournalMaintenance;
import org.evenkeel.journal.store.JournalSchema;
import org.evenkeel.journal.store.PostgresJournal;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The whole application and its database, as processes, killed in the middle of a session that a browser charts. */
class KilledTest extends BrowserTest {
    private static final Pattern WAITING = Pattern.compile("\\d+ waiting since \\d\\d:\\d\\d, kept on this tablet.*");
    private static final double LONG = 60_000;

    /** A data folder with a session that runs, made once: each test works on a copy. */
    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private Path data;
    private ClinicProcess process;
    private int port;
    private ChartId chart;
    private ItemId session;
    private String path;

    @BeforeAll
    void aSessionRuns() {
        try (RunningPostgres server = EmbeddedPostgres.start(made)) {
            JournalSchema.migrate(server.access());
            try (TestClinic clinic = TestClinic.on(server.access(), Clock.systemUTC())) {
                Bedroom bedroom = new Bedroom(clinic, Clock.systemUTC().instant()).running(4);
                chart = bedroom.chartId;
                session = bedroom.session;
                path = bedroom.path();
            }
        }
    }

    @BeforeEach
    void copyTheDataFolder() throws Exception {
        data = folder.resolve("data");
        Process copy = new ProcessBuilder("cp", "-Rp", made.toString(), data.toString()).start();
        assertThat(copy.waitFor()).isZero();
        port = ClinicProcess.freePort();
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.close();
    }

    @Override
    protected String address() {
        return process.address();
    }

    @Override
    protected boolean isExpected(String complaint) {
        return super.isExpected(complaint) || complaint.contains("status of 503");
    }

    private Page tablet() {
        Page page = signInAs(Role.NURSE, path);
        says(page, "All saved");
        return page;
    }

    private static Locator words(Page page) {
        return page.locator("[data-truth-words]");
    }

    private static void says(Page page, String words) {
        assertThat(words(page)).hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(LONG));
    }

    private static void says(Page page, Pattern words) {
        assertThat(words(page)).hasText(words, new LocatorAssertions.HasTextOptions().setTimeout(LONG));
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
    }

    /** What is in the chart, read from the side after everything was stopped; and that the chain of hashes holds. */
    private SessionRecord onDisk() throws InterruptedException {
        process.close();
        try (RunningPostgres server = EmbeddedPostgres.start(data)) {
            PGSimpleDataSource source = source(server.access());
            assertThat(new JournalMaintenance(source).verify(p -> {}).words()).startsWith("All is well");
            return new PostgresJournal(source, Clock.systemUTC())
                    .read(chart, new Access("test", "test"))
                    .flatMap(c -> c.sessions().find(session))
                    .orElseThrow();
        }
    }

    private static PGSimpleDataSource source(DatabaseAccess access) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(access.jdbcUrl());
        source.setUser(access.app().user());
        source.setPassword(access.app().password());
        return source;
    }

    private static List<String> notes(SessionRecord record) {
        return record.notes().stream().map(n -> n.content().words()).toList();
    }

    @Test
    @ControlsHazard({"H-01", "H-10"})
    void the_application_is_killed_while_a_tap_is_on_its_way_and_everything_is_charted_once() throws Exception {
        process = ClinicProcess.start(data, port);
        Page page = tablet();
        effect(page, "nausea MODERATE");
        says(page, "All saved");
        note(page, "on its way");
        process.kill();

        note(page, "asks for water");
        page.locator("[data-opens=pause]:visible").first().click();
        page.locator("#pause button[type=submit]").click();
        assertThat(page.locator("[data-local-pump-words]")).containsText("Pump paused");
        says(page, WAITING);
        assertThat(page.locator("[data-local]")).containsText("asks for water");
        assertThat(page.locator("[data-stream]")).containsText("Reconnecting");
        assertThat(page.locator("[data-alarm-away]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));

        process = ClinicProcess.start(data, port);
        says(page, Pattern.compile(".*Enter your password to send.*"));
        page.locator("#reentry-password").fill(TestClinic.PASSWORD);
        page.locator("[data-reentry] button[type=submit]").click();
        says(page, "All saved");

        SessionRecord record = onDisk();
        assertThat(notes(record)).containsExactlyInAnyOrder("on its way", "asks for water");
        assertThat(record.sideEffects()).hasSize(2);
        assertThat(record.pump()).hasSize(2);
        assertThat(record.state()).isEqualTo(SessionState.PAUSED);
    }

    @Test
    @ControlsHazard({"H-01", "H-09"})
    void the_database_is_killed_and_the_page_says_what_is_not_saved_until_it_runs_again() throws Exception {
        process = ClinicProcess.start(data, port);
        Page page = tablet();
        Path control = process.databaseFile("global/pg_control");
        Path aside = process.databaseFile("pg_control.aside");
        Files.move(control, aside); // it can't start again until this is back
        process.killDatabase();

        note(page, "asks for water");
        says(page, WAITING);
        assertThat(page.locator("[data-local]")).containsText("asks for water");
        assertThat(page.locator("[data-stream]"))
                .containsText("Reconnecting", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
        assertThat(page.locator("[data-alarm-away]"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));

        Files.move(aside, control, StandardCopyOption.ATOMIC_MOVE);
        says(page, "All saved");
        assertThat(page.locator("[data-stream]"))
                .containsText("Live", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
        assertThat(page.locator(".events")).containsText("asks for water");

        assertThat(notes(onDisk())).containsExactly("asks for water");
    }

    /** Takes all that is left of the disk, to the last byte. */
    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] piece = new byte[1 << 20]; piece.length > 0; piece = new byte[piece.length / 2]) {
                while (isWritten(out, piece)) {}
            }
        }
    }

    private static boolean isWritten(OutputStream out, byte[] piece) {
        try {
            out.write(piece);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    @Test
    @ControlsHazard({"H-01", "H-10"})
    void the_disk_of_the_database_is_full_and_what_is_charted_waits_until_there_is_room() throws Exception {
        assumeTrue(ClinicProcess.canHaveSmallDisk(), "this machine gives a test no disk of its own");
        process = ClinicProcess.onSmallDisk(data, port, 48);
        Page page = tablet();
        Path filler = process.databaseFile("filler");
        fill(filler);

        List<String> charted = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        do {
            assertThat(charted).as("notes on a full disk").hasSizeLessThan(60);
            charted.add(charted.size() + " "
                    + random.ints(1_500, 33, 127)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append));
            note(page, charted.getLast());
            says(page, Pattern.compile("All saved|" + WAITING.pattern()));
        } while (words(page).textContent().equals("All saved"));
        assertThat(page.locator("[data-local]")).containsText(charted.getLast().substring(0, 40));

        Files.delete(filler);
        says(page, "All saved");
        assertThat(page.locator("[data-not-accepted]")).isHidden();
        SessionRecord record = onDisk();
        assertThat(notes(record)).containsExactlyElementsOf(charted);
    }
}
