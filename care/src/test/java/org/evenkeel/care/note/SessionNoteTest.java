package org.evenkeel.care.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.NoteContent.NoteAmended;
import org.evenkeel.care.chart.NoteContent.NoteSigned;
import org.evenkeel.care.chart.RecoveryContent.Discharged;
import org.evenkeel.care.chart.SessionContent.PatientArrived;
import org.evenkeel.care.chart.SessionContent.SessionNoteWritten;
import org.evenkeel.care.session.Bedside;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;

/** The note of a session: signed as read, amended, never rewritten. */
class SessionNoteTest {
    private final Bedside room = new Bedside();

    private void sessionIsOver() {
        room.record(new PatientArrived(Bedside.SESSION, "2"));
        room.later(90).record(new Discharged(Bedside.SESSION, List.of()));
    }

    private Decision sign(Author author, long readUpTo) {
        NoteCommand sign = new NoteCommand.Sign(Bedside.SESSION, readUpTo, "the note");
        return room.append(NoteDesk.decide(room.chart, sign, author, room.now), author);
    }

    private Decision amend(String words) {
        NoteCommand amend = new NoteCommand.Amend(Bedside.SESSION, words);
        return room.append(NoteDesk.decide(room.chart, amend, Bedside.NURSE, room.now), Bedside.NURSE);
    }

    private NoteState state() {
        return NoteState.of(room.chart, Bedside.SESSION);
    }

    private static String code(Decision decision) {
        return ((Decision.Refused) decision).refusals().getFirst().code();
    }

    @Test
    void is_signed_as_read_when_the_session_is_over() {
        sessionIsOver();
        long read = room.chart.sequence();

        assertThat(sign(Bedside.NURSE, read)).isInstanceOf(Decision.Accepted.class);

        NoteSigned signed = state().signature().orElseThrow().signed();
        assertThat(signed.upToSequence()).isEqualTo(read);
        assertThat(signed.text()).isEqualTo("the note");
        assertThat(state().isUpToDate()).isTrue();
    }

    @Test
    void is_not_signed_while_the_patient_is_here() {
        room.record(new PatientArrived(Bedside.SESSION, "2"));
        assertThat(code(sign(Bedside.NURSE, room.chart.sequence()))).isEqualTo("note.session-goes-on");
    }

    @Test
    @ControlsHazard("H-30")
    void is_not_signed_by_somebody_who_read_an_older_one() {
        sessionIsOver();
        long read = room.chart.sequence();
        room.record(new SessionNoteWritten(Bedside.SESSION, "vomited at 10:40"));

        assertThat(code(sign(Bedside.NURSE, read))).isEqualTo("note.moved-on");
        assertThat(state().signatures()).isEmpty();
    }

    @Test
    void is_signed_once_by_each_and_by_two_when_two_wish_to() {
        sessionIsOver();
        long read = room.chart.sequence();
        sign(Bedside.NURSE, read);

        assertThat(code(sign(Bedside.NURSE, read))).isEqualTo("note.already-signed");
        assertThat(sign(Bedside.PRESCRIBER, read)).isInstanceOf(Decision.Accepted.class);
        assertThat(state().signatures()).hasSize(2);
        assertThat(state().isUpToDate()).isTrue();
    }

    @Test
    void only_a_nurse_or_a_prescriber_signs() {
        sessionIsOver();
        Author desk = new Author("f1", "Fay Front", Capacity.FRONT_DESK);
        assertThat(code(sign(desk, room.chart.sequence()))).isEqualTo("note.not-a-signer");
    }

    @Test
    @ControlsHazard("H-30")
    void what_is_charted_after_a_signature_shows_as_unsigned_and_so_does_a_correction() {
        sessionIsOver();
        sign(Bedside.NURSE, room.chart.sequence());
        room.record(new SessionNoteWritten(Bedside.SESSION, "charted late"));
        EntryId late = room.chart.entries().getLast().id();
        room.record(new EntryCorrected(late, "another patient"));

        assertThat(state().isUpToDate()).isFalse();
        assertThat(state().chartedSince()).hasSize(2);
        assertThat(sign(Bedside.NURSE, room.chart.sequence())).isInstanceOf(Decision.Accepted.class);
        assertThat(state().isUpToDate()).isTrue();
    }

    @Test
    void is_amended_only_after_it_was_signed_and_never_with_nothing() {
        sessionIsOver();
        assertThat(code(amend("too early"))).isEqualTo("addendum.not-signed");
        sign(Bedside.NURSE, room.chart.sequence());
        assertThat(code(amend("   "))).isEqualTo("addendum.empty");
        assertThat(code(amend("x".repeat(4_001)))).isEqualTo("addendum.too-long");

        assertThat(amend("The escort telephoned at noon.")).isInstanceOf(Decision.Accepted.class);
        NoteAmended added = state().addenda().getFirst().amended();
        assertThat(added.words()).isEqualTo("The escort telephoned at noon.");
        assertThat(state().isUpToDate()).isTrue();
    }

    @Test
    void a_chart_as_known_at_a_moment_has_neither_what_came_later_nor_its_corrections() {
        sessionIsOver();
        room.record(new SessionNoteWritten(Bedside.SESSION, "calm"));
        EntryId calm = room.chart.entries().getLast().id();
        var then = room.now;
        room.later(10).record(new EntryCorrected(calm, "not this patient"));

        Chart known = room.chart.asKnownAt(then);

        assertThat(known.sessions().find(Bedside.SESSION).orElseThrow().notes()).hasSize(1);
        assertThat(room.session().notes()).isEmpty();
        assertThat(room.chart.asKnownAt(room.now)).isSameAs(room.chart);
        assertThat(room.chart.asKnownAt(Bedside.NINE.minusSeconds(1)).entries()).isEmpty();
    }
}
