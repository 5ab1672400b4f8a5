package org.evenkeel.journal.codec;

import org.jspecify.annotations.Nullable;

/** A stored entry that this version of Evenkeel cannot read. The message names the entry, never what it says. */
public final class UnreadableEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableEntryException(String message) {
        super(message);
    }

    UnreadableEntryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
