package org.evenkeel.care.plan;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.rule.RuleScope;

/** Every ceiling row. */
public record CeilingTable(List<DoseCeiling> rows) {
    public CeilingTable {
        rows = List.copyOf(rows);
    }

    /** The row for a treatment. None means that no dose of it may be ordered. */
    public Optional<DoseCeiling> row(RuleScope scope) {
        return rows.stream().filter(r -> r.isFor(scope)).findFirst();
    }

    /** Every other treatment of the same indication that has a row, under the same law. */
    public List<RuleScope> treatmentsBeside(RuleScope scope) {
        return rows.stream()
                .filter(r -> r.indication().equals(scope.indication()))
                .map(r -> new RuleScope(scope.jurisdiction(), r.indication(), r.medicine(), r.route(), r.setting()))
                .filter(other -> !other.equals(scope))
                .distinct()
                .toList();
    }
}
