package org.evenkeel.clinic.command.check;

import java.util.List;
import java.util.TreeSet;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Finding.Outcome;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.care.rule.RuleContext;

/**
 * What a record of another system can't know. Consents and doses are kept in this clinic's chart: there, what is absent
 * was not given; in somebody else's record it says nothing.
 */
final class RecordSilence {
    private RecordSilence() {}

    /** Whether a rule asks for what only the clinic's own chart holds, and this one holds none of it. */
    static boolean concerns(Rule rule, RuleContext context) {
        return (rule.condition() instanceof RuleCondition.ConsentLacking
                        && context.chart().assessment().consents().isEmpty())
                || (rule.condition() instanceof RuleCondition.DosesWithin
                        && context.chart().sessions().byId().isEmpty());
    }

    static Finding heard(Finding finding, RuleBook book, RuleContext context) {
        RuleCondition condition =
                book.rule(finding.ruleId()).map(Rule::condition).orElse(null);
        if (condition instanceof RuleCondition.ConsentLacking consent
                && finding.fires()
                && context.chart().assessment().consents().isEmpty()) {
            return unknown(
                    finding,
                    new Missing(
                            Missing.Kind.QUESTION,
                            consent.document(),
                            "Have the patient give written consent, or find the one given"));
        }
        if (condition instanceof RuleCondition.DosesWithin doses
                && finding.outcome() == Outcome.CLEAR
                && context.chart().sessions().byId().isEmpty()) {
            String medicines = String.join(" or ", new TreeSet<>(doses.medicines()));
            return unknown(
                    finding,
                    new Missing(
                            Missing.Kind.DOSES,
                            medicines,
                            "Ask whether " + medicines + " was given anywhere in the last "
                                    + Math.max(1, doses.within().toDays()) + " days"));
        }
        return finding;
    }

    private static Finding unknown(Finding finding, Missing missing) {
        return new Finding(
                finding.ruleId(),
                finding.ruleVersion(),
                finding.severity(),
                Outcome.UNKNOWN,
                finding.title(),
                finding.words(),
                List.of(),
                List.of(missing),
                finding.evidence(),
                finding.dispute(),
                finding.origin());
    }
}
