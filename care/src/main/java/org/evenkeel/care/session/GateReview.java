package org.evenkeel.care.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.GateItemChecked;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionRules.GateItem;

/**
 * The gate before the start, in clinical order: what a person asked, what the chart says, what was measured, the dose. All findings are told;
 * the first stop decides.
 */
public record GateReview(List<GateFinding> findings) {
    public GateReview {
        findings = List.copyOf(findings);
    }

    /** How the gate of a session stands now. */
    public static GateReview of(Chart chart, SessionRecord session, SessionRules rules, Instant now) {
        List<GateFinding> findings = new ArrayList<>();
        for (GateItem item : rules.gateItems()) {
            findings.add(asked(item, Optional.ofNullable(session.gate().get(item.id()))));
        }
        rules.chartRules().ifPresent(asked -> findings.addAll(ChartAtGate.findings(chart, session, asked, now)));
        findings.addAll(MeasuredAtGate.findings(session, rules));
        findings.addAll(DoseAtGate.findings(chart, session, rules, now));
        return new GateReview(findings);
    }

    private static GateFinding asked(GateItem item, Optional<Charted<GateItemChecked>> check) {
        if (check.isEmpty()) {
            return new GateFinding(
                    item.ruleId(), item.id(), GateOutcome.MISSING, "Not answered yet.", List.of(), item.evidence());
        }
        GateItemChecked c = check.get().content();
        GateOutcome outcome = item.outcome(c.answer());
        String words = switch (c.answer()) {
            case YES -> "Yes.";
            case NO -> "No: " + item.label();
            case UNKNOWN -> "Not known: " + item.label();
        };
        List<String> triggers = c.note().isBlank() ? List.of() : List.of(c.note());
        return new GateFinding(item.ruleId(), item.id(), outcome, words, triggers, item.evidence());
    }

    /** The finding that decides: the first stop. */
    public Optional<GateFinding> stop() {
        return findings.stream()
                .filter(f -> f.outcome() == GateOutcome.HARD_STOP)
                .findFirst();
    }

    /** What must be answered or measured first. */
    public List<GateFinding> missing() {
        return findings.stream().filter(f -> f.outcome() == GateOutcome.MISSING).toList();
    }

    /** What a prescriber must give a reason for. */
    public List<GateFinding> needingReason() {
        return findings.stream().filter(f -> f.outcome().needsReason()).toList();
    }

    /** Whether anyone who runs the session may let it begin. */
    public boolean isClear() {
        return stop().isEmpty() && missing().isEmpty() && needingReason().isEmpty();
    }

    /** The findings about one subject. */
    public List<GateFinding> about(String subject) {
        return findings.stream().filter(f -> f.subject().equals(subject)).toList();
    }

    /** The worst that is said about one subject; CLEAR when nothing is. */
    public GateOutcome outcome(String subject) {
        return about(subject).stream()
                .map(GateFinding::outcome)
                .max(java.util.Comparator.naturalOrder())
                .orElse(GateOutcome.CLEAR);
    }
}
