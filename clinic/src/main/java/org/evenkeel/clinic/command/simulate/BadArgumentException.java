package org.evenkeel.clinic.command.simulate;

/** Something that was typed cannot be used; the message names the argument and the way out. */
public final class BadArgumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names it.
     *
     * @param argument such as {@code --dose}
     * @param words what is wrong with it and what to write instead
     */
    public BadArgumentException(String argument, String words) {
        super(argument + ": " + words);
    }
}
