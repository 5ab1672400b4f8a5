package org.evenkeel.clinic.knowledge;

import java.util.List;
import org.evenkeel.care.rule.Rule;

/**
 * A rule with its signatures.
 *
 * @param fingerprint of the content as it is now
 * @param signatures of this rule in any version, newest first
 */
public record SignedRule(Rule rule, String fingerprint, List<RuleSignature> signatures) {
    public SignedRule {
        signatures = List.copyOf(signatures);
    }

    /** Whether somebody answers for the rule as it is now. */
    public boolean isSigned() {
        return signatures.stream().anyMatch(this::counts);
    }

    /** Signatures of the rule as it is now. */
    public List<RuleSignature> current() {
        return signatures.stream().filter(this::counts).toList();
    }

    /** Signatures of what the rule was before; they no longer count. */
    public List<RuleSignature> earlier() {
        return signatures.stream().filter(signature -> !counts(signature)).toList();
    }

    private boolean counts(RuleSignature signature) {
        return signature.version().equals(rule.version())
                && signature.fingerprint().equals(fingerprint);
    }
}
