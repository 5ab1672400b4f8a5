package org.evenkeel.care.rule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a rule is asked, both ends included.
 *
 * @param from the first day; empty for always so far
 * @param until the last day; empty for no end
 */
public record Effective(Optional<LocalDate> from, Optional<LocalDate> until) {
    /** Without beginning or end. */
    public static final Effective ALWAYS = new Effective(Optional.empty(), Optional.empty());

    public Effective {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "effective until " + until.get() + ", before it begins on " + from.get());
        }
    }

    /** Whether the day lies within. */
    public boolean on(LocalDate day) {
        return from.map(f -> !day.isBefore(f)).orElse(true)
                && until.map(u -> !day.isAfter(u)).orElse(true);
    }
}
