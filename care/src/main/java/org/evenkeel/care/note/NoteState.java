package org.evenkeel.care.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NoteContent.NoteAmended;
import org.evenkeel.care.chart.NoteContent.NoteSigned;

/**
 * How the note of a session stands.
 *
 * @param signatures who signed, first the first
 * @param addenda what was added after a signature
 * @param chartedSince what was charted of the session after the last signature, back-charted things and corrections
 *     included; empty while nobody has signed
 */
public record NoteState(List<Signature> signatures, List<Addendum> addenda, List<Entry> chartedSince) {
    public NoteState {
        signatures = List.copyOf(signatures);
        addenda = List.copyOf(addenda);
        chartedSince = List.copyOf(chartedSince);
    }

    /** A signature, with the entry that holds it. */
    public record Signature(Entry entry, NoteSigned signed) {}

    /** An addendum, with the entry that holds it. */
    public record Addendum(Entry entry, NoteAmended amended) {}

    /** The state of a session's note. */
    public static NoteState of(Chart chart, ItemId session) {
        List<Signature> signatures = new ArrayList<>();
        List<Addendum> addenda = new ArrayList<>();
        SessionEntries entries = SessionEntries.of(chart, session);
        for (Entry entry : entries.all()) {
            if (chart.isCorrected(entry.id())) {
                continue;
            }
            if (entry.content() instanceof NoteSigned signed) {
                signatures.add(new Signature(entry, signed));
            } else if (entry.content() instanceof NoteAmended amended) {
                addenda.add(new Addendum(entry, amended));
            }
        }
        List<Entry> since = signatures.isEmpty()
                ? List.of()
                : entries.charted().stream()
                        .filter(e ->
                                e.sequence() > signatures.getLast().signed().upToSequence())
                        .toList();
        return new NoteState(signatures, addenda, since);
    }

    /** The last signature. */
    public Optional<Signature> signature() {
        return signatures.isEmpty() ? Optional.empty() : Optional.of(signatures.getLast());
    }

    /** Whether somebody has signed and nothing was charted since. */
    public boolean isUpToDate() {
        return !signatures.isEmpty() && chartedSince.isEmpty();
    }

    /** Whether this person has signed exactly what stands. */
    public boolean isSignedBy(Author author, long upToSequence) {
        return signatures.stream()
                .anyMatch(s -> s.entry().author().account().equals(author.account())
                        && s.signed().upToSequence() >= upToSequence);
    }
}
