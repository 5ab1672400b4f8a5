package org.evenkeel.clinic.command.check;

import java.util.List;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.care.rule.RuleContext;

/**
 * What a record of another system can't know. Consents are kept in this clinic's chart: there, one that is absent was not
 * given; in somebody else's record it says nothing.
 */
final class RecordSilence {
    private RecordSilence() {}

    static Finding heard(Finding finding, RuleBook book, RuleContext context) {
        boolean aboutConsent = finding.fires()
                && context.chart().assessment().consents().isEmpty()
                && book.rule(finding.ruleId())
                        .filter(r -> r.condition() instanceof RuleCondition.ConsentLacking)
                        .isPresent();
        return aboutConsent ? unknown(finding) : finding;
    }

    private static Finding unknown(Finding finding) {
        return new Finding(
                finding.ruleId(),
                finding.ruleVersion(),
                finding.severity(),
                Outcome.UNKNOWN,
                finding.title(),
                finding.words(),
                List.of(),
                List.of(new Missing(
                        Missing.Kind.QUESTION,
                        "consent",
                        "Have the patient give written consent, or find the one given")),
                finding.evidence(),
                finding.dispute(),
                finding.origin());
    }
}
