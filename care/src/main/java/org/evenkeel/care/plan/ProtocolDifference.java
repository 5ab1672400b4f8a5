package org.evenkeel.care.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenkeel.care.plan.Protocol.Course;
import org.evenkeel.care.plan.Protocol.Planned;
import org.evenkeel.care.plan.Protocol.Statement;
import org.evenkeel.care.plan.Protocol.Topic;
import org.evenkeel.care.plan.Protocol.Watch;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic changed in a protocol of the house.
 *
 * @param what a topic or the name of a number
 * @param before what the house says and the clinic does not
 * @param after what the clinic says and the house does not
 */
public record ProtocolDifference(String what, List<String> before, List<String> after) {
    public ProtocolDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Every difference, words first, then the numbers a plan begins with; empty when the two say the same. */
    public static List<ProtocolDifference> between(Protocol house, Protocol clinic) {
        List<ProtocolDifference> differences = new ArrayList<>();
        add(differences, "Title", List.of(house.title()), List.of(clinic.title()));
        for (Topic topic : Topic.values()) {
            add(differences, topic.words(), words(house, topic), words(clinic, topic));
        }
        for (PlannedNumber number : PlannedNumber.ALL) {
            add(differences, number.words(), number.of(house.planned()), number.of(clinic.planned()));
        }
        return List.copyOf(differences);
    }

    private static List<String> words(Protocol protocol, Topic topic) {
        return protocol.says(topic).stream().map(Statement::words).toList();
    }

    private static void add(List<ProtocolDifference> to, String what, List<String> house, List<String> clinic) {
        List<String> before = house.stream().filter(w -> !clinic.contains(w)).toList();
        List<String> after = clinic.stream().filter(w -> !house.contains(w)).toList();
        if (!before.isEmpty() || !after.isEmpty()) {
            to.add(new ProtocolDifference(what, before, after));
        }
    }

    private record PlannedNumber(String words, String unit, Function<Planned, @Nullable Object> read) {
        static final List<PlannedNumber> ALL = Arrays.asList(
                dose("Dose", "mg/kg", d -> switch (d) {
                    case PlannedDose.Infusion i -> i.doseMgPerKg();
                    case PlannedDose.Injection i -> i.doseMgPerKg();
                    default -> null;
                }),
                dose("Dose", "mg", d -> switch (d) {
                    case PlannedDose.HeldInMouth h -> h.doseMg();
                    case PlannedDose.Swallowed w -> w.doseMg();
                    default -> null;
                }),
                dose("Duration", "min", d -> d instanceof PlannedDose.Infusion i ? i.infusionMinutes() : null),
                dose("Devices", "", d -> d instanceof PlannedDose.NasalDevices n ? n.devices() : null),
                dose("Content of a device", "mg", d -> d instanceof PlannedDose.NasalDevices n ? n.deviceMg() : null),
                dose(
                        "Rest between devices",
                        "min",
                        d -> d instanceof PlannedDose.NasalDevices n ? n.minutesBetween() : null),
                dose("Held for", "min", d -> d instanceof PlannedDose.HeldInMouth h ? h.holdMinutes() : null),
                dose(
                        "Then",
                        "",
                        d -> d instanceof PlannedDose.HeldInMouth h ? AdministrationWords.emptied(h.then()) : null),
                dose(
                        "A repeat not before",
                        "min",
                        d -> d instanceof PlannedDose.Injection i
                                ? i.repeat()
                                        .map(PlannedDose.RepeatRule::notBeforeMinutes)
                                        .orElse(null)
                                : null),
                course("Sessions", "", Course::sessions),
                course("A reason is needed above", "sessions", Course::reasonAboveSessions),
                course("Stop above", "sessions", Course::stopAboveSessions),
                course("Least time between sessions", "h", Course::minimumHoursBetween),
                course("Stop under", "h between sessions", Course::stopUnderHoursBetween),
                course("Stop above", "in 7 days", Course::stopAboveIn7Days),
                course("Usual number", "a week", Course::perWeek),
                watch("Blood pressure during, every", "min", Watch::vitalsEveryMinutesDuring),
                watch("Blood pressure afterwards, every", "min", Watch::vitalsEveryMinutesAfter),
                watch("Least observation", "min", Watch::observationMinutes),
                watch("Least observation when longer", "min", Watch::observationMinutesLonger),
                watch("Longer when", "", w -> w.longerWhen().orElse("not said")));

        private static PlannedNumber dose(String words, String unit, Function<PlannedDose, @Nullable Object> read) {
            return new PlannedNumber(words, unit, p -> read.apply(p.dose()));
        }

        private static PlannedNumber course(String words, String unit, Function<Course, Object> read) {
            return new PlannedNumber(words, unit, p -> read.apply(p.course()));
        }

        private static PlannedNumber watch(String words, String unit, Function<Watch, Object> read) {
            return new PlannedNumber(words, unit, p -> p.watch().map(read).orElse(null));
        }

        List<String> of(Optional<Planned> planned) {
            return planned.flatMap(p -> Optional.ofNullable(read.apply(p))).stream()
                    .map(value -> (value + " " + unit).strip())
                    .toList();
        }
    }
}
