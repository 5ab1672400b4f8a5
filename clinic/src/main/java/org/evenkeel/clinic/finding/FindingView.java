package org.evenkeel.clinic.finding;

import java.util.List;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Trigger;
import org.evenkeel.clinic.page.Tone;

/**
 * A finding as a page shows it.
 *
 * @param word how strongly it speaks, in words
 * @param dispute what sources disagree about; empty when they don't
 * @param origin who added or changed the rule in the clinic and when; empty for the house's own
 */
public record FindingView(
        String ruleId,
        String ruleVersion,
        Severity severity,
        boolean fires,
        Tone tone,
        String word,
        String title,
        String words,
        List<String> triggers,
        List<Missing> missing,
        EvidenceView evidence,
        String dispute,
        String origin) {

    /** The view of a finding. */
    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.ruleId(),
                finding.ruleVersion(),
                finding.severity(),
                finding.fires(),
                finding.fires() ? tone(finding.severity()) : Tone.UNKNOWN,
                finding.fires() ? finding.severity().words() : Tone.UNKNOWN.word(),
                finding.title(),
                finding.words(),
                finding.triggers().stream().map(Trigger::words).toList(),
                finding.missing(),
                EvidenceView.of(finding.evidence()),
                finding.dispute().orElse(""),
                finding.origin().byWhom());
    }

    /** The tone of a severity. Its words always stand beside it. */
    public static Tone tone(Severity severity) {
        return switch (severity) {
            case HARD_STOP -> Tone.STOP;
            case OVERRIDE_WITH_REASON, PRESCRIBER_DECISION -> Tone.CAUTION;
            case WARN -> Tone.NOTE;
            case TASK, INFORM -> Tone.PLAIN;
        };
    }

    /** Name of the field that takes the reason to go on in spite of it. */
    public String reasonField() {
        return "reason." + ruleId;
    }

    /** Name of the field that says why it may be settled later. */
    public String deferredField() {
        return "deferred." + ruleId;
    }
}
