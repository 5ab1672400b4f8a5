package org.evenkeel.care.rule;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.EntryId;

/**
 * What in the chart a finding rests on.
 *
 * @param words the fact in words, with its value and age
 * @param entry the entry, when there is one
 * @param at when it was true
 */
public record Trigger(String words, Optional<EntryId> entry, Optional<Instant> at) {

    static Trigger of(String words) {
        return new Trigger(words, Optional.empty(), Optional.empty());
    }

    static Trigger of(String words, Charted<?> charted) {
        return new Trigger(words, Optional.of(charted.entry()), Optional.of(charted.at()));
    }
}
