package org.evenkeel.clinic.note;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.RecoveryContent.DischargeCriterionJudged;
import org.evenkeel.care.chart.SessionContent.GateItemChecked;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.note.NoteState;
import org.evenkeel.care.note.SessionEntries;
import org.evenkeel.care.session.ChartedDosing;
import org.evenkeel.care.session.ChartedInfusion;
import org.evenkeel.care.session.DoseAccount;
import org.evenkeel.care.session.VitalSign;
import org.evenkeel.clinic.patients.EntryWords;
import org.evenkeel.clinic.session.BedsideView;

/**
 * A session note, composed from the chart as it was at one sequence.
 *
 * @param bedside the session as charted up to there
 * @param state signatures and addenda up to now
 * @param sections what was charted, part by part, in the order it happened; parts with nothing in them are missing
 * @param participants who did what
 * @param upToSequence the last entry of the session it was composed from
 */
public record NoteView(
        BedsideView bedside,
        NoteState state,
        Map<NoteSection, List<NoteLine>> sections,
        List<Participant> participants,
        VitalsGraph graph,
        long upToSequence) {

    /**
     * Somebody who had a part in the session.
     *
     * @param acts what they charted, most often first, such as {@code Vital signs (5)}
     */
    public record Participant(String name, String capacity, List<String> acts) {}

    /** Composes the note of the session that a view shows. */
    static NoteView of(BedsideView bedside) {
        NoteState state = NoteState.of(bedside.chart(), bedside.session().id());
        SessionEntries entries =
                SessionEntries.of(bedside.chart(), bedside.session().id());
        Map<NoteSection, List<NoteLine>> sections = new EnumMap<>(NoteSection.class);
        for (Entry entry : entries.charted()) {
            NoteSection.of(entry.content())
                    .ifPresent(s -> sections.computeIfAbsent(s, any -> new ArrayList<>())
                            .add(NoteLine.of(entry, bedside)));
        }
        sections.values().forEach(lines -> lines.sort(Comparator.comparing(NoteLine::at)));
        return new NoteView(
                bedside,
                state,
                sections,
                participants(entries.charted(), bedside),
                VitalsGraph.of(bedside),
                entries.lastSequence());
    }

    /** The lines of a part; empty when nothing was charted of it. */
    public List<NoteLine> lines(NoteSection section) {
        return sections.getOrDefault(section, List.of());
    }

    /** The vital signs that count, in order of time. */
    public List<Charted<VitalSignsMeasured>> vitals() {
        return bedside.session().vitals();
    }

    /** The infusion, when the pump was started. */
    public Optional<ChartedInfusion> infusion() {
        return bedside.infusion();
    }

    /** What was given by other ways than a pump alone. */
    public Optional<ChartedDosing> dosing() {
        return ChartedDosing.of(bedside.session());
    }

    /** What was drawn, given and thrown away, set against each other. */
    public DoseAccount account() {
        return DoseAccount.of(bedside.session(), bedside.now());
    }

    /** When the session took place: the arrival, else the time it was planned for. */
    public Instant day() {
        return bedside.session()
                .arrived()
                .map(Charted::at)
                .or(() -> bedside.session().scheduled().map(s -> s.content().startsAt()))
                .orElse(bedside.now());
    }

    /** The highest of one sign among readings that can be right; a dash when there is none. */
    public String highest(VitalSign sign) {
        return extreme(sign, true);
    }

    /** The lowest of one sign among readings that can be right; a dash when there is none. */
    public String lowest(VitalSign sign) {
        return extreme(sign, false);
    }

    private String extreme(VitalSign sign, boolean high) {
        var values = vitals().stream()
                .map(v -> sign.usable(v.content()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble);
        var found = high ? values.max() : values.min();
        return found.isPresent() ? bedside.number(found.getAsDouble()) : "–";
    }

    private static List<Participant> participants(List<Entry> entries, BedsideView bedside) {
        Map<Author, Map<String, Integer>> acts = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (NoteSection.of(entry.content()).isPresent()) {
                String act = act(entry, bedside);
                acts.computeIfAbsent(entry.author(), any -> new LinkedHashMap<>())
                        .merge(act, 1, Integer::sum);
            }
        }
        return acts.entrySet().stream()
                .map(e -> new Participant(e.getKey().displayName(), capacity(e.getKey()), counted(e.getValue())))
                .toList();
    }

    private static String act(Entry entry, BedsideView bedside) {
        NoteSection section = NoteSection.of(entry.content()).orElseThrow();
        return switch (section) {
            case VITAL_SIGNS -> "vital signs";
            case OBSERVED -> "observations";
            case ADMINISTRATION -> EntryWords.of(entry.content()).heading();
            case BEFORE, RECOVERY ->
                entry.content() instanceof GateItemChecked
                        ? "questions at the gate"
                        : entry.content() instanceof DischargeCriterionJudged
                                ? "criteria for leaving"
                                : NoteLine.of(entry, bedside).heading();
        };
    }

    private static List<String> counted(Map<String, Integer> acts) {
        return acts.entrySet().stream()
                .map(a -> a.getValue() == 1 ? a.getKey() : a.getKey() + " (" + a.getValue() + ")")
                .toList();
    }

    private static String capacity(Author author) {
        return switch (author.capacity()) {
            case ADMINISTRATOR -> "administrator";
            case PRESCRIBER -> "prescriber";
            case NURSE -> "nurse";
            case FRONT_DESK -> "front desk";
            case PATIENT -> "patient";
            case TRUSTED_PERSON -> "trusted person";
            case DEVICE -> "device";
            case SYSTEM -> "by itself";
        };
    }
}
