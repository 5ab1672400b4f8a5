package org.evenkeel.care.plan;

import java.util.Set;
import org.evenkeel.care.rule.Comparison;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.pharmacology.evidence.Evidence;

/** One limit of a ceiling row, or the doses a device allows. */
public sealed interface DoseLimit {
    /** Id of the rule it comes from, such as {@code D-IV-3}. */
    String rule();

    /** How strongly it speaks. */
    Severity severity();

    /** Its source and status. */
    Evidence evidence();

    /** A property beyond a value. */
    record Beyond(
            String rule, Severity severity, DoseMeasure measure, Comparison comparison, double value, Evidence evidence)
            implements DoseLimit {}

    /** A dose that is none of these. */
    record NoneOf(
            String rule,
            Severity severity,
            Set<Integer> dosesMg,
            boolean firstDoseOnly,
            Set<String> jurisdictions,
            Evidence evidence)
            implements DoseLimit {
        public NoneOf {
            dosesMg = Set.copyOf(dosesMg);
            jurisdictions = Set.copyOf(jurisdictions);
        }
    }
}
