package org.evenkeel.knowledge.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A part of a file that was read, or could not be. When it could not, the problems were reported already and {@link
 * #get()} abandons the enclosing map without a further word: so read every key of a map first, and call {@code get()}
 * last, where the result is built.
 *
 * @param <T> what the part becomes
 */
public final class Part<T> {

    private final @Nullable T value;

    private Part(@Nullable T value) {
        this.value = value;
    }

    static <T> Part<T> of(T value) {
        return new Part<>(value);
    }

    static <T> Part<T> unreadable() {
        return new Part<>(null);
    }

    /** Whether the part was read without a problem. */
    public boolean isRead() {
        return value != null;
    }

    /** The value; to be called inside a reading function, after all keys of that map were asked for. */
    public T get() {
        if (value == null) {
            throw new Unreadable();
        }
        return value;
    }

    /** Ends the building of a map whose problems are all reported; caught by the reader of the enclosing map. */
    static final class Unreadable extends RuntimeException {
        Unreadable() {
            super("reported already", null, false, false);
        }
    }
}
