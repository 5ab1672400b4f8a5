package org.evenkeel.clinic.command.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.clinic.command.check.PlainText;
import org.evenkeel.clinic.command.options.KnowledgeOptions;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the rules, or tells all of one. */
@Command(
        name = "rules",
        description = "List the rules: when they are asked, how strongly they speak, how far their source was checked."
                + " With --id all that is known of one.",
        footer = {
            "",
            "Examples:",
            "  ./evenkeel rules --stage gate",
            "  ./evenkeel rules --status \"recalled, check\"",
            "  ./evenkeel rules --id C-HTN-1"
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class RulesCommand implements Runnable {
    private static final int MOST_SIMILAR = 8;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private KnowledgeOptions knowledge = new KnowledgeOptions();

    @Option(names = "--id", paramLabel = "RULE", description = "One rule, such as C-HTN-1; case does not matter.")
    private @Nullable String id;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Only these: candidacy, gate, dose, monitoring, discharge, follow-up or operations.")
    private @Nullable String stage;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only rules whose source was checked so far, such as verified or \"recalled, check\".")
    private @Nullable String status;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json (usual: ${DEFAULT-VALUE}).")
    private String format = "table";

    @Override
    public void run() {
        boolean json = switch (format.strip().toLowerCase(Locale.ROOT)) {
            case "json" -> true;
            case "table" -> false;
            default -> throw unknown("--format", format, List.of("table", "json"));
        };
        Optional<Stage> only = stage == null ? Optional.empty() : Optional.of(stage(stage));
        Optional<EvidenceStatus> so = status == null ? Optional.empty() : Optional.of(status(status));
        Library library = KnowledgeLibrary.load(knowledge.folder());
        String text;
        if (id != null) {
            Rule rule = named(library, id);
            text = json ? RulesJson.of(rule) : RuleSheet.of(rule, library);
        } else {
            List<Rule> rules = library.rules().rules().stream()
                    .filter(r -> only.map(r.stages()::contains).orElse(true))
                    .filter(r -> so.map(s -> r.evidence().status() == s).orElse(true))
                    .toList();
            text = json ? RulesJson.of(rules, library.version()) : RuleSheet.list(rules, library.version());
        }
        spec.commandLine().getOut().write(text);
        spec.commandLine().getOut().flush();
    }

    private Rule named(Library library, String typed) {
        List<Rule> rules = library.rules().rules();
        String wanted = typed.strip();
        return rules.stream()
                .filter(r -> r.id().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> {
                    String start = wanted.toUpperCase(Locale.ROOT).replaceAll("-[^-]*$", "");
                    List<String> similar = rules.stream()
                            .map(Rule::id)
                            .filter(i -> i.startsWith(start))
                            .limit(MOST_SIMILAR)
                            .toList();
                    return refused("--id: there is no rule \"" + PlainText.line(typed) + "\""
                            + (similar.isEmpty()
                                    ? "; ./evenkeel rules lists all " + rules.size()
                                    : "; there are " + String.join(", ", similar)));
                });
    }

    private Stage stage(String typed) {
        return Arrays.stream(Stage.values())
                .filter(s -> RuleSheet.code(s).equals(typed.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unknown(
                        "--stage",
                        typed,
                        Arrays.stream(Stage.values()).map(RuleSheet::code).toList()));
    }

    private EvidenceStatus status(String typed) {
        return EvidenceStatus.ofWords(typed.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> unknown(
                        "--status",
                        typed,
                        Arrays.stream(EvidenceStatus.values())
                                .map(s -> "\"" + s.words() + "\"")
                                .toList()));
    }

    private ParameterException unknown(String option, String typed, List<String> known) {
        return refused(option + ": \"" + PlainText.line(typed) + "\" is not known; known: "
                + known.stream().collect(Collectors.joining(", ")));
    }

    private ParameterException refused(String words) {
        return new ParameterException(spec.commandLine(), words);
    }
}
