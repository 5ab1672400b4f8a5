package org.evenkeel.clinic.note;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.RecoveryContent.DischargeCriterionJudged;
import org.evenkeel.care.chart.SessionContent.GateItemChecked;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.clinic.patients.EntryWords;
import org.evenkeel.clinic.session.BedsideView;

/**
 * One line of a note.
 *
 * @param at when it was so
 * @param recordedAt when it was charted
 * @param by who charted it
 * @param correction why it no longer counts, and who says so; empty when it counts
 */
public record NoteLine(
        Instant at, Instant recordedAt, String heading, String words, String by, Optional<String> correction) {
    private static final Duration LATE = Duration.ofMinutes(2);

    static NoteLine of(Entry entry, BedsideView view) {
        EntryWords words = EntryWords.of(entry.content());
        return new NoteLine(
                entry.effectiveAt(),
                entry.recordedAt(),
                heading(entry, words, view),
                words.words(),
                entry.author().displayName(),
                correction(entry, view.chart()));
    }

    /** Whether it was charted noticeably after it happened. */
    public boolean isLate() {
        return Duration.between(at, recordedAt).compareTo(LATE) > 0;
    }

    /** Whether it counts no more. */
    public boolean isStruck() {
        return correction.isPresent();
    }

    private static String heading(Entry entry, EntryWords words, BedsideView view) {
        return switch (entry.content()) {
            case GateItemChecked c ->
                view.rules().gateItem(c.item()).map(i -> i.label()).orElse(words.heading());
            case DischargeCriterionJudged c ->
                view.recovery().criterion(c.criterion()).map(d -> d.label()).orElse(words.heading());
            case SideEffectObserved c -> view.rules().sideEffectLabel(c.effect());
            default -> words.heading();
        };
    }

    private static Optional<String> correction(Entry entry, Chart chart) {
        return chart.entries().stream()
                .filter(e ->
                        e.content() instanceof EntryCorrected c && c.corrected().equals(entry.id()))
                .findFirst()
                .map(e -> ((EntryCorrected) e.content()).reason() + " ("
                        + e.author().displayName() + ")");
    }
}
