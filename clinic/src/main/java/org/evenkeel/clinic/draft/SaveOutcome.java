package org.evenkeel.clinic.draft;

/** What came of saving. */
public sealed interface SaveOutcome {
    /** It is on disk. */
    record Saved(Draft draft) implements SaveOutcome {}

    /** Another window of the same author saved in between; nothing was changed. {@code current} is what is there. */
    record Newer(Draft current) implements SaveOutcome {}
}
