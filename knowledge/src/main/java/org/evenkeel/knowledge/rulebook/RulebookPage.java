package org.evenkeel.knowledge.rulebook;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** All rules as a page in Markdown, by the stage at which they are asked. */
public final class RulebookPage {
    /** The page's name among the documents. */
    public static final String FILE = "rules.md";

    private static final String INTRODUCTION = """
            # Rules

            Written by `./evenkeel rulebook`; a test fails when it no longer says what the library says. [knowledge.md](knowledge.md)
            explains the words, the pages under **Knowledge** in the application show each rule whole: its words, its limits,
            where its sources disagree and who signed it.

            A rule that is asked at several stages stands under each of them. "A person checks", "statement" and "in another
            file" are not asked of a chart.
            """;

    private RulebookPage() {}

    /** The page. */
    public static String of(RuleBook book) {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("\n| | rules |\n|---|---:|\n");
        page.append("| all | ").append(book.rules().size()).append(" |\n");
        counts(page, book, Severity.class, Rule::severity, Severity::code);
        counts(page, book, EvidenceStatus.class, rule -> rule.evidence().status(), RulebookPage::status);
        for (Stage stage : Stage.values()) {
            List<Rule> asked = book.rules().stream()
                    .filter(rule -> rule.stages().contains(stage))
                    .toList();
            if (!asked.isEmpty()) {
                section(page, stage, asked);
            }
        }
        return page.toString();
    }

    private static <E extends Enum<E>> void counts(
            StringBuilder page, RuleBook book, Class<E> kind, Function<Rule, E> of, Function<E, String> words) {
        Map<E, Long> counted = book.rules().stream()
                .collect(Collectors.groupingBy(of, () -> new EnumMap<>(kind), Collectors.counting()));
        counted.forEach((one, rules) -> page.append("| ")
                .append(words.apply(one))
                .append(" | ")
                .append(rules)
                .append(" |\n"));
    }

    private static void section(StringBuilder page, Stage stage, List<Rule> rules) {
        page.append("\n## ").append(RuleWords.stage(stage)).append("\n\n");
        page.append("| id | severity | title | judged by | status | source |\n|---|---|---|---|---|---|\n");
        for (Rule rule : rules) {
            List<String> cells = List.of(
                    rule.id(),
                    rule.severity().code(),
                    cell(rule.title()) + where(rule),
                    RuleWords.judgedBy(rule.condition()),
                    status(rule.evidence().status()),
                    cell(rule.evidence().source()));
            page.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
    }

    private static String where(Rule rule) {
        String places = String.join(", ", RuleWords.places(rule.applies()));
        return places.isEmpty() ? "" : " (" + cell(places) + ")";
    }

    private static String status(EvidenceStatus status) {
        return status.isChecked() ? status.words() : status.words() + " (not checked)";
    }

    private static String cell(String words) {
        return Arrays.stream(words.split("\\s+"))
                .collect(Collectors.joining(" "))
                .replace("|", "\\|")
                .replace("<", "&lt;");
    }
}
