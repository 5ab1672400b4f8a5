package org.evenkeel.care.alarm.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenkeel.care.alarm.AlarmCondition;
import org.evenkeel.care.alarm.AlarmWatch;
import org.evenkeel.care.rule.ClinicChange;

/**
 * The alarms from monitors.
 *
 * @param switchedOn who in the clinic switched them on, when and why; empty while they are off
 * @param staleAfter a last value older than this says nothing about now
 */
public record StreamRules(
        Optional<ClinicChange> switchedOn, Duration quietAfterEnd, Duration staleAfter, List<Streaming> conditions) {

    /** A condition and what of the stream it looks at. */
    public record Streaming(AlarmCondition condition, StreamWatched watched) {
        public Streaming {
            if (!condition.alarm().startsWith(AlarmWatch.FROM_MONITOR)) {
                throw new IllegalArgumentException("the name of an alarm from a monitor begins with "
                        + AlarmWatch.FROM_MONITOR + ", was " + condition.alarm());
            }
        }
    }

    public StreamRules {
        conditions = List.copyOf(conditions);
    }

    /** Whether a site has switched them on. */
    public boolean isOn() {
        return switchedOn.isPresent();
    }

    /** The longest time back that a condition looks. */
    public Duration looksBack() {
        return conditions.stream()
                .map(c -> switch (c.watched()) {
                    case StreamWatched.Beyond b -> b.lasting();
                    case StreamWatched.NoValue n -> n.lasting();
                    case StreamWatched.Silent s -> s.lasting();
                })
                .reduce(staleAfter, (a, b) -> a.compareTo(b) >= 0 ? a : b)
                .multipliedBy(2);
    }

    Set<String> names() {
        return isOn() ? conditions.stream().map(c -> c.condition().alarm()).collect(Collectors.toSet()) : Set.of();
    }

    /** Whether they are on, in words for the screen. */
    public String words() {
        return switchedOn
                .map(on -> "Alarms from what monitors send are on, switched on " + on.byAndDay() + ".")
                .orElse("Alarms from what monitors send are off.");
    }
}
