package org.evenkeel.care.session;

import java.time.Instant;
import java.util.List;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.rule.Evaluation;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Missing;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.care.rule.Trigger;

/**
 * What the chart says on the day: a diagnosis, a medicine or an answer that came after the decision on candidacy stops a
 * session as it would have stopped the decision.
 */
final class ChartAtGate {
    static final String SUBJECT = "chart";

    private ChartAtGate() {}

    static List<GateFinding> findings(Chart chart, SessionRecord session, ChartRules rules, Instant now) {
        RuleContext context = new RuleContext(
                chart, java.util.Optional.of(session.id()), rules.scope(chart, session), now, rules.zone());
        return Evaluation.findings(rules.book(), Stage.GATE, context).stream()
                .map(ChartAtGate::atGate)
                .toList();
    }

    private static GateFinding atGate(Finding finding) {
        List<String> because = finding.fires()
                ? finding.triggers().stream().map(Trigger::words).toList()
                : finding.missing().stream().map(Missing::words).toList();
        String words = finding.fires()
                ? finding.title() + ". " + finding.words()
                : finding.title() + ": not known. Ask or measure, and chart it in the intake.";
        return new GateFinding(
                finding.ruleId(), SUBJECT, outcome(finding), words, because, finding.evidence(), finding.ruleVersion());
    }

    /** What can't be judged is never clear: behind a stop it takes a prescriber's reason to go on. */
    private static GateOutcome outcome(Finding finding) {
        if (!finding.fires()) {
            return finding.severity().mustBeKnown() ? GateOutcome.BLOCK_OVERRIDE : GateOutcome.WARN;
        }
        return switch (finding.severity()) {
            case HARD_STOP -> GateOutcome.HARD_STOP;
            case OVERRIDE_WITH_REASON -> GateOutcome.BLOCK_OVERRIDE;
            case PRESCRIBER_DECISION -> GateOutcome.PRESCRIBER_DECISION;
            case WARN, TASK, INFORM -> GateOutcome.WARN;
        };
    }
}
