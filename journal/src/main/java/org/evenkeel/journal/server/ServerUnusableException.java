package org.evenkeel.journal.server;

/** The database server cannot be started or must not be used; the message says why, in words for the person who starts it. */
public final class ServerUnusableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A reason in plain words. */
    public ServerUnusableException(String reason) {
        super(reason);
    }

    /** A reason in plain words and what lies behind it. */
    public ServerUnusableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
