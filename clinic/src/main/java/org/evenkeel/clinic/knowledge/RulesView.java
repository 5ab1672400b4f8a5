package org.evenkeel.clinic.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.care.rule.Tier;
import org.evenkeel.clinic.page.Option;
import org.evenkeel.knowledge.library.RulePlace;
import org.evenkeel.knowledge.rulebook.RuleWords;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/**
 * The list of rules.
 *
 * @param lines those shown
 * @param all how many there are
 * @param signed how many of all are signed
 * @param choices what can be chosen; only what some rule has
 */
public record RulesView(RuleFilter filter, List<RuleLine> lines, int all, long signed, List<Choice> choices) {

    /** One limit that can be set. */
    public record Choice(String name, String label, String value, String empty, List<Option> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    public RulesView {
        lines = List.copyOf(lines);
        choices = List.copyOf(choices);
    }

    static RulesView of(List<SignedRule> rules, Function<Rule, RulePlace> placeOf, RuleFilter filter) {
        return new RulesView(
                filter,
                rules.stream()
                        .filter(filter::shows)
                        .map(r -> RuleLine.of(r, placeOf.apply(r.rule())))
                        .toList(),
                rules.size(),
                rules.stream().filter(SignedRule::isSigned).count(),
                choices(rules.stream().map(SignedRule::rule).toList(), filter));
    }

    private static List<Choice> choices(List<Rule> rules, RuleFilter filter) {
        return List.of(
                new Choice("stage", "Stage", filter.stage(), "All stages", stages(rules)),
                new Choice("severity", "Severity", filter.severity(), "All severities", severities()),
                new Choice("status", "Certainty", filter.status(), "Any certainty", statuses(rules)),
                new Choice("tier", "Kind of source", filter.tier(), "Any source", tiers(rules)),
                new Choice("jurisdiction", "Law", filter.jurisdiction(), "Any law", jurisdictions(rules)),
                new Choice("judged", "Judged by", filter.judged(), "Anyone", judged(rules)),
                new Choice(
                        "signed",
                        "Signature",
                        filter.signed(),
                        "Signed or not",
                        List.of(Option.of("signed", "Signed"), Option.of("unsigned", "Not signed"))),
                new Choice("whose", "Whose rule", filter.whose(), "Anybody’s", origins()));
    }

    private static List<Option> stages(List<Rule> rules) {
        return Arrays.stream(Stage.values())
                .filter(stage -> rules.stream().anyMatch(rule -> rule.stages().contains(stage)))
                .map(stage -> Option.of(RuleFilter.code(stage), RuleWords.stage(stage)))
                .toList();
    }

    private static List<Option> severities() {
        return Arrays.stream(Severity.values())
                .map(severity -> Option.of(severity.code(), severity.words()))
                .toList();
    }

    private static List<Option> statuses(List<Rule> rules) {
        return Arrays.stream(EvidenceStatus.values())
                .filter(status ->
                        rules.stream().anyMatch(rule -> rule.evidence().status() == status))
                .map(status -> Option.of(
                        RuleFilter.code(status),
                        status.isChecked() ? sentence(status.words()) : "Not checked (" + status.words() + ")"))
                .toList();
    }

    private static List<Option> tiers(List<Rule> rules) {
        return Arrays.stream(Tier.values())
                .filter(tier -> rules.stream().anyMatch(rule -> rule.tier().contains(tier)))
                .map(tier -> Option.of(RuleFilter.code(tier), sentence(tier.words())))
                .toList();
    }

    private static List<Option> jurisdictions(List<Rule> rules) {
        TreeSet<String> named = new TreeSet<>();
        rules.forEach(rule -> named.addAll(rule.applies().jurisdictions()));
        return named.stream()
                .map(one -> Option.of(one, one.toUpperCase(Locale.ROOT) + " and everywhere"))
                .toList();
    }

    private static List<Option> judged(List<Rule> rules) {
        return rules.stream()
                .map(rule -> RuleWords.judgedBy(rule.condition()))
                .distinct()
                .sorted()
                .map(words -> Option.of(RuleFilter.code(words), sentence(words)))
                .toList();
    }

    private static List<Option> origins() {
        return Stream.of(Rule.Origin.Kind.values())
                .map(origin -> Option.of(
                        RuleFilter.code(origin),
                        origin == Rule.Origin.Kind.LIBRARY ? "The library’s own" : sentence(origin.words())))
                .toList();
    }

    /** With a capital at its beginning. */
    public static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
