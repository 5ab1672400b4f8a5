package org.evenkeel.care.session;

import java.util.List;
import org.evenkeel.care.chart.CandidacyContent.FindingRecorded;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * One thing the gate looks at and what it means today.
 *
 * @param subject what it is about: the id of a gate item, the key of a vital sign, {@code bloodPressure}, {@code weight},
 *     {@code interval}, {@code doseCheck} or {@code chart}
 * @param words what it means and what to do
 * @param triggers what in the chart made it so
 * @param ruleVersion version of the rule; empty for what has no version of its own but the library's
 */
public record GateFinding(
        String ruleId,
        String subject,
        GateOutcome outcome,
        String words,
        List<String> triggers,
        Evidence evidence,
        String ruleVersion) {
    public GateFinding {
        triggers = List.copyOf(triggers);
    }

    GateFinding(
            String ruleId,
            String subject,
            GateOutcome outcome,
            String words,
            List<String> triggers,
            Evidence evidence) {
        this(ruleId, subject, outcome, words, triggers, evidence, "");
    }

    FindingRecorded recorded(String libraryVersion) {
        String kind = outcome == GateOutcome.MISSING ? "unknown" : "fires";
        return new FindingRecorded(
                ruleId,
                ruleVersion.isEmpty() ? libraryVersion : ruleVersion,
                outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                kind,
                triggers);
    }
}
