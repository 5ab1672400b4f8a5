package org.evenkeel.care.rule;

import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.CandidacyContent.FindingRecorded;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * A rule's result on one chart.
 *
 * @param ruleId the rule
 * @param outcome it fires, it can't be judged yet, or it is clear
 * @param title what it is about
 * @param words what it means and what to do
 * @param triggers what in the chart it rests on
 * @param missing when it can't be judged, what to ask or measure
 * @param evidence source and status, to be shown with it
 * @param dispute what sources disagree about
 * @param origin whose rule it is
 */
public record Finding(
        String ruleId,
        String ruleVersion,
        Severity severity,
        Outcome outcome,
        String title,
        String words,
        List<Trigger> triggers,
        List<Missing> missing,
        Evidence evidence,
        Optional<String> dispute,
        Rule.Origin origin) {
    public Finding {
        triggers = List.copyOf(triggers);
        missing = List.copyOf(missing);
    }

    /** What became of a rule. A clear one is told only where every rule is asked for. */
    public enum Outcome {
        FIRES("fires"),
        UNKNOWN("unknown"),
        CLEAR("clear");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** The name in recorded findings. */
        public String code() {
            return code;
        }
    }

    static Finding of(Rule rule, Outcome outcome, Evaluated evaluated) {
        return new Finding(
                rule.id(),
                rule.version(),
                rule.severity(),
                outcome,
                rule.title(),
                rule.words(),
                evaluated.because(),
                evaluated.missing(),
                rule.evidence(),
                rule.dispute(),
                rule.origin());
    }

    /** Whether it fires. */
    public boolean fires() {
        return outcome == Outcome.FIRES;
    }

    /** The form in which a decision records it. */
    public FindingRecorded recorded() {
        List<String> said = fires()
                ? triggers.stream().map(Trigger::words).toList()
                : missing.stream().map(Missing::words).toList();
        return new FindingRecorded(ruleId, ruleVersion, severity.code(), outcome.code(), said);
    }
}
