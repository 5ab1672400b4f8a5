package org.evenkeel.care.candidacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecided;
import org.evenkeel.care.chart.CandidacyContent.CandidacyDecision;
import org.evenkeel.care.chart.CandidacyContent.FindingOverridden;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Severity;

/** Where a decision on candidacy is signed. Who may sign is the door's business; what may be signed is decided here. */
public final class CandidacyDesk {
    private CandidacyDesk() {}

    /**
     * Records the decision with every finding as it stood, or says everything that stands against signing it.
     *
     * @param findings what the rules say of this chart now
     */
    public static Decision decide(Chart chart, SignCandidacy command, CandidacyFindings findings, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        if (command.indication().isBlank()) {
            refusals.add(Refusal.at("indication", "candidacy.indication-missing", "Say what is to be treated."));
        }
        if (chart.referral().patient().isEmpty()) {
            refusals.add(Refusal.of("candidacy.patient-not-identified", "The patient is not identified yet."));
        }
        List<FindingOverridden> overrides = new ArrayList<>();
        switch (command.decision()) {
            case CANDIDATE -> weigh(command, findings, refusals, overrides);
            case NOT_A_CANDIDATE, DEFERRED -> needWords(command, refusals);
        }
        return Decision.of(
                refusals,
                now,
                List.of(new CandidacyDecided(
                        command.decision(),
                        command.indication().strip(),
                        command.words().strip(),
                        findings.findings().stream().map(Finding::recorded).toList(),
                        overrides,
                        findings.libraryVersion())));
    }

    private static void weigh(
            SignCandidacy command,
            CandidacyFindings findings,
            List<Refusal> refusals,
            List<FindingOverridden> overrides) {
        for (Finding finding : findings.firing()) {
            switch (finding.severity()) {
                case HARD_STOP ->
                    refusals.add(Refusal.of(
                            "candidacy.hard-stop",
                            finding.title()
                                    + ": with this stop the patient can't be a candidate. If the fact behind it is"
                                    + " wrong, correct the fact."));
                case OVERRIDE_WITH_REASON -> reason(command.reasons(), finding, "", refusals, overrides);
                case PRESCRIBER_DECISION -> needWords(command, refusals);
                case WARN, TASK, INFORM -> {
                    // shown and recorded, asks nothing of the signature
                }
            }
        }
        for (Finding open : findings.unknown()) {
            if (open.severity() == Severity.HARD_STOP) {
                reason(command.deferred(), open, "Not yet known, deferred: ", refusals, overrides);
            }
        }
    }

    private static void reason(
            Map<String, String> given,
            Finding finding,
            String prefix,
            List<Refusal> refusals,
            List<FindingOverridden> overrides) {
        String words = given.getOrDefault(finding.ruleId(), "").strip();
        if (!words.isEmpty()) {
            overrides.add(new FindingOverridden(finding.ruleId(), prefix + words));
            return;
        }
        refusals.add(
                finding.fires()
                        ? Refusal.at(
                                "reason." + finding.ruleId(),
                                "candidacy.reason-missing",
                                finding.title() + ": say why treatment is right in spite of it.")
                        : Refusal.at(
                                "deferred." + finding.ruleId(),
                                "candidacy.not-known",
                                finding.title() + ": not known yet. "
                                        + finding.missing().getFirst().words() + " – or say why it may wait."));
    }

    private static void needWords(SignCandidacy command, List<Refusal> refusals) {
        boolean said = refusals.stream().anyMatch(r -> r.code().equals("candidacy.words-missing"));
        if (command.words().isBlank() && !said) {
            refusals.add(Refusal.at(
                    "words",
                    "candidacy.words-missing",
                    command.decision() == CandidacyDecision.CANDIDATE
                            ? "A finding is yours to weigh: say how you weighed it."
                            : "Say why, for whoever reads this next."));
        }
    }
}
