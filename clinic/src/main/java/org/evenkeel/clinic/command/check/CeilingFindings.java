package org.evenkeel.clinic.command.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.plan.CeilingTable;
import org.evenkeel.care.plan.DoseCeiling;
import org.evenkeel.care.plan.DoseCheck;
import org.evenkeel.care.plan.DoseLimit;
import org.evenkeel.care.plan.DoseMeasure;
import org.evenkeel.care.plan.DoseOrder;
import org.evenkeel.care.rule.BodyWeight;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.Trigger;
import org.evenkeel.clinic.command.check.Treatment.Dose;

/** A dose held against every limit of its ceiling row; limits that are kept are told as well. */
final class CeilingFindings {
    /** Per kg a dose is the same for any weight. */
    private static final double ANY_WEIGHT_KG = 1;

    private final CeilingTable table;
    private final RuleContext context;
    private final Dose dose;
    private final Optional<Double> weightKg;

    private CeilingFindings(CeilingTable table, RuleContext context, Dose dose) {
        this.table = table;
        this.context = context;
        this.dose = dose;
        this.weightKg = BodyWeight.latest(context.chart())
                .filter(w -> w.isRecent(context.now()))
                .map(BodyWeight::weightKg);
    }

    static List<Finding> of(CeilingTable table, RuleContext context, Dose dose) {
        return new CeilingFindings(table, context, dose).all();
    }

    private List<Finding> all() {
        Optional<DoseCeiling> row = table.row(context.scope());
        if (row.isEmpty()) {
            return DoseCheck.findings(table, context.scope(), order(weightKg));
        }
        List<Finding> all = new ArrayList<>();
        if (!row.get().isOrderable() || (row.get().perKg() && weightKg.isEmpty())) {
            all.addAll(DoseCheck.findings(only(row.get(), List.of()), context.scope(), order(weightKg)));
        }
        for (List<DoseLimit> bands : bands(row.get()).values()) {
            all.addAll(held(row.get(), bands));
        }
        return all;
    }

    /** Limits of one rule on one property, which are bands of one thing. */
    private static Map<String, List<DoseLimit>> bands(DoseCeiling row) {
        Map<String, List<DoseLimit>> bands = new LinkedHashMap<>();
        for (DoseLimit limit : row.limits()) {
            String key = switch (limit) {
                case DoseLimit.Beyond b -> b.rule() + " " + b.measure();
                case DoseLimit.NoneOf n -> n.rule() + " of " + n.dosesMg();
            };
            bands.computeIfAbsent(key, _ -> new ArrayList<>()).add(limit);
        }
        return bands;
    }

    private List<Finding> held(DoseCeiling row, List<DoseLimit> bands) {
        DoseLimit first = bands.getFirst();
        Optional<DoseMeasure> measure =
                first instanceof DoseLimit.Beyond b ? Optional.of(b.measure()) : Optional.empty();
        Optional<Double> weight = weightKg;
        if (weightKg.isEmpty()) {
            boolean perKg = measure.filter(m -> m == DoseMeasure.DOSE_PER_KG
                            || m == DoseMeasure.RATE_PER_KG
                            || m == DoseMeasure.PUMP_RATE_PER_KG
                            || m == DoseMeasure.BOLUS_PER_KG)
                    .isPresent();
            boolean needsWeight = measure.filter(m -> m != DoseMeasure.DURATION).isPresent() && perKg != dose.perKg();
            if (needsWeight) {
                return List.of(); // the weight that is missing has been told
            }
            weight = perKg ? Optional.of(ANY_WEIGHT_KG) : Optional.empty();
        }
        DoseOrder order = order(weight);
        List<Finding> findings = DoseCheck.findings(only(row, bands), context.scope(), order).stream()
                .filter(f -> f.ruleId().equals(first.rule()))
                .toList();
        return findings.isEmpty() ? List.of(kept(row, bands, order)) : findings;
    }

    private DoseOrder order(Optional<Double> weight) {
        double mg = dose.perKg() ? dose.value() * weight.orElse(ANY_WEIGHT_KG) : dose.value();
        boolean first = context.chart().sessions().byId().isEmpty();
        return new DoseOrder(mg, weight, dose.overMinutes(), first);
    }

    private static CeilingTable only(DoseCeiling row, List<DoseLimit> limits) {
        return new CeilingTable(List.of(new DoseCeiling(
                row.indication(),
                row.medicine(),
                row.route(),
                row.setting(),
                row.perKg(),
                limits,
                row.spacing(),
                row.version(),
                row.origin())));
    }

    private static Finding kept(DoseCeiling row, List<DoseLimit> bands, DoseOrder order) {
        DoseLimit strongest = bands.stream()
                .min(java.util.Comparator.comparing(DoseLimit::severity))
                .orElseThrow();
        Trigger fact = switch (strongest) {
            case DoseLimit.Beyond b ->
                new Trigger(
                        capital(b.measure().words()), value(b.measure(), order), Optional.empty(), Optional.empty());
            case DoseLimit.NoneOf _ ->
                new Trigger("Dose", value(DoseMeasure.DOSE, order), Optional.empty(), Optional.empty());
        };
        return new Finding(
                strongest.rule(),
                row.version(),
                strongest.severity(),
                Outcome.CLEAR,
                fact.fact() + " within its limits",
                "No limit of the row for this treatment is passed.",
                List.of(fact),
                List.of(),
                strongest.evidence(),
                Optional.empty(),
                row.origin());
    }

    private static String value(DoseMeasure measure, DoseOrder order) {
        double kg = order.weightKg().orElse(ANY_WEIGHT_KG);
        double minutes = order.infusionMinutes().orElse(Double.NaN);
        double value = switch (measure) {
            case DOSE -> order.doseMg();
            case DOSE_PER_KG -> order.doseMg() / kg;
            case DURATION -> minutes;
            case RATE_PER_KG -> order.doseMg() / kg / (minutes / 60);
            case PUMP_RATE_PER_KG -> order.doseMg() / kg / (minutes / 60);
            case BOLUS_PER_KG -> order.bolus().map(b -> b.doseMg() / kg).orElse(0.0);
        };
        String number = String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
        return number + " " + measure.unit().ucum();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
