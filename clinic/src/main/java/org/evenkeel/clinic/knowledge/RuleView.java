package org.evenkeel.clinic.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.care.rule.ConditionWords;
import org.evenkeel.care.rule.Effective;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.Tier;
import org.evenkeel.clinic.finding.FindingView;
import org.evenkeel.clinic.page.Tone;
import org.evenkeel.knowledge.rulebook.RuleWords;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/**
 * Everything about one rule.
 *
 * @param condition when it fires, in words
 * @param judged who judges it
 * @param facts where and when it applies, in order
 * @param tiers kinds of source
 * @param bands other rules of its group
 * @param waiting how many rules nobody has signed, this one included
 */
public record RuleView(
        SignedRule signed,
        ConditionWords.Clause condition,
        String judged,
        List<Fact> facts,
        List<String> tiers,
        CitedSource source,
        List<Band> bands,
        long waiting) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** One line of facts. */
    public record Fact(String label, String value) {}

    /** Another rule of the same group: of those that fire only the strongest is shown. */
    public record Band(String id, String href, String title, String severity) {}

    public RuleView {
        facts = List.copyOf(facts);
        tiers = List.copyOf(tiers);
        bands = List.copyOf(bands);
    }

    static RuleView of(SignedRule signed, RuleShelf shelf) {
        Rule rule = signed.rule();
        return new RuleView(
                signed,
                ConditionWords.outline(rule.condition()),
                RuleWords.judgedBy(rule.condition()),
                facts(rule),
                rule.tier().stream().map(Tier::words).map(RulesView::sentence).toList(),
                CitedSource.of(rule.evidence().source()),
                shelf.alsoOf(rule).stream()
                        .map(other -> new Band(
                                other.id(),
                                RuleLine.href(other.id()),
                                other.title(),
                                other.severity().words()))
                        .toList(),
                shelf.all().stream().filter(one -> !one.isSigned()).count());
    }

    /** The rule itself. */
    public Rule rule() {
        return signed.rule();
    }

    /** Where this rule stands. */
    public String href() {
        return RuleLine.href(rule().id());
    }

    public Tone tone() {
        return FindingView.tone(rule().severity());
    }

    /** What its severity does. */
    public String does() {
        return rule().condition().isComputed()
                ? RuleWords.does(rule().severity())
                : "It is read here and in documents. No chart is asked, so it stops nothing by itself.";
    }

    public boolean isChecked() {
        return rule().evidence().status().isChecked();
    }

    /** The status in words; a status that means "not checked" says so first. */
    public String status() {
        EvidenceStatus status = rule().evidence().status();
        return isChecked() ? status.words() : "not checked";
    }

    /** What the status means. */
    public String statusMeans() {
        return RuleWords.means(rule().evidence().status());
    }

    private static List<Fact> facts(Rule rule) {
        return List.of(
                new Fact("Asked", RuleLine.stages(rule)),
                new Fact("Law", named(rule.applies().jurisdictions()).toUpperCase(Locale.ROOT)),
                new Fact("Indication", named(rule.applies().indications())),
                new Fact("Medicine", named(rule.applies().medicines())),
                new Fact("Route", named(rule.applies().routes())),
                new Fact("Setting", named(rule.applies().settings())),
                new Fact("In force", days(rule.effective())));
    }

    private static String named(Set<String> limited) {
        return limited.isEmpty()
                ? "any"
                : limited.stream().sorted().map(one -> one.replace('-', ' ')).collect(Collectors.joining(", "));
    }

    private static String days(Effective effective) {
        String from = effective.from().map(day -> "from " + day(day)).orElse("");
        String until = effective.until().map(day -> "until " + day(day)).orElse("");
        String both = (from + " " + until).strip();
        return both.isEmpty() ? "without a date" : both;
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
