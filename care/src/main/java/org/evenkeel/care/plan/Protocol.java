package org.evenkeel.care.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * How a course is given, as data. Each part carries its own source, for no source sets them all.
 *
 * @param id such as {@code ketamine-iv-induction}
 * @param indication such as {@code depression}
 * @param medicine such as {@code ketamine}
 * @param route such as {@code intravenous}
 * @param setting {@code clinic}, {@code home} or {@code hospital}
 * @param jurisdictions under whose law it is written; empty for any
 * @param says what it says, topic by topic
 * @param planned the numbers a plan begins with; absent when no plan can be ordered by it yet
 */
public record Protocol(
        String id,
        String version,
        String title,
        String indication,
        String medicine,
        String route,
        String setting,
        Set<String> jurisdictions,
        Map<Topic, List<Statement>> says,
        Optional<Planned> planned,
        Evidence evidence) {
    public Protocol {
        jurisdictions = Set.copyOf(jurisdictions);
        Map<Topic, List<Statement>> inOrder = new EnumMap<>(Topic.class);
        says.forEach((topic, statements) -> inOrder.put(topic, List.copyOf(statements)));
        says = Collections.unmodifiableMap(inOrder);
    }

    /** What a protocol speaks of, in the order of a course. */
    public enum Topic {
        DOSE("Dose"),
        RATE("How fast"),
        SPACING("Number and spacing"),
        TITRATION("Changing the dose"),
        STOP_RULES("When to stop"),
        MONITORING("Watching"),
        DISCHARGE("Leaving"),
        FOLLOW_UP("Afterwards");

        private final String words;

        Topic(String words) {
            this.words = words;
        }

        /** Words for a screen. */
        public String words() {
            return words;
        }

        /** The key in a protocol's file, such as {@code stop-rules}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One sentence of a protocol.
     *
     * @param rule the rule it rests on, whose source it shares; absent when it has a source of its own
     */
    public record Statement(String words, Optional<String> rule, Evidence evidence) {}

    /**
     * The numbers a plan begins with.
     *
     * @param watch for infusions; other routes are watched by the times of their route
     */
    public record Planned(PlannedDose dose, Course course, Optional<Watch> watch) {}

    /** What it says of one topic; empty when it says nothing, which is "not known" on a screen. */
    public List<Statement> says(Topic topic) {
        return says.getOrDefault(topic, List.of());
    }

    /** The numbers of a protocol by which courses are ordered. */
    public Planned ordered() {
        return planned.orElseThrow(() -> new IllegalStateException(id + " has no numbers to order a course by"));
    }

    /**
     * Number and spacing of sessions.
     *
     * @param sessions usual number
     * @param minimumHoursBetween least hours between the starts of two sessions without a reason
     * @param perWeek usual sessions a week
     */
    public record Course(
            int sessions,
            int reasonAboveSessions,
            int stopAboveSessions,
            int minimumHoursBetween,
            int stopUnderHoursBetween,
            int stopAboveIn7Days,
            int perWeek,
            Evidence evidence) {
        public Course {
            if (!(sessions > 0 && perWeek > 0 && stopUnderHoursBetween > 0)) {
                throw new IllegalArgumentException("sessions and hours must be above 0");
            }
        }
    }

    /**
     * Watching during and after.
     *
     * @param vitalsEveryMinutesDuring blood pressure due during the infusion
     * @param vitalsEveryMinutesAfter blood pressure due afterwards
     * @param observationMinutes least observation after the end of the infusion, when nothing asks for longer
     * @param observationMinutesLonger least observation when something does, such as age from 65
     */
    public record Watch(
            int vitalsEveryMinutesDuring,
            int vitalsEveryMinutesAfter,
            int observationMinutes,
            int observationMinutesLonger,
            Optional<String> longerWhen,
            Evidence vitalsEvidence,
            Evidence observationEvidence) {}
}
