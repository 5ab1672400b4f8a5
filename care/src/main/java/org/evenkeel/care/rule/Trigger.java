package org.evenkeel.care.rule;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.EntryId;

/**
 * What in the chart a finding rests on.
 *
 * @param fact what it is, such as {@code Blood pressure} or a question as it was asked
 * @param value what it is like, with its age; empty when the fact says all
 * @param entry the entry, when there is one
 * @param at when it was true
 */
public record Trigger(String fact, String value, Optional<EntryId> entry, Optional<Instant> at) {

    static Trigger of(String fact) {
        return of(fact, "");
    }

    static Trigger of(String fact, String value) {
        return new Trigger(fact, value, Optional.empty(), Optional.empty());
    }

    static Trigger of(String fact, String value, Charted<?> charted) {
        return new Trigger(fact, value, Optional.of(charted.entry()), Optional.of(charted.at()));
    }

    /** The fact with its value, as one phrase. */
    public String words() {
        if (value.isEmpty()) {
            return fact;
        }
        return fact + (fact.endsWith("?") ? " " : ": ") + value;
    }
}
