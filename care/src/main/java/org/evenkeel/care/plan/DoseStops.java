package org.evenkeel.care.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.rule.BodyWeight;
import org.evenkeel.care.rule.Change;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.StopsBeside;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/**
 * What the ceilings say of one dose on its days, asked again as if it were lower, later, another treatment, or the patient
 * weighed.
 *
 * @param given starts of the sessions that were or will be given apart from those asked about
 * @param planned starts that are asked about; empty when only one dose is
 */
public record DoseStops(CeilingTable table, AskedDose asked, List<Instant> given, List<Instant> planned)
        implements StopsBeside {
    /** Further ahead than this a waiting time is no answer; the longest window of a ceiling is 7 days. */
    private static final int LONGEST_WAIT_DAYS = 14;

    /** Limits per kg hold for any weight; a large one keeps the rounding to whole mg from hiding them. */
    private static final double ANY_WEIGHT_KG = 1_000;

    private static final String WEIGHT_RULE = "P-WT-1";
    private static final Change WEIGHED =
            new Change.NewFact(Change.Kind.MEASURED, "body weight", "Body weight measured here", "", List.of());

    public DoseStops {
        given = List.copyOf(given);
        planned = List.copyOf(planned);
    }

    @Override
    public List<Finding> under(RuleContext changed, List<Change> changes) {
        List<Finding> findings = new ArrayList<>();
        if (changes.stream().anyMatch(Change.OtherTreatment.class::isInstance)) {
            findings.add(doseNotChosen(changed));
        } else {
            double dose = changes.stream()
                    .filter(Change.OtherDose.class::isInstance)
                    .mapToDouble(c -> ((Change.OtherDose) c).dose())
                    .findFirst()
                    .orElse(asked.dose());
            findings.addAll(ofDose(changed, dose));
            if (changes.contains(WEIGHED)) {
                findings.removeIf(f -> f.ruleId().equals(WEIGHT_RULE));
            }
        }
        table.row(changed.scope()).ifPresent(row -> findings.addAll(DoseCheck.spacing(row, starts(changed, changes))));
        return List.copyOf(findings);
    }

    @Override
    public List<Change> proposals(RuleContext context) {
        List<Change> proposals = new ArrayList<>(lowerDoses(context).stream()
                .map(l -> new Change.OtherDose(l.dose(), "A lower dose: " + l.words()))
                .toList());
        if (ofDose(context, asked.dose()).stream().anyMatch(f -> f.ruleId().equals(WEIGHT_RULE))) {
            proposals.add(WEIGHED);
        }
        waiting(context).ifPresent(proposals::add);
        return List.copyOf(proposals);
    }

    /** Lower doses, highest first. */
    List<LowerDose> lowerDoses(RuleContext context) {
        return LowerDose.below(asked, dose -> worst(context, dose), weightKg(context));
    }

    /** How strongly the size of a dose is spoken against. */
    private Optional<Severity> worst(RuleContext context, double dose) {
        return ofDose(context, dose).stream()
                .filter(f ->
                        f.fires() && f.severity().mustBeKnown() && !f.ruleId().equals(WEIGHT_RULE))
                .map(Finding::severity)
                .min(Severity::compareTo);
    }

    /** Without a weight, limits per kg are asked of a dose per kg and those in mg are not. */
    private List<Finding> ofDose(RuleContext in, double dose) {
        Optional<Double> weightKg = weightKg(in);
        Optional<DoseCeiling> row = table.row(in.scope());
        if (weightKg.isPresent() || !asked.perKg() || row.isEmpty()) {
            return DoseCheck.findings(table, in.scope(), asked.sized().at(dose, weightKg));
        }
        List<Finding> findings = new ArrayList<>(DoseCheck.findings(
                row.get().within(_ -> false), in.scope(), asked.sized().at(dose, Optional.empty())));
        findings.addAll(DoseCheck.findings(
                        row.get().within(DoseMeasure::isSameForEveryWeight),
                        in.scope(),
                        asked.sized().at(dose, Optional.of(ANY_WEIGHT_KG)))
                .stream()
                .filter(f -> !findings.contains(f))
                .toList());
        return findings;
    }

    private static Optional<Double> weightKg(RuleContext in) {
        return BodyWeight.latest(in.chart()).filter(w -> w.isRecent(in.now())).map(BodyWeight::weightKg);
    }

    /** The first day on which what was asked about could begin without a stop over its spacing. */
    private Optional<Change> waiting(RuleContext context) {
        if (!spacingStops(context, List.of())) {
            return Optional.empty();
        }
        LocalDate first = first(planned, context);
        return Stream.iterate(1, days -> days <= LONGEST_WAIT_DAYS, days -> days + 1)
                .<Change>map(days -> new Change.Waiting(first.plusDays(days), "Wait until " + first.plusDays(days)))
                .filter(wait -> !spacingStops(context, List.of(wait)))
                .findFirst();
    }

    private boolean spacingStops(RuleContext context, List<Change> changes) {
        return table.row(context.scope()).stream()
                .flatMap(row -> DoseCheck.spacing(row, starts(context, changes)).stream())
                .anyMatch(f -> f.severity() == Severity.HARD_STOP);
    }

    /** All starts, with what is planned moved as a whole when it waits. */
    private List<Instant> starts(RuleContext in, List<Change> changes) {
        if (planned.isEmpty()) {
            return given;
        }
        LocalDate first = first(planned, in);
        long days = changes.stream()
                .filter(Change.Waiting.class::isInstance)
                .mapToLong(c -> ChronoUnit.DAYS.between(first, ((Change.Waiting) c).until()))
                .filter(d -> d > 0)
                .findFirst()
                .orElse(0);
        return Stream.concat(given.stream(), planned.stream().map(s -> later(s, days, in.zone())))
                .toList();
    }

    private static Instant later(Instant start, long days, ZoneId zone) {
        return start.atZone(zone).plusDays(days).toInstant();
    }

    private static LocalDate first(List<Instant> planned, RuleContext context) {
        Instant first = planned.stream().min(Instant::compareTo).orElse(context.now());
        return LocalDate.ofInstant(first, context.zone());
    }

    /** A dose is never carried over to another medicine or route. */
    private static Finding doseNotChosen(RuleContext in) {
        String treatment = in.scope().medicine() + " by the " + in.scope().route() + " route";
        return new Finding(
                "D-NOT-CHOSEN",
                "1",
                Severity.OVERRIDE_WITH_REASON,
                Outcome.UNKNOWN,
                "The dose of the other treatment is not chosen",
                "A dose is never carried over to another medicine or route.",
                List.of(),
                List.of(new Missing(Missing.Kind.QUESTION, "dose", "Choose the dose of " + treatment)),
                new Evidence("Site policy of this software", EvidenceStatus.SITE_POLICY),
                Optional.empty(),
                Rule.Origin.LIBRARY);
    }
}
