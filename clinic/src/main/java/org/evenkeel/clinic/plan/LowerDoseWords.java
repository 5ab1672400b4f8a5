package org.evenkeel.clinic.plan;

import org.evenkeel.care.plan.LowerDose;

/** A lower dose in words: what it is, and what then still stands against it. */
final class LowerDoseWords {
    private LowerDoseWords() {}

    static String of(LowerDose lower) {
        String then = lower.remains()
                .map(s -> s.needsReason() ? "then a written reason is needed" : "then other limits still stop it")
                .orElse("then no ceiling speaks against the dose");
        return lower.words() + ": " + then;
    }
}
