package org.evenkeel.clinic.replay;

import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.note.SessionEntries;
import org.evenkeel.clinic.patients.EntryWords;
import org.evenkeel.clinic.session.BedsideView;

/**
 * What can be seen again of a session.
 *
 * @param bedside the session as it stands today
 * @param steps what became known, in the order in which it did
 */
public record ReplayView(BedsideView bedside, List<Step> steps) {

    /**
     * Something became known.
     *
     * @param knownAt when it was recorded
     * @param at when it was so at the bedside
     */
    public record Step(Instant knownAt, Instant at, String heading, String words, String by) {
        /** Whether it became known noticeably later than it was so. */
        public boolean isLate() {
            return knownAt.isAfter(at.plusSeconds(120));
        }
    }

    static ReplayView of(BedsideView bedside) {
        return new ReplayView(
                bedside,
                SessionEntries.of(bedside.chart(), bedside.session().id()).all().stream()
                        .map(ReplayView::step)
                        .toList());
    }

    /** When the replay begins: when the patient was charted as arrived, else when the session was planned. */
    public Instant from() {
        return bedside.session()
                .arrived()
                .map(a -> a.recordedAt())
                .orElseGet(() -> steps.getFirst().knownAt());
    }

    /** When nothing more became known. */
    public Instant to() {
        return steps.getLast().knownAt();
    }

    private static Step step(Entry entry) {
        EntryWords words = EntryWords.of(entry.content());
        return new Step(
                entry.recordedAt(),
                entry.effectiveAt(),
                words.heading(),
                words.words(),
                entry.author().displayName());
    }
}
