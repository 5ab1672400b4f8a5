package org.evenkeel.care.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleScope;

/**
 * One row of the table of ceilings: what holds for one indication, medicine, route and setting.
 *
 * @param perKg whether the dose is computed from weight, so that a recent weight is needed
 * @param spacing what holds between sessions; absent where nobody has set it, and then nothing may be ordered
 */
public record DoseCeiling(
        String indication,
        String medicine,
        String route,
        String setting,
        boolean perKg,
        List<DoseLimit> limits,
        Optional<Spacing> spacing,
        String version,
        Rule.Origin origin) {
    public DoseCeiling {
        limits = List.copyOf(limits);
    }

    /**
     * Limits on how often, over all routes and clinics.
     *
     * @param stopAboveIn7Days more sessions in any 7 days are a stop
     * @param stopUnderHours less between two sessions is a stop; 0 for none
     * @param reasonUnderHours less between two sessions needs a reason; 0 for none
     */
    public record Spacing(
            String rule,
            int stopAboveIn7Days,
            int stopUnderHours,
            int reasonUnderHours,
            org.evenkeel.pharmacology.evidence.Evidence evidence) {}

    /** Whether a course can be ordered within this row. */
    public boolean isOrderable() {
        return spacing.isPresent();
    }

    /** A table of this row alone, with those of its limits that are on one of some properties. */
    CeilingTable within(Predicate<DoseMeasure> measures) {
        List<DoseLimit> kept = limits.stream()
                .filter(l -> l instanceof DoseLimit.Beyond b && measures.test(b.measure()))
                .toList();
        return new CeilingTable(
                List.of(new DoseCeiling(indication, medicine, route, setting, perKg, kept, spacing, version, origin)));
    }

    /** Whether the row is for this treatment. */
    public boolean isFor(RuleScope scope) {
        return indication.equals(scope.indication())
                && medicine.equals(scope.medicine())
                && route.equals(scope.route())
                && setting.equals(scope.setting());
    }
}
