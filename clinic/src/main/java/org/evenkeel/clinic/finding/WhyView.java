package org.evenkeel.clinic.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.rule.ConditionWords;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Lifting;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.Trigger;

/**
 * Why a finding is there, on demand.
 *
 * @param when the rule's condition in words
 * @param facts what in the chart made it so
 * @param lifting what would change it; empty for a finding that doesn't fire
 * @param file the file of the clinic it was read from; empty for the house's own
 */
public record WhyView(String when, List<Fact> facts, LiftingView lifting, String file) {
    public WhyView {
        facts = List.copyOf(facts);
    }

    /**
     * A fact with its provenance.
     *
     * @param at when it was true; absent when no entry stands behind it
     * @param by who charted it; empty when no entry stands behind it
     */
    public record Fact(String words, Optional<Instant> at, String by) {}

    /**
     * Explains one finding.
     *
     * @param entries every entry of the chart by its id
     */
    static WhyView of(Finding finding, RuleBook book, Map<EntryId, Entry> entries, Lifting lifting, String file) {
        return new WhyView(
                book.rule(finding.ruleId())
                        .map(r -> ConditionWords.of(r.condition()))
                        .orElse(""),
                finding.triggers().stream().map(t -> fact(t, entries)).toList(),
                LiftingView.of(lifting),
                file);
    }

    /** Every entry of a chart by its id. */
    static Map<EntryId, Entry> entries(Chart chart) {
        return chart.entries().stream().collect(Collectors.toMap(Entry::id, Function.identity(), (a, _) -> a));
    }

    private static Fact fact(Trigger trigger, Map<EntryId, Entry> entries) {
        String by = trigger.entry()
                .map(entries::get)
                .map(e -> e.author().displayName())
                .orElse("");
        return new Fact(trigger.words(), trigger.at(), by);
    }
}
