package org.evenkeel.clinic.command;

/** A command cannot do what was asked; the message says why, in words for the person who typed it. */
final class CannotRunException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRunException(String reason) {
        super(reason);
    }
}
