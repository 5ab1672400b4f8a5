package org.evenkeel.clinic.candidacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenkeel.care.candidacy.CandidacyFindings;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.clinic.finding.FindingView;
import org.evenkeel.clinic.page.Tone;

/**
 * Findings of one kind.
 *
 * @param key for links within the page
 * @param open whether it stands open at first; stops always do
 */
public record FindingGroup(String key, String title, String lede, Tone tone, boolean open, List<FindingView> findings) {
    private static final int FEW = 3;

    public FindingGroup {
        findings = List.copyOf(findings);
    }

    /** Groups that have findings, strongest first; what is not known stands last. */
    static List<FindingGroup> of(CandidacyFindings found) {
        List<FindingGroup> groups = new ArrayList<>();
        Arrays.stream(Severity.values())
                .map(s -> group(s, found.firing(s)))
                .filter(g -> !g.findings().isEmpty())
                .forEach(groups::add);
        List<FindingView> stops = views(found.unknown().stream()
                .filter(f -> f.severity() == Severity.HARD_STOP)
                .toList());
        List<FindingView> others = views(found.unknown().stream()
                .filter(f -> f.severity() != Severity.HARD_STOP)
                .toList());
        if (!stops.isEmpty()) {
            groups.add(new FindingGroup(
                    "unknown-stops",
                    "Not known, and would stop",
                    "Ask or measure. To go on without, say why each may wait.",
                    Tone.UNKNOWN,
                    stops.size() <= FEW,
                    stops));
        }
        if (!others.isEmpty()) {
            groups.add(new FindingGroup(
                    "unknown", "Not known yet", "Not known never reads as no.", Tone.UNKNOWN, false, others));
        }
        return List.copyOf(groups);
    }

    private static FindingGroup group(Severity severity, List<Finding> findings) {
        boolean open = severity == Severity.HARD_STOP || severity.needsReason() || findings.size() <= FEW;
        return new FindingGroup(
                severity.code(), severity.words(), lede(severity), FindingView.tone(severity), open, views(findings));
    }

    private static String lede(Severity severity) {
        return switch (severity) {
            case HARD_STOP -> "With one of these the patient can't be a candidate.";
            case OVERRIDE_WITH_REASON -> "A prescriber may go on, with a written reason beside each.";
            case PRESCRIBER_DECISION -> "Not a stop: weigh it, and say how in your words.";
            case WARN -> "To be seen before deciding.";
            case TASK -> "Before or around the first session.";
            case INFORM -> "Good to know.";
        };
    }

    private static List<FindingView> views(List<Finding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }
}
