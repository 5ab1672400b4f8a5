package org.evenkeel.clinic.command.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenkeel.care.rule.Applies;
import org.evenkeel.care.rule.ConditionWords;
import org.evenkeel.care.rule.Effective;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.care.rule.Tier;
import org.evenkeel.clinic.command.check.PlainText;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.knowledge.library.RulePlace;
import org.evenkeel.knowledge.rulebook.ExampleWords;
import org.evenkeel.knowledge.rulebook.RuleWords;

/** Rules for a terminal. */
final class RuleSheet {
    private static final int WIDTH = 100;
    private static final int LABEL = 14;

    private final StringBuilder text = new StringBuilder();

    private RuleSheet() {}

    /** All rules, a line each. */
    static String list(List<Rule> rules, String libraryVersion) {
        int idWidth = rules.stream().mapToInt(r -> r.id().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            text.append(String.format(
                            Locale.ROOT,
                            "%-" + Math.max(idWidth, 1) + "s  %-20s  %-20s  %s",
                            rule.id(),
                            rule.severity().code(),
                            stages(rule),
                            rule.title()))
                    .append(" (")
                    .append(rule.evidence().status().words())
                    .append(
                            rule.origin().isLibrary()
                                    ? ""
                                    : "; " + rule.origin().byWhom())
                    .append(")\n");
        }
        text.append('\n').append(rules.size()).append(rules.size() == 1 ? " rule" : " rules");
        text.append(", knowledge ").append(libraryVersion, 0, Math.min(12, libraryVersion.length()));
        return text.append(". ./evenkeel rules --id RULE tells all of one.\n").toString();
    }

    /** All that is known of one. */
    static String of(Rule rule, Library library) {
        return new RuleSheet().write(rule, library);
    }

    private String write(Rule rule, Library library) {
        text.append(rule.id()).append(": ").append(rule.title()).append("\n\n");
        row("means", rule.words());
        rule.patientWords().ifPresent(w -> row("for patients", w));
        row("fires when", ConditionWords.of(rule.condition()));
        row("severity", rule.severity().code() + " (" + rule.severity().words() + ")");
        row("asked", stages(rule) + (rule.condition().isComputed() ? "" : "; not asked of a chart, a person reads it"));
        row("applies", applies(rule.applies()));
        row("dates", dates(rule.effective()));
        rule.group().ifPresent(g -> row("band of", g));
        rule.dispute().ifPresent(d -> row("disagreement", d));
        row("source", rule.evidence().source());
        row("status", rule.evidence().status().words());
        if (!rule.tier().isEmpty()) {
            row("kind", rule.tier().stream().map(Tier::words).collect(Collectors.joining(", ")));
        }
        row("version", rule.version());
        whose(rule, library);
        Optional.ofNullable(library.examples().get(rule.id())).ifPresent(e -> {
            ExampleWords words = new ExampleWords(library.questions());
            e.fires().forEach(p -> row("fires for", words.of(p)));
            e.clear().forEach(p -> row("clear for", words.of(p)));
            e.unknown().forEach(p -> row("unknown for", words.of(p)));
        });
        return text.toString();
    }

    private void whose(Rule rule, Library library) {
        row(
                "whose",
                rule.origin().isLibrary()
                        ? "the house's own, not overridden"
                        : rule.origin().byWhom());
        rule.origin().changed().ifPresent(c -> row("because", c.why()));
        Optional.ofNullable(library.places().get(rule.id()))
                .flatMap(RulePlace::replaced)
                .ifPresent(house -> row("house says", RuleWords.houseSays(house)));
    }

    private void row(String label, String words) {
        String lead = "  " + label + " ".repeat(Math.max(1, LABEL - label.length()));
        List<String> lines = PlainText.wrapped(words, WIDTH - lead.length());
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? lead : " ".repeat(lead.length()))
                    .append(lines.get(i))
                    .append('\n');
        }
    }

    static String stages(Rule rule) {
        return new TreeSet<>(rule.stages()).stream().map(RuleSheet::code).collect(Collectors.joining(", "));
    }

    static String code(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String applies(Applies applies) {
        String only = List.of(
                        of("law", applies.jurisdictions()),
                        of("for", applies.indications()),
                        of("medicine", applies.medicines()),
                        of("route", applies.routes()),
                        of("setting", applies.settings()))
                .stream()
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining("; "));
        return only.isEmpty() ? "to every treatment" : only;
    }

    private static String of(String what, Set<String> only) {
        return only.isEmpty() ? "" : what + " " + String.join(" or ", new TreeSet<>(only));
    }

    private static String dates(Effective effective) {
        if (effective.equals(Effective.ALWAYS)) {
            return "always";
        }
        return effective.from().map(f -> "from " + f).orElse("")
                + effective.until().map(u -> " until " + u).orElse("");
    }
}
