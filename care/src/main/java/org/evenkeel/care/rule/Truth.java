package org.evenkeel.care.rule;

/** Kleene's three values. Not knowing is a value of its own and never turns into no. */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    /** True when both are, false as soon as one is false. */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    /** True as soon as one is true, false when both are false. */
    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    /** The opposite; unknown stays unknown. */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The truth of something known. */
    public static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }
}
