package org.evenkeel.clinic.session;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.SessionContent.SessionNoteWritten;
import org.evenkeel.clinic.BrowserTest;
import org.evenkeel.clinic.MovableClock;
import org.evenkeel.clinic.TestClinic;
import org.evenkeel.clinic.staff.Role;
import org.junit.jupiter.api.Test;

/** The session note and the replay in a real browser. */
class NotePagesTest extends BrowserTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));

    @Override
    protected TestClinic startClinic() {
        return TestClinic.start(0, clock);
    }

    private Bedroom sessionIsOver() {
        Bedroom room = new Bedroom(clinic(), clock.instant()).recovering(75);
        room.at(-20, new SessionNoteWritten(room.session, "Wrote <b>of</b> a \u0142\u00f3d\u017a & the sea\u0007"));
        room.at(-10, new SessionNoteWritten(room.session, "charted in the wrong chart"));
        room.at(-9, new EntryCorrected(room.chart().entries().getLast().id(), "another patient"));
        return room.at(0, new Discharged(room.session, java.util.List.of()));
    }

    @Test
    void the_note_composes_itself_is_signed_and_amended() {
        Bedroom room = sessionIsOver();
        Page page = signInAs(Role.NURSE, room.path());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Session note"))
                .click();

        Locator note = page.locator("article.note");
        assertThat(note).containsText("35.0 mg of 35 mg");
        assertThat(note).containsText("Not known: nothing is charted as drawn");
        assertThat(note).containsText("144 systolic");
        assertThat(note).containsText("Infusion stopped");
        assertThat(note.locator("s")).hasText("Note: charted in the wrong chart");
        assertThat(note).containsText("Struck through: another patient (Nurse Test)");
        assertThat(note).containsText("Not signed.");
        assertThat(note.locator("svg polyline")).hasCount(4);
        assertAccessible(page);
        takePictures(page, "session-note");

        button(page, "I have read this note and sign it").click();
        assertThat(page.locator(".message.ok")).containsText("Signed as it stands");
        page.getByLabel("Addendum").fill("The escort telephoned.");
        button(page, "Add it").click();
        assertThat(page.locator(".addendum")).containsText("The escort telephoned.");

        room.at(-5, new SessionNoteWritten(room.session, "charted afterwards"));
        page.reload();
        assertThat(note).containsText("One entry was charted after the last signature");
        assertThat(page.locator(".message.ok")).hasCount(0);
        page.locator("summary").getByText("The note word for word").click();
        assertThat(page.locator(".signed-text")).not().containsText("charted afterwards");
    }

    @Test
    void a_note_that_moved_on_while_it_was_read_is_not_signed() {
        Bedroom room = sessionIsOver();
        Page page = signInAs(Role.PRESCRIBER, room.path() + "/note");
        room.at(-5, new SessionNoteWritten(room.session, "vomited"));

        button(page, "I have read this note and sign it").click();

        assertThat(page.locator("main")).containsText("Something was charted since this note was opened");
        assertThat(page.locator("article.note")).containsText("vomited");
        assertThat(page.locator("article.note")).containsText("Not signed.");
    }

    @Test
    void the_note_as_a_document_is_tagged_titled_and_holds_everything() throws IOException {
        Bedroom room = sessionIsOver();
        Page page = signInAs(Role.NURSE, room.path() + "/note");
        byte[] pdf = page.context()
                .request()
                .get(clinic().address() + room.path() + "/note.pdf")
                .body();

        if (System.getenv("EVENKEEL_PICTURES") != null) {
            java.nio.file.Files.write(java.nio.file.Path.of("target/session-note.pdf"), pdf);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Session note, 24 Nov 2026");
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            "Example, Ines",
                            "Infusion started",
                            "another patient",
                            "<b>of</b>",
                            "SpO2 98 %",
                            "\u0142\u00f3d\u017a & the sea");
        }
    }

    @Test
    void the_replay_shows_what_was_known_at_each_moment_and_nothing_of_later() {
        Instant start = clock.instant();
        Bedroom room = new Bedroom(clinic(), start).running(20);
        clock.pass(Duration.ofMinutes(5));
        room.vitals(5, 171, 99);
        clock.pass(Duration.ofMinutes(5));
        room.at(-15, new SessionNoteWritten(room.session, "remembered at noon"));

        Page page = signInAs(Role.NURSE, room.path() + "/replay");
        Locator shown = page.locator("#replayed");
        page.locator("[data-step]").getByText("Dose checked").first().click();
        assertThat(shown.locator(".pressure")).not().containsText("171/99");

        page.locator("[data-step]").getByText("171/99").click();
        assertThat(shown.locator(".pressure").first()).containsText("171/99");
        assertThat(shown).not().containsText("remembered at noon");
        button(page, "Next").click();
        assertThat(shown).containsText("remembered at noon");
        button(page, "Back one").click();
        assertThat(shown).not().containsText("remembered at noon");
        assertThat(page.locator("#replayed form button:enabled")).hasCount(0);
        assertAccessible(page);
        takePictures(page, "session-replay");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
