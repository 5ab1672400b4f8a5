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
 * was not given; in somebody else's record it says nothing. Nor does a record that names no medicine at all say that none is
 * taken.
 */
final class RecordSilence {
    /** The key of what is asked when no medicine is named. */
    static final String MEDICINES = "medicines";

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
        if (condition != null
                && finding.outcome() == Outcome.CLEAR
                && context.chart().background().medications().isEmpty()
                && restsOnMedicines(condition)) {
            return unknown(finding, new Missing(Missing.Kind.MEDICINE, MEDICINES, "Ask which medicines are taken"));
        }
        return finding;
    }

    /** Whether it is clear only because no medicine of a kind stands in the record. */
    private static boolean restsOnMedicines(RuleCondition condition) {
        return condition instanceof RuleCondition.Takes
                || condition instanceof RuleCondition.TakesUnrecognised
                || (condition instanceof RuleCondition.Any any
                        && any.of().stream().anyMatch(RecordSilence::restsOnMedicines))
                || (condition instanceof RuleCondition.All all
                        && all.of().stream().allMatch(RecordSilence::restsOnMedicines));
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
