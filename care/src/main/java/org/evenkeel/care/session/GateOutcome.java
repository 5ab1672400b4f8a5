package org.evenkeel.care.session;

/** What a finding at the gate means for today, from harmless to worst. */
public enum GateOutcome {
    /** Looked at, nothing against. */
    CLEAR,
    /** To be known; does not hold the session up. */
    WARN,
    /** Not answered, not measured, or measured wrongly: the gate cannot be passed before it is mended. */
    MISSING,
    /** A prescriber must weigh it up and say why; not a stop. */
    PRESCRIBER_DECISION,
    /** Blocks unless a named prescriber overrides it with a reason. */
    BLOCK_OVERRIDE,
    /** Not today, whoever asks. */
    HARD_STOP;

    /** Whether a prescriber with a reason is what it takes. */
    public boolean needsReason() {
        return this == PRESCRIBER_DECISION || this == BLOCK_OVERRIDE;
    }
}
