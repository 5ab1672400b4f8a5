package org.evenkeel.exchange.cdshooks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Measure;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.exchange.cdshooks.Card.Indicator;

/** One card about everything that is not known yet, with what to measure and to ask. */
final class GapCard {
    private static final int LIMIT_SUGGESTIONS = 12;
    private static final String LOINC = "http://loinc.org";

    private final FindingCards cards;
    private final CardIds ids;
    private final String patientId;

    GapCard(FindingCards cards, CardIds ids, String patientId) {
        this.cards = cards;
        this.ids = ids;
        this.patientId = patientId;
    }

    /** A gap and the strongest rule behind it. */
    private record Gap(Missing missing, Severity severity, Set<String> rules) {}

    /**
     * The card; none when everything is known.
     *
     * @param about what concerns the whole record
     */
    Optional<Card> of(List<Finding> findings, List<String> about, String asked) {
        List<Gap> gaps = gaps(findings);
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        List<Card.Suggestion> suggestions = new ArrayList<>();
        gaps.stream().limit(LIMIT_SUGGESTIONS).forEach(g -> suggestions.add(suggestion(g.missing())));
        long needed = gaps.stream().filter(g -> g.severity().mustBeKnown()).count();
        List<String> lines = gaps.stream()
                .map(g -> Markdown.escaped(
                        g.missing().words() + " (" + g.severity().words() + ": " + String.join(", ", g.rules()) + ")"))
                .toList();
        String detail = "A missing fact counts as unknown, never as normal.\n\n" + Markdown.bullets(lines)
                + (about.isEmpty()
                        ? ""
                        : "\n\n**About the record that was sent**\n\n"
                                + Markdown.bullets(
                                        about.stream().map(Markdown::escaped).toList()))
                + "\n\n" + Markdown.escaped(asked);
        return Optional.of(new Card(
                ids.of("gaps"),
                Markdown.cut(summary(gaps.size(), needed), Card.LIMIT_SUMMARY),
                detail,
                needed > 0 ? Indicator.WARNING : Indicator.INFO,
                cards.house(),
                suggestions,
                "any",
                List.of(),
                List.of(),
                gaps.stream().flatMap(g -> g.rules().stream()).distinct().toList()));
    }

    private static String summary(int all, long needed) {
        return "Not known yet: " + all + (all == 1 ? " fact" : " facts") + " to measure or ask"
                + (needed > 0 ? ", " + needed + " of them before ketamine can be decided on" : "");
    }

    /** Each gap once, those behind the strongest rules first. */
    private static List<Gap> gaps(List<Finding> findings) {
        Map<String, Gap> byWords = new LinkedHashMap<>();
        findings.stream()
                .filter(f -> f.outcome() == Finding.Outcome.UNKNOWN)
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(f -> f.missing()
                        .forEach(m -> byWords.computeIfAbsent(
                                        m.words(), _ -> new Gap(m, f.severity(), new LinkedHashSet<>()))
                                .rules()
                                .add(f.ruleId())));
        return List.copyOf(byWords.values());
    }

    Card.Suggestion suggestion(Missing missing) {
        String words = Markdown.oneLine(missing.words());
        return new Card.Suggestion(
                Markdown.cut(words, Card.LIMIT_SUMMARY),
                ids.of("suggestion " + words),
                List.of(Card.Action.create(words, resource(missing, words))));
    }

    private Map<String, Object> resource(Missing missing, String words) {
        return switch (missing.kind()) {
            case BLOOD_PRESSURE -> measurement("85354-9", words);
            case MEASUREMENT ->
                loinc(missing.key()).map(code -> measurement(code, words)).orElseGet(() -> task(words));
            case QUESTION, DATE, MEDICINE, BIRTH_DATE, PREGNANCY, QUESTIONNAIRE, DOSES, ANTIDEPRESSANT_TRIALS ->
                task(words);
        };
    }

    /** The code of a measure; of two for one thing the newer. */
    private static Optional<String> loinc(String key) {
        return Arrays.stream(Measure.values())
                .filter(m -> m.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(key))
                .flatMap(m -> m.loinc().stream())
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private Map<String, Object> measurement(String loinc, String words) {
        return Map.of(
                "resourceType", "ServiceRequest",
                "status", "draft",
                "intent", "proposal",
                "code", Map.of("coding", List.of(Map.of("system", LOINC, "code", loinc)), "text", words),
                "subject", Map.of("reference", "Patient/" + patientId));
    }

    private Map<String, Object> task(String words) {
        return Map.of(
                "resourceType", "Task",
                "status", "requested",
                "intent", "proposal",
                "description", words,
                "for", Map.of("reference", "Patient/" + patientId));
    }
}
