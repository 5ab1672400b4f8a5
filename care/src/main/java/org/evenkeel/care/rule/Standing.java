package org.evenkeel.care.rule;

import java.util.List;
import java.util.Locale;

/** Where a decision stands after all rules were asked: never a score, only the strongest thing that is still in its way. */
public enum Standing {
    /** A stop fires. */
    BLOCKED,
    /** A prescriber may go on, with a written reason. */
    OVERRIDE_NEEDED,
    /** Something behind a stop, or behind what needs a reason, is not known yet. */
    INCOMPLETE,
    /** A prescriber weighs what fires. */
    PRESCRIBER_DECISION,
    /** Nothing is in its way. */
    CLEAR;

    /** What these findings come to together. */
    public static Standing of(List<Finding> findings) {
        if (anyFires(findings, Severity.HARD_STOP)) {
            return BLOCKED;
        }
        if (anyFires(findings, Severity.OVERRIDE_WITH_REASON)) {
            return OVERRIDE_NEEDED;
        }
        if (findings.stream()
                .anyMatch(f ->
                        f.outcome() == Finding.Outcome.UNKNOWN && f.severity().mustBeKnown())) {
            return INCOMPLETE;
        }
        return anyFires(findings, Severity.PRESCRIBER_DECISION) ? PRESCRIBER_DECISION : CLEAR;
    }

    private static boolean anyFires(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(f -> f.fires() && f.severity() == severity);
    }

    /** The name for other systems, such as {@code override-needed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
