package org.evenkeel.care.chart;

import java.time.Instant;
import java.util.List;

/** What a station answers to a command: the entries that follow, or why none do. */
public sealed interface Decision {
    /** The command is carried out by recording these entries, in this order, all or none. */
    record Accepted(List<NewEntry> entries) implements Decision {
        public Accepted {
            entries = List.copyOf(entries);
        }
    }

    /** The command is not carried out; every reason is told at once. */
    record Refused(List<Refusal> refusals) implements Decision {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs at least one reason");
            }
        }
    }

    /** Accepts with contents that all became true at one instant. */
    static Decision accept(Instant effectiveAt, List<? extends Content> contents) {
        return new Accepted(
                contents.stream().map(c -> new NewEntry(c, effectiveAt)).toList());
    }

    /** Accepts with one content. */
    static Decision accept(Instant effectiveAt, Content content) {
        return accept(effectiveAt, List.of(content));
    }

    /** Refuses for one reason. */
    static Decision refuse(Refusal refusal) {
        return new Refused(List.of(refusal));
    }

    /** Refuses when there are reasons, else accepts. */
    static Decision of(List<Refusal> refusals, Instant effectiveAt, List<? extends Content> contents) {
        return refusals.isEmpty() ? accept(effectiveAt, contents) : new Refused(refusals);
    }
}
