package org.evenkeel.clinic.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.rule.Applies;
import org.evenkeel.care.rule.Comparison;
import org.evenkeel.care.rule.Effective;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.care.rule.Tier;
import org.evenkeel.knowledge.rulebook.RuleFingerprint;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;

/** A few rules made for tests. */
final class SomeRules {
    static final Rule AGE = rule(
            "T-AGE-1",
            "Under 18 years",
            Applies.ALWAYS,
            new RuleCondition.AgeYears(Comparison.BELOW, 18),
            EvidenceStatus.VERIFIED);
    static final Rule ESCORT = rule(
            "T-ESC-1",
            "Escort home",
            new Applies(Set.of("us"), Set.of(), Set.of("esketamine"), Set.of(), Set.of()),
            new RuleCondition.Checklist("An adult goes home with the patient"),
            EvidenceStatus.RECALLED);

    private SomeRules() {}

    static Rule rule(String id, String title, Applies applies, RuleCondition condition, EvidenceStatus status) {
        return new Rule(
                id,
                "1",
                Set.of(Stage.GATE),
                applies,
                Severity.HARD_STOP,
                title,
                "Words of " + title,
                Optional.empty(),
                condition,
                new Evidence("A label, https://label.example/" + id, status),
                Optional.empty(),
                Rule.Origin.LIBRARY,
                Optional.empty(),
                Effective.ALWAYS,
                List.of(Tier.LABEL));
    }

    static SignedRule unsigned(Rule rule) {
        return new SignedRule(rule, RuleFingerprint.of(rule), List.of());
    }

    static SignedRule signed(Rule rule, String version, String fingerprint) {
        Instant at = Instant.parse("2026-05-01T10:00:00Z");
        return new SignedRule(
                rule,
                RuleFingerprint.of(rule),
                List.of(new RuleSignature(rule.id(), version, fingerprint, "Dr Marsh", at, "")));
    }
}
