package org.evenkeel.care.rule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.rule.Finding.Outcome;

/**
 * Asks what changes for a chart when one rule book takes the place of another. Only rules that differ between the two are
 * asked, for the others can't answer differently; when the names of medicines differ, all are.
 */
public final class Recheck {
    private final RuleBook before;
    private final RuleBook after;
    private final RuleScope scope;
    private final ZoneId zone;

    /**
     * @param scope the treatment considered where a chart has no course under way
     */
    public Recheck(RuleBook before, RuleBook after, RuleScope scope, ZoneId zone) {
        Set<String> same = before.formulary().equals(after.formulary()) ? same(before, after) : Set.of();
        this.before = without(same, before);
        this.after = without(same, after);
        this.scope = scope;
        this.zone = zone;
    }

    /**
     * A rule that says something else than before.
     *
     * @param before how it stood, absent when the rule was not asked; {@code after} likewise
     */
    public record Change(String ruleId, String title, Optional<Standing> before, Optional<Standing> after) {
        /** How a rule stands for a chart: strength and outcome. */
        public record Standing(Severity severity, Outcome outcome) {}

        /** Such as {@code C-SEV-1: clear -> fires (hard-stop)}. */
        public String words() {
            return ruleId + ": " + words(before) + " -> " + words(after);
        }

        private static String words(Optional<Standing> standing) {
            return standing.map(s -> s.outcome() == Outcome.CLEAR
                            ? s.outcome().code()
                            : s.outcome().code() + " (" + s.severity().code() + ")")
                    .orElse("not asked");
        }
    }

    /** Rules that differ and are therefore asked. */
    public Set<String> asked() {
        return Stream.concat(before.rules().stream(), after.rules().stream())
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    /** What changes for a chart at one moment, in the order of the new book. */
    public List<Change> of(Chart chart, Instant now) {
        RuleContext context = new RuleContext(chart, Optional.empty(), scopeOf(chart), now, zone);
        Map<String, Finding> then = byRule(before, context);
        Map<String, Finding> from = byRule(after, context);
        List<Change> changes = new ArrayList<>();
        for (String id : asked()) {
            Optional<Change.Standing> was = standing(then.get(id));
            Optional<Change.Standing> is = standing(from.get(id));
            if (!was.equals(is)) {
                String title = Stream.of(from.get(id), then.get(id))
                        .filter(Objects::nonNull)
                        .map(Finding::title)
                        .findFirst()
                        .orElse("");
                changes.add(new Change(id, title, was, is));
            }
        }
        changes.sort(java.util.Comparator.comparing(Change::ruleId));
        return List.copyOf(changes);
    }

    private RuleScope scopeOf(Chart chart) {
        return chart.courses()
                .current()
                .flatMap(c -> c.ordered())
                .map(c -> c.content())
                .map(c -> new RuleScope(scope.jurisdiction(), c.indication(), c.medicine(), c.route(), c.setting()))
                .orElse(scope);
    }

    private static Optional<Change.Standing> standing(@org.jspecify.annotations.Nullable Finding finding) {
        return Optional.ofNullable(finding).map(f -> new Change.Standing(f.severity(), f.outcome()));
    }

    private static Map<String, Finding> byRule(RuleBook book, RuleContext context) {
        Map<String, Finding> found = new HashMap<>();
        for (Stage stage : Stage.values()) {
            Evaluation.everything(book, stage, context).forEach(f -> found.put(f.ruleId(), f));
        }
        return found;
    }

    private static Set<String> same(RuleBook one, RuleBook other) {
        return one.rules().stream()
                .filter(r -> other.rule(r.id()).filter(r::equals).isPresent())
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    private static RuleBook without(Set<String> ids, RuleBook book) {
        return new RuleBook(
                book.rules().stream().filter(r -> !ids.contains(r.id())).toList(),
                book.questions(),
                book.formulary(),
                book.libraryVersion());
    }
}
