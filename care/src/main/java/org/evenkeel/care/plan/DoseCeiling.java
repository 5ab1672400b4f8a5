package org.evenkeel.care.plan;

import java.util.List;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleScope;

/**
 * One row of the table of ceilings: what holds for one indication, medicine, route and setting.
 *
 * @param perKg whether the dose is computed from weight, so that a recent weight is needed
 * @param spacing what holds between sessions
 */
public record DoseCeiling(
        String indication,
        String medicine,
        String route,
        String setting,
        boolean perKg,
        List<DoseLimit> limits,
        Spacing spacing,
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

    /** Whether the row is for this treatment. */
    public boolean isFor(RuleScope scope) {
        return indication.equals(scope.indication())
                && medicine.equals(scope.medicine())
                && route.equals(scope.route())
                && setting.equals(scope.setting());
    }
}
