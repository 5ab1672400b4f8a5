package org.evenkeel.care.rule;

import java.util.Locale;

/** How strongly a finding speaks against going on, strongest first. */
public enum Severity {
    /** Going on is not possible. */
    HARD_STOP,
    /** A named prescriber may go on with a written reason. */
    OVERRIDE_WITH_REASON,
    /** A prescriber weighs it and decides; not a stop. */
    PRESCRIBER_DECISION,
    /** To be seen and acknowledged. */
    WARN,
    /** Something to arrange. */
    TASK,
    /** Good to know. */
    INFORM;

    /** The name in data and in recorded findings, such as {@code hard-stop}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Words for a screen. */
    public String words() {
        return switch (this) {
            case HARD_STOP -> "Stop";
            case OVERRIDE_WITH_REASON -> "Only with a reason";
            case PRESCRIBER_DECISION -> "Prescriber decides";
            case WARN -> "Take note";
            case TASK -> "To arrange";
            case INFORM -> "For information";
        };
    }

    /** Whether going on needs words of a prescriber. */
    public boolean needsReason() {
        return this == OVERRIDE_WITH_REASON;
    }

    /** Whether an unanswered question behind such a rule keeps a decision open. */
    public boolean mustBeKnown() {
        return this == HARD_STOP || this == OVERRIDE_WITH_REASON;
    }
}
