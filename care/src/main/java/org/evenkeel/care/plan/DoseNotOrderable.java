package org.evenkeel.care.plan;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Trigger;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** What is said of a treatment of which no dose can be ordered, because nobody has set its limits. */
public final class DoseNotOrderable {
    private static final String RULE = "D-NO-ROW";
    private static final String TITLE = "No ceiling is known for this indication, route and setting";
    private static final Evidence HOUSE =
            new Evidence("Site policy of this software: no source sets it", EvidenceStatus.SITE_POLICY);

    private DoseNotOrderable() {}

    /** A dose was asked about, and the table has no row for it. */
    static Finding noRow(RuleScope scope) {
        return fires(
                scope,
                "1",
                TITLE,
                "The table of ceilings has no row for " + words(scope)
                        + ". Without one no dose can be ordered; no ceiling of another treatment is borrowed.",
                Rule.Origin.LIBRARY);
    }

    /** The table has limits for one dose, and none for how often. */
    static Finding spacingNotKnown(RuleScope scope, DoseCeiling row) {
        return fires(
                scope,
                row.version(),
                "No limit is known on how often this is given",
                "No source sets how many sessions of " + words(scope)
                        + " there may be or how far apart. Until the clinic's own row of ceilings says it, no dose can be"
                        + " ordered. The limits of one dose are asked all the same.",
                row.origin());
    }

    /** No dose was asked about; none could be ordered. Empty when one could. */
    public static Optional<Finding> unasked(CeilingTable table, RuleScope scope) {
        if (table.isOrderable(scope)) {
            return Optional.empty();
        }
        Finding asked = table.row(scope).map(r -> spacingNotKnown(scope, r)).orElseGet(() -> noRow(scope));
        return Optional.of(new Finding(
                asked.ruleId(),
                asked.ruleVersion(),
                asked.severity(),
                Outcome.UNKNOWN,
                asked.title(),
                asked.words(),
                List.of(),
                List.of(new Missing(
                        Missing.Kind.QUESTION,
                        "ceiling",
                        "Have the medical director set the ceilings of this treatment in the clinic's own knowledge")),
                asked.evidence(),
                asked.dispute(),
                asked.origin()));
    }

    private static String words(RuleScope scope) {
        return scope.medicine() + ", " + scope.route() + ", for " + scope.indication() + " (" + scope.setting() + ")";
    }

    private static Finding fires(RuleScope scope, String version, String title, String words, Rule.Origin origin) {
        return new Finding(
                RULE,
                version,
                Severity.HARD_STOP,
                Outcome.FIRES,
                title,
                words,
                List.of(new Trigger(words(scope), "", Optional.empty(), Optional.empty())),
                List.of(),
                HOUSE,
                Optional.empty(),
                origin);
    }
}
