package org.evenkeel.clinic.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.knowledge.rulebook.RuleWords;

/**
 * Which rules to show; an empty text is no limit.
 *
 * @param words each must stand somewhere in the id, title, words or source
 * @param jurisdiction rules asked under this law, those asked everywhere included
 * @param judged code of who judges it
 * @param signed whether somebody answers for it, as a code
 * @param whose code of the origin
 */
public record RuleFilter(
        String words,
        String stage,
        String severity,
        String status,
        String tier,
        String jurisdiction,
        String judged,
        String signed,
        String whose) {

    /** What the query says. */
    static RuleFilter of(Map<String, String> query) {
        return new RuleFilter(
                query.getOrDefault("q", "").strip(),
                query.getOrDefault("stage", ""),
                query.getOrDefault("severity", ""),
                query.getOrDefault("status", ""),
                query.getOrDefault("tier", ""),
                query.getOrDefault("jurisdiction", ""),
                query.getOrDefault("judged", ""),
                query.getOrDefault("signed", ""),
                query.getOrDefault("whose", ""));
    }

    /** How many limits are set beside the words. */
    public long limits() {
        return Stream.of(stage, severity, status, tier, jurisdiction, judged, signed, whose)
                .filter(limit -> !limit.isEmpty())
                .count();
    }

    boolean shows(SignedRule signedRule) {
        Rule rule = signedRule.rule();
        return any(stage, rule.stages().stream().map(RuleFilter::code))
                && one(severity, rule.severity().code())
                && one(status, code(rule.evidence().status()))
                && any(tier, rule.tier().stream().map(RuleFilter::code))
                && (rule.applies().jurisdictions().isEmpty()
                        || any(jurisdiction, rule.applies().jurisdictions().stream()))
                && one(judged, code(RuleWords.judgedBy(rule.condition())))
                && one(signed, signedRule.isSigned() ? "signed" : "unsigned")
                && one(whose, code(rule.origin().kind()))
                && saysAll(rule);
    }

    private boolean saysAll(Rule rule) {
        String text = String.join(
                        " ",
                        List.of(
                                rule.id(),
                                rule.title(),
                                rule.words(),
                                rule.patientWords().orElse(""),
                                rule.dispute().orElse(""),
                                rule.evidence().source()))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private static boolean one(String wanted, String has) {
        return wanted.isEmpty() || wanted.equals(has);
    }

    private static boolean any(String wanted, Stream<String> has) {
        return wanted.isEmpty() || has.anyMatch(wanted::equals);
    }

    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String code(String words) {
        return words.replace(' ', '-');
    }
}
