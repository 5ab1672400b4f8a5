package org.evenkeel.care.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * When questionnaires are asked for, and how long their link works.
 *
 * @param code as in the chart, such as {@code 24-hours}
 * @param words for a person, such as {@code 24 hours after a session}
 * @param instruments what is asked, in this order
 * @param dueAfter from the end of the infusion (for the baseline: from sending) to when it is due
 * @param opensBefore how long before it is due the patient can answer it
 * @param overdueAfter how long after it is due somebody is told that no answer has come
 * @param closesAfter how long after it is due the link stops working
 * @param evidence who set these times
 */
public record Occasion(
        String code,
        String words,
        List<String> instruments,
        Duration dueAfter,
        Duration opensBefore,
        Duration overdueAfter,
        Duration closesAfter,
        Evidence evidence) {
    public Occasion {
        instruments = List.copyOf(instruments);
        require(!code.isBlank() && !words.isBlank(), "an occasion needs a code and words");
        require(!instruments.isEmpty(), "occasion " + code + " asks nothing");
        require(!dueAfter.isNegative() && !opensBefore.isNegative(), "occasion " + code + " has a negative time");
        require(overdueAfter.isPositive(), "occasion " + code + " is overdue before it is due");
        require(closesAfter.compareTo(overdueAfter) >= 0, "occasion " + code + " closes before anybody is told");
    }

    /** When it is due, counted from this instant. */
    public Instant dueAt(Instant from) {
        return from.plus(dueAfter);
    }

    private static void require(boolean fulfilled, String words) {
        if (!fulfilled) {
            throw new IllegalArgumentException(words);
        }
    }
}
