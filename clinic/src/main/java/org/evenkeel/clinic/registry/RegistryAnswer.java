package org.evenkeel.clinic.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.registry.Choice;
import org.evenkeel.care.registry.OutcomeScale;
import org.evenkeel.care.registry.Registry;
import org.evenkeel.care.registry.Registry.By;
import org.evenkeel.care.registry.Registry.Report;
import org.evenkeel.care.registry.RegistryDefinitions;
import org.evenkeel.care.registry.RegistryDefinitions.Published;
import org.evenkeel.care.registry.RegistryDefinitions.Remark;
import org.evenkeel.care.registry.Sheet;
import org.evenkeel.care.registry.Window;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * An answer of the registry with everything needed to ask again and to read it.
 *
 * @param asOf what was recorded later is not in it
 * @param library version of the knowledge it was counted with
 * @param patients how many are in the registry at all
 * @param sheets empty when too few are chosen
 * @param hidden what was hidden of the patients so that nobody stands out
 * @param definitions by what was counted, in words with sources
 * @param published results of others beside ours
 */
public record RegistryAnswer(
        Report report,
        Choice choice,
        Instant asOf,
        String library,
        int patients,
        List<Sheet> sheets,
        List<String> hidden,
        List<Definition> definitions,
        List<Published> published,
        List<Remark> remarks) {
    public RegistryAnswer {
        sheets = List.copyOf(sheets);
        hidden = List.copyOf(hidden);
        definitions = List.copyOf(definitions);
        published = List.copyOf(published);
        remarks = List.copyOf(remarks);
    }

    /** One definition that was counted by. */
    public record Definition(String name, String words, Evidence evidence) {}

    /** Asks the registry. {@code by} adds response of groups beside what chance makes of them. */
    public static RegistryAnswer of(
            Registry registry, Report report, Choice choice, Optional<By> by, Instant asOf, String library) {
        RegistryDefinitions definitions = registry.definitions();
        List<Sheet> sheets = new ArrayList<>(registry.sheets(report, choice));
        if (report == Report.RESPONSE && !sheets.isEmpty()) {
            by.ifPresent(b -> sheets.add(registry.funnel(choice, b, funnelWindow(definitions))));
        }
        String code = report.name().toLowerCase(Locale.ROOT);
        return new RegistryAnswer(
                report,
                choice,
                asOf,
                library,
                registry.patients().size(),
                sheets,
                registry.hidden(),
                definitions(report, choice, definitions),
                definitions.published().stream()
                        .filter(p -> p.report().equals(code))
                        .toList(),
                definitions.remarks().stream()
                        .filter(r -> r.report().equals(code))
                        .toList());
    }

    /** Groups are compared after the course, where that is counted. */
    private static Window funnelWindow(RegistryDefinitions definitions) {
        return definitions.windows().stream()
                .filter(w -> w.counted() == Window.Counted.LAST_DOSE)
                .findFirst()
                .orElse(definitions.windows().getFirst());
    }

    private static List<Definition> definitions(Report report, Choice choice, RegistryDefinitions definitions) {
        List<Definition> found = new ArrayList<>();
        if (report != Report.ADVERSE) {
            OutcomeScale scale = definitions
                    .scale(choice.instrument())
                    .orElseGet(() -> definitions.scales().getFirst());
            found.add(new Definition(
                    "Response", scale.response().definition(), scale.response().evidence()));
            found.add(new Definition(
                    "Remission",
                    scale.remission().definition(),
                    scale.remission().evidence()));
            scale.meaningful()
                    .ifPresent(m ->
                            found.add(new Definition("Better by what patients notice", m.definition(), m.evidence())));
            found.add(new Definition(
                    "Reliable change",
                    String.format(
                            Locale.ROOT,
                            "More than %.1f points: 1.96 times the root of 2 times an error of measurement of %.2f",
                            scale.error().leastPoints(),
                            scale.error().errorPoints()),
                    scale.errorEvidence()));
            found.add(new Definition(
                    "Baseline that counts",
                    "The last full answer within " + definitions.baselineWithinDays() + " days before the first dose, "
                            + scale.baselineAtLeast() + " or more",
                    scale.baselineEvidence()));
        }
        if (report == Report.RELAPSE) {
            found.add(new Definition(
                    "Relapse",
                    definitions.relapse().words(),
                    definitions.relapse().evidence()));
        }
        found.add(new Definition(
                "Too few to show",
                "Fewer than " + definitions.small().least() + " patients",
                definitions.small().evidence()));
        return found;
    }
}
