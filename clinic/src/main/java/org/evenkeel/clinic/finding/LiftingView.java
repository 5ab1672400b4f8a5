package org.evenkeel.clinic.finding;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.care.rule.Change;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Lifting;
import org.evenkeel.care.rule.LiftingSet;
import org.evenkeel.care.rule.Standing;
import org.evenkeel.clinic.page.Tone;

/**
 * What would lift a finding, or every stop, as a page shows it.
 *
 * @param sets each of them would do, smallest first
 * @param fixed titles of what nothing on the list can change
 * @param tooMany more changes together would be needed than are looked for
 */
public record LiftingView(List<SetView> sets, List<String> fixed, boolean tooMany) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    public LiftingView {
        sets = List.copyOf(sets);
        fixed = List.copyOf(fixed);
    }

    /**
     * Changes that belong together.
     *
     * @param then where the decision would then stand
     */
    public record SetView(List<ChangeView> changes, String then, Tone tone) {
        public SetView {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One change.
     *
     * @param note what to mind with it; often empty
     */
    public record ChangeView(String words, String note) {}

    /** Sets that differ only in the treatment stand as one. */
    public static LiftingView of(Lifting lifting) {
        Map<List<ChangeView>, List<LiftingSet>> alike = new LinkedHashMap<>();
        for (LiftingSet set : lifting.sets()) {
            List<ChangeView> facts = facts(set);
            boolean other = facts.size() < set.changes().size();
            List<ChangeView> key = new ArrayList<>(facts);
            key.add(new ChangeView(other ? set.standing().code() : "", ""));
            alike.computeIfAbsent(key, _ -> new ArrayList<>()).add(set);
        }
        return new LiftingView(
                alike.values().stream().map(LiftingView::together).toList(), lifting.fixed(), lifting.tooMany());
    }

    /** Whether there is anything to say. */
    public boolean isEmpty() {
        return sets.isEmpty() && fixed.isEmpty() && !tooMany;
    }

    private static SetView together(List<LiftingSet> sets) {
        List<ChangeView> changes = new ArrayList<>(facts(sets.getFirst()));
        String treatments = sets.stream()
                .flatMap(s -> s.changes().stream())
                .filter(Change.OtherTreatment.class::isInstance)
                .map(Change::words)
                .distinct()
                .collect(Collectors.joining("; or "));
        if (!treatments.isEmpty()) {
            changes.add(new ChangeView("Another treatment: " + treatments, ""));
        }
        LiftingSet first = sets.getFirst();
        return new SetView(changes, then(first), tone(first.standing()));
    }

    private static List<ChangeView> facts(LiftingSet set) {
        List<ChangeView> facts = new ArrayList<>();
        for (Change change : set.changes()) {
            switch (change) {
                case Change.NewFact fact -> facts.add(new ChangeView(fact.words(), fact.note()));
                case Change.OtherDose dose -> facts.add(new ChangeView(dose.words(), ""));
                case Change.Waiting w -> facts.add(new ChangeView("Wait until " + DAY.format(w.until()), ""));
                case Change.OtherTreatment _ -> {
                    // several of them are told in one line
                }
            }
        }
        return facts;
    }

    private static String then(LiftingSet set) {
        long open = set.findings().stream()
                .filter(f ->
                        f.outcome() == Finding.Outcome.UNKNOWN && f.severity().mustBeKnown())
                .count();
        return switch (set.standing()) {
            case BLOCKED -> "Then other stops remain";
            case OVERRIDE_NEEDED -> "Then a written reason is needed";
            case INCOMPLETE -> "Then still to be known: " + open;
            case PRESCRIBER_DECISION -> "Then a prescriber decides";
            case CLEAR -> "Then nothing is in the way";
        };
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case BLOCKED -> Tone.STOP;
            case OVERRIDE_NEEDED, PRESCRIBER_DECISION -> Tone.CAUTION;
            case INCOMPLETE -> Tone.UNKNOWN;
            case CLEAR -> Tone.OK;
        };
    }
}
