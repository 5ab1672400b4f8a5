package org.evenkeel.care.plan;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.rule.RuleScope;

/** Every ceiling row. */
public record CeilingTable(List<DoseCeiling> rows) {
    public CeilingTable {
        rows = List.copyOf(rows);
    }

    /** Whether a course of a treatment can be ordered: it has a row, and the row says how often. */
    public boolean isOrderable(RuleScope scope) {
        return row(scope).filter(DoseCeiling::isOrderable).isPresent();
    }

    /** The row for a treatment. None means that no dose of it may be ordered. */
    public Optional<DoseCeiling> row(RuleScope scope) {
        return rows.stream().filter(r -> r.isFor(scope)).findFirst();
    }

    /**
     * Every other treatment of the same indication that could be ordered, under the same law. Less supervision is never
     * what lifts a stop: from the clinic none at home is among them.
     */
    public List<RuleScope> treatmentsBeside(RuleScope scope) {
        return rows.stream()
                .filter(DoseCeiling::isOrderable)
                .filter(r -> r.setting().equals("clinic") || r.setting().equals(scope.setting()))
                .filter(r -> r.indication().equals(scope.indication()))
                .map(r -> new RuleScope(scope.jurisdiction(), r.indication(), r.medicine(), r.route(), r.setting()))
                .filter(other -> !other.equals(scope))
                .distinct()
                .toList();
    }
}
