package org.evenkeel.care.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.rule.BodyWeight;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;

/**
 * A lower dose with which less of the ceilings stands against an order. Found by asking the ceilings again, step by step.
 *
 * @param doseMgPerKg the highest of the steps with which that is so
 * @param doseMg the same for this patient
 * @param remains how strongly the ceilings would then still speak; empty when they would be silent
 */
public record LowerDose(double doseMgPerKg, double doseMg, Optional<Severity> remains) {
    /** The steps in which a dose is set on the plan page; site policy of this software, no source sets it. */
    private static final int STEPS_PER_MG_PER_KG = 20;

    /**
     * The lower doses of an order, highest first: each lifts something that the one before it did not. Empty when nothing
     * of the dose stands against it, when the dose is a fixed one, or when
     * there is no recent weight.
     */
    public static List<LowerDose> of(
            Chart chart, OrderCourse order, Protocol protocol, CeilingTable table, String jurisdiction, Instant now) {
        RuleScope scope = CoursePlanning.scope(protocol, jurisdiction);
        Optional<Double> weightKg = CoursePlanning.recentWeight(chart, now).map(BodyWeight::weightKg);
        Optional<Double> perKgNow = perKg(order.dose());
        if (weightKg.isEmpty() || perKgNow.isEmpty() || table.row(scope).isEmpty()) {
            return List.of();
        }
        Optional<Severity> worst = worst(table, scope, order, weightKg.get(), perKgNow.get());
        List<LowerDose> lower = new ArrayList<>();
        int step = (int) Math.ceil(perKgNow.get() * STEPS_PER_MG_PER_KG) - 1;
        while (worst.isPresent() && step >= 1) {
            double perKg = (double) step / STEPS_PER_MG_PER_KG;
            Optional<Severity> then = worst(table, scope, order, weightKg.get(), perKg);
            if (then.isEmpty() || then.get().compareTo(worst.get()) > 0) {
                lower.add(new LowerDose(perKg, doseMg(perKg, weightKg.get()), then));
                worst = then;
            }
            step--;
        }
        return List.copyOf(lower);
    }

    private static Optional<Severity> worst(
            CeilingTable table, RuleScope scope, OrderCourse order, double weightKg, double perKg) {
        DoseOrder asked = DoseOrder.of(at(order.dose(), perKg).at(weightKg), Optional.of(weightKg), true);
        return DoseCheck.findings(table, scope, asked).stream()
                .filter(f -> f.fires() && f.severity().compareTo(Severity.OVERRIDE_WITH_REASON) <= 0)
                .map(Finding::severity)
                .min(Severity::compareTo);
    }

    /** The dose per kg; empty for fixed doses, which have steps of their own. */
    private static Optional<Double> perKg(WantedDose dose) {
        return switch (dose) {
            case WantedDose.Infusion i -> Optional.of(i.doseMgPerKg());
            case WantedDose.Injection i -> Optional.of(i.doseMgPerKg());
            case WantedDose.NasalDevices _, WantedDose.HeldInMouth _, WantedDose.Swallowed _ -> Optional.empty();
        };
    }

    private static WantedDose at(WantedDose dose, double perKg) {
        return switch (dose) {
            case WantedDose.Infusion i -> new WantedDose.Infusion(perKg, i.minutes(), i.bolus());
            case WantedDose.Injection i -> new WantedDose.Injection(perKg, i.repeat());
            case WantedDose.NasalDevices n -> n;
            case WantedDose.HeldInMouth h -> h;
            case WantedDose.Swallowed w -> w;
        };
    }

    private static double doseMg(double perKg, double weightKg) {
        return Math.max(1, Math.rint(perKg * weightKg));
    }
}
