package org.evenkeel.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.event.BedsideCorrection;

/**
 * One line of what happened in a session. What was struck out stays in its place, with who struck it and why.
 *
 * @param entry the entry it shows
 * @param what in a few words
 * @param more what else was charted of it; may be empty
 * @param recordedAt when it was charted
 * @param late whether it was charted noticeably after it happened
 * @param correctable whether the bedside may strike it out
 */
public record BedsideEvent(
        EntryId entry,
        Instant at,
        String what,
        String more,
        Group group,
        String by,
        Instant recordedAt,
        boolean late,
        Optional<Struck> struck,
        boolean correctable) {
    private static final Duration LATE = Duration.ofMinutes(2);

    /** What kind of thing it is, to look for. */
    public enum Group {
        PUMP("Pump"),
        VITALS("Readings"),
        PATIENT("Patient"),
        CARE("Done"),
        NOTE("Remarks"),
        ALARM("Alarms"),
        EMERGENCY("Emergency"),
        OTHER("Other");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /** Its word on the page. */
        public String label() {
            return label;
        }
    }

    /** Who said that it was not so, when and why. */
    public record Struck(String by, Instant at, String why) {}

    /** Every line of a session, newest first. */
    static List<BedsideEvent> of(BedsideView view) {
        Chart chart = view.chart();
        EventWords words = new EventWords(view);
        Map<EntryId, Entry> corrections = new HashMap<>();
        for (Entry entry : chart.entries()) {
            if (entry.content() instanceof EntryCorrected c) {
                corrections.putIfAbsent(c.corrected(), entry);
            }
        }
        List<BedsideEvent> events = new ArrayList<>();
        for (Entry entry : chart.entries()) {
            words.of(entry.content())
                    .ifPresent(line ->
                            events.add(event(view, entry, line, Optional.ofNullable(corrections.get(entry.id())))));
        }
        events.sort(Comparator.comparing(BedsideEvent::at));
        return List.copyOf(events.reversed());
    }

    private static BedsideEvent event(BedsideView view, Entry entry, EventWords.Line line, Optional<Entry> correction) {
        boolean late = Duration.between(entry.effectiveAt(), entry.recordedAt()).compareTo(LATE) > 0;
        return new BedsideEvent(
                entry.id(),
                entry.effectiveAt(),
                line.what(),
                line.more(),
                line.group(),
                entry.author().displayName(),
                entry.recordedAt(),
                late,
                correction.map(BedsideEvent::struck),
                correction.isEmpty() && BedsideCorrection.isCorrectable(view.session(), entry));
    }

    private static Struck struck(Entry correction) {
        String why = correction.content() instanceof EntryCorrected c ? c.reason() : "";
        return new Struck(correction.author().displayName(), correction.recordedAt(), why);
    }
}
