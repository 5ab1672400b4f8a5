package org.evenkeel.care.note;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.NoteContent.NoteAmended;
import org.evenkeel.care.chart.NoteContent.NoteSigned;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.note.NoteCommand.Amend;
import org.evenkeel.care.note.NoteCommand.Sign;

/** Decides about signatures and addenda. Pure and total. */
public final class NoteDesk {
    private static final Set<Capacity> SIGNERS = EnumSet.of(Capacity.NURSE, Capacity.PRESCRIBER);
    private static final int LONGEST_ADDENDUM = 4_000;

    private NoteDesk() {}

    /** Which entries follow from a command, or why none do. */
    public static Decision decide(Chart chart, NoteCommand command, Author author, Instant now) {
        Optional<SessionRecord> session = chart.sessions().find(command.session());
        if (session.isEmpty()) {
            return Decision.refuse(Refusal.of("session.unknown", "There is no such session in this chart."));
        }
        if (!SIGNERS.contains(author.capacity())) {
            return Decision.refuse(
                    Refusal.of("note.not-a-signer", "Only a nurse or a prescriber signs or amends a session note."));
        }
        return switch (command) {
            case Sign c -> sign(chart, session.get(), c, author, now);
            case Amend c -> amend(chart, c, now);
        };
    }

    private static Decision sign(Chart chart, SessionRecord session, Sign command, Author author, Instant now) {
        if (!session.state().isOver()) {
            return Decision.refuse(
                    Refusal.of("note.session-goes-on", "The patient is still here: the note is signed afterwards."));
        }
        long last = SessionEntries.of(chart, command.session()).lastSequence();
        if (command.readUpToSequence() < last) {
            return Decision.refuse(Refusal.of(
                    "note.moved-on", "Something was charted since this note was opened. Read it again, then sign."));
        }
        if (NoteState.of(chart, command.session()).isSignedBy(author, last)) {
            return Decision.refuse(Refusal.of("note.already-signed", "You have signed this note as it stands."));
        }
        return Decision.accept(now, new NoteSigned(command.session(), last, command.text()));
    }

    private static Decision amend(Chart chart, Amend command, Instant now) {
        String words = command.words().strip();
        if (words.isEmpty()) {
            return Decision.refuse(Refusal.at("words", "addendum.empty", "Write what is to be added."));
        }
        if (words.length() > LONGEST_ADDENDUM) {
            return Decision.refuse(Refusal.at(
                    "words", "addendum.too-long", "An addendum has at most " + LONGEST_ADDENDUM + " characters."));
        }
        if (NoteState.of(chart, command.session()).signatures().isEmpty()) {
            return Decision.refuse(
                    Refusal.of("addendum.not-signed", "The note is not signed yet: chart what is missing, then sign."));
        }
        return Decision.accept(now, new NoteAmended(command.session(), words));
    }
}
