package org.evenkeel.care.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * When questionnaires are asked for, and how long their link works.
 *
 * @param code as in the chart, such as {@code 24-hours}
 * @param words for a person, such as {@code 24 hours after a session}
 * @param asked what is asked of whom
 * @param dueAfter from the end of the infusion to when it is due; for the baseline from sending; for an occasion before
 *     a session back from its planned start
 * @param opensBefore how long before it is due the patient can answer it
 * @param overdueAfter how long after it is due it counts as overdue
 * @param closesAfter how long after it is due the link stops working
 * @param notWithin an instrument is left out when it is asked on another occasion nearer than this; zero for never
 * @param alertsWhenOverdue whether somebody is told that no answer has come
 * @param evidence who set these times
 */
public record Occasion(
        String code,
        String words,
        Asked asked,
        Duration dueAfter,
        Duration opensBefore,
        Duration overdueAfter,
        Duration closesAfter,
        Duration notWithin,
        boolean alertsWhenOverdue,
        Evidence evidence) {
    /**
     * Which instruments are asked of whom.
     *
     * @param everyone asked of every patient, in this order; may be empty
     * @param byIndication asked besides, by what the patient is treated for
     * @param notInProtocols protocols in which this occasion asks nothing
     */
    public record Asked(List<String> everyone, Map<String, List<String>> byIndication, Set<String> notInProtocols) {
        public Asked {
            everyone = List.copyOf(everyone);
            byIndication = Map.copyOf(byIndication);
            notInProtocols = Set.copyOf(notInProtocols);
        }

        /** The same of everyone. */
        public static Asked of(List<String> everyone) {
            return new Asked(everyone, Map.of(), Set.of());
        }

        Stream<String> any() {
            return Stream.concat(
                    everyone.stream(), byIndication.values().stream().flatMap(List::stream));
        }
    }

    public Occasion {
        require(!code.isBlank() && !words.isBlank(), "an occasion needs a code and words");
        require(asked.any().findAny().isPresent(), "occasion " + code + " asks nothing");
        require(!dueAfter.isNegative() && !opensBefore.isNegative(), "occasion " + code + " has a negative time");
        require(overdueAfter.isPositive(), "occasion " + code + " is overdue before it is due");
        require(closesAfter.compareTo(overdueAfter) >= 0, "occasion " + code + " closes before anybody is told");
        require(!notWithin.isNegative(), "occasion " + code + " has a negative time");
    }

    /** An occasion that asks everyone the same, whatever else is asked, and whose silence somebody is told of. */
    public Occasion(
            String code,
            String words,
            List<String> instruments,
            Duration dueAfter,
            Duration opensBefore,
            Duration overdueAfter,
            Duration closesAfter,
            Evidence evidence) {
        this(
                code,
                words,
                Asked.of(instruments),
                dueAfter,
                opensBefore,
                overdueAfter,
                closesAfter,
                Duration.ZERO,
                true,
                evidence);
    }

    /** What is asked of every patient. */
    public List<String> instruments() {
        return asked.everyone();
    }

    /** What is asked of a patient who is treated so. */
    public List<String> instruments(FollowedCourse course) {
        if (course.protocol().filter(asked.notInProtocols()::contains).isPresent()) {
            return List.of();
        }
        Set<String> instruments = new LinkedHashSet<>(asked.everyone());
        course.indications().stream()
                .sorted()
                .forEach(i -> instruments.addAll(asked.byIndication().getOrDefault(i, List.of())));
        return List.copyOf(instruments);
    }

    /** When it is due, counted from this instant. */
    public Instant dueAt(Instant from) {
        return from.plus(dueAfter);
    }

    /** When it is due before a session that is planned for this instant. */
    public Instant dueBefore(Instant start) {
        return start.minus(dueAfter);
    }

    private static void require(boolean fulfilled, String words) {
        if (!fulfilled) {
            throw new IllegalArgumentException(words);
        }
    }
}
