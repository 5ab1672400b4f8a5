package org.evenkeel.clinic.command.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.plan.AskedDose;
import org.evenkeel.care.plan.CeilingTable;
import org.evenkeel.care.plan.DoseOrder;
import org.evenkeel.care.plan.DoseStops;
import org.evenkeel.care.rule.Change;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.StopsBeside;

/**
 * What stands beside the rules in a check: what the ceilings say of the dose, and what stays unknown because a record says
 * nothing of it.
 */
record CheckedDose(StopsBeside ceilings, List<Finding> silent) implements StopsBeside {
    CheckedDose {
        silent = List.copyOf(silent);
    }

    static StopsBeside of(
            CeilingTable table, Optional<Treatment.Dose> dose, RuleContext context, List<Finding> silent) {
        return new CheckedDose(
                dose.<StopsBeside>map(d -> new DoseStops(table, asked(d, context), List.of(), List.of()))
                        .orElse(StopsBeside.NONE),
                silent);
    }

    private static AskedDose asked(Treatment.Dose dose, RuleContext context) {
        boolean first = context.chart().sessions().byId().isEmpty();
        double steps = dose.perKg() ? AskedDose.STEPS_PER_MG_PER_KG : 1;
        return new AskedDose(
                dose.value(),
                dose.perKg(),
                steps,
                (size, kg) ->
                        new DoseOrder(dose.perKg() ? size * kg.orElse(1.0) : size, kg, dose.overMinutes(), first));
    }

    @Override
    public List<Finding> under(RuleContext changed, List<Change> changes) {
        List<Finding> findings = new ArrayList<>(ceilings.under(changed, changes));
        findings.addAll(silent);
        return findings;
    }

    @Override
    public List<Change> proposals(RuleContext context) {
        return ceilings.proposals(context);
    }
}
