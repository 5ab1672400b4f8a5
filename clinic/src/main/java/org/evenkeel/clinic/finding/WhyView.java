package org.evenkeel.clinic.finding;

import java.nio.charset.StandardCharsets;
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
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.Trigger;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.library.RulePlace;
import org.evenkeel.knowledge.rulebook.RuleWords;
import org.springframework.web.util.UriUtils;

/**
 * Why a finding is there, on demand.
 *
 * @param when the rule's condition in words
 * @param facts what in the chart made it so
 * @param lifting what would change it; empty for a finding that doesn't fire
 * @param clinics what the clinic decided about it; absent for the house's own
 * @param href the page of the rule; empty when the finding is of no rule in the book
 */
public record WhyView(String when, List<Fact> facts, LiftingView lifting, Optional<Clinics> clinics, String href) {
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
     * What the clinic decided about a rule.
     *
     * @param byWhom what was done by whom and when
     * @param file the clinic's file it was read from; empty for a row of ceilings
     * @param houseSays what the house says in its place; empty when it says nothing
     */
    public record Clinics(String byWhom, String why, String file, String houseSays) {}

    /**
     * Explains one finding.
     *
     * @param entries every entry of the chart by its id
     */
    static WhyView of(Finding finding, Map<EntryId, Entry> entries, Lifting lifting, Library library) {
        Optional<Rule> rule = library.rules().rule(finding.ruleId());
        return new WhyView(
                rule.map(r -> ConditionWords.of(r.condition())).orElse(""),
                finding.triggers().stream().map(t -> fact(t, entries)).toList(),
                LiftingView.of(lifting),
                clinics(finding, library),
                rule.map(r -> href(r.id())).orElse(""));
    }

    /** The page of a rule. */
    public static String href(String ruleId) {
        return "/knowledge/rules/" + UriUtils.encodePathSegment(ruleId, StandardCharsets.UTF_8);
    }

    private static Optional<Clinics> clinics(Finding finding, Library library) {
        return finding.origin()
                .changed()
                .map(change -> new Clinics(
                        finding.origin().byWhom(),
                        change.why(),
                        library.clinicFiles().getOrDefault(finding.ruleId(), ""),
                        Optional.ofNullable(library.places().get(finding.ruleId()))
                                .flatMap(RulePlace::replaced)
                                .map(RuleWords::houseSays)
                                .orElse("")));
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
