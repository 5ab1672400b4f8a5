package org.evenkeel.care.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;

/**
 * A lower dose with which less of the ceilings stands against an order. Found by asking the ceilings again, step by step.
 *
 * @param dose the highest of the steps with which that is so, in the unit in which the dose was asked
 * @param words the same with its unit, and in mg for this patient
 * @param remains how strongly the ceilings would then still speak; empty when they would be silent
 */
public record LowerDose(double dose, String words, Optional<Severity> remains) {

    /**
     * The lower doses of an order, highest first: each lifts something that the one before it did not. Empty when nothing
     * of the dose stands against it, when the treatment has no ceilings, and when there is no recent weight.
     */
    public static List<LowerDose> of(
            Chart chart, OrderCourse order, Protocol protocol, CeilingTable table, String jurisdiction, Instant now) {
        RuleScope scope = CoursePlanning.scope(protocol, jurisdiction);
        if (CoursePlanning.recentWeight(chart, now).isEmpty()
                || table.row(scope).isEmpty()) {
            return List.of();
        }
        AskedDose asked = AskedDose.of(order.dose(), CoursePlanning.isFirst(chart, protocol));
        return new DoseStops(table, asked, List.of(), List.of())
                .lowerDoses(new RuleContext(chart, Optional.empty(), scope, now, ZoneOffset.UTC));
    }

    /** Each size below a dose that is spoken against less than the one before it. */
    static List<LowerDose> below(
            AskedDose asked, DoubleFunction<Optional<Severity>> spokenAgainst, Optional<Double> weightKg) {
        List<LowerDose> lower = new ArrayList<>();
        Optional<Severity> worst = spokenAgainst.apply(asked.dose());
        for (double size = asked.below(asked.dose()); worst.isPresent() && size > 0; size = asked.below(size)) {
            Optional<Severity> then = spokenAgainst.apply(size);
            if (then.isEmpty() || then.get().compareTo(worst.get()) > 0) {
                lower.add(new LowerDose(size, asked.words(size, weightKg), then));
                worst = then;
            }
        }
        return List.copyOf(lower);
    }
}
