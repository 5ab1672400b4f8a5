package org.evenkeel.clinic.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.care.rule.Applies;
import org.evenkeel.care.rule.ConditionWords;
import org.evenkeel.care.rule.Effective;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.Tier;
import org.evenkeel.clinic.finding.FindingView;
import org.evenkeel.clinic.page.Tone;
import org.evenkeel.knowledge.library.RulePlace;
import org.evenkeel.knowledge.rulebook.RuleWords;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/**
 * Everything about one rule.
 *
 * @param condition when it fires, in words
 * @param judged who judges it
 * @param facts where and when it applies, in order
 * @param tiers kinds of source
 * @param place which file it stands in, and the library's own rule if the clinic's file replaces one
 * @param bands other rules of its group
 * @param tried the patients written beside it, by outcome; empty when none are
 * @param waiting how many rules nobody has signed, this one included
 */
public record RuleView(
        SignedRule signed,
        ConditionWords.Clause condition,
        String judged,
        List<Fact> facts,
        List<String> tiers,
        CitedSource source,
        RulePlace place,
        List<Band> bands,
        List<Tried> tried,
        long waiting) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /**
     * Invented patients that the rule is tried on.
     *
     * @param outcome what it comes to in each of them
     * @param patients what is known of each
     */
    public record Tried(String outcome, List<String> patients) {
        public Tried {
            patients = List.copyOf(patients);
        }
    }

    /** One line of facts. */
    public record Fact(String label, String value) {}

    /** Another rule of the same group: of those that fire only the strongest is shown. */
    public record Band(String id, String href, String title, String severity) {}

    public RuleView {
        facts = List.copyOf(facts);
        tiers = List.copyOf(tiers);
        bands = List.copyOf(bands);
        tried = List.copyOf(tried);
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
                shelf.placeOf(rule),
                shelf.alsoOf(rule).stream()
                        .map(other -> new Band(
                                other.id(),
                                RuleLine.href(other.id()),
                                other.title(),
                                other.severity().words()))
                        .toList(),
                shelf.examplesOf(rule).map(shelf::tried).orElse(List.of()),
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
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Asked", RuleLine.stages(rule)));
        Applies applies = rule.applies();
        if (applies.equals(Applies.ALWAYS)) {
            facts.add(new Fact("Treatments", "all, under any law"));
        }
        named(facts, "Law", applies.jurisdictions().stream().map(one -> one.toUpperCase(Locale.ROOT)));
        named(facts, "Indication", applies.indications().stream());
        named(facts, "Medicine", applies.medicines().stream());
        named(facts, "Route", applies.routes().stream());
        named(facts, "Setting", applies.settings().stream());
        facts.add(new Fact("In force", days(rule.effective())));
        return facts;
    }

    private static void named(List<Fact> facts, String label, Stream<String> limited) {
        String names = limited.sorted().map(one -> one.replace('-', ' ')).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            facts.add(new Fact(label, names));
        }
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
