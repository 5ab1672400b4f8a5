package org.evenkeel.care.alarm;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.evenkeel.care.alarm.AlarmCondition.Escalation;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.Alarm.Phase;
import org.evenkeel.care.chart.AlarmContent.*;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Author.Capacity;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;

/**
 * The life of the alarms of one session: what follows when it is known how each condition stands.
 *
 * <p>Three laws hold. What is not known raises nothing and ends nothing. An alarm that nobody has acknowledged does not
 * leave the screen: it is latched. One that somebody has acknowledged is silent until a condition of higher priority
 * holds.
 *
 * @param quietAfterEnd how long an alarm that was over waits before it is raised again
 */
public record AlarmLife(Chart chart, SessionRecord session, Duration quietAfterEnd, Instant now) {
    /** Kind of the worklist's alert that tells somebody of an alarm nobody answered. */
    public static final String ALERT_KIND = "alarm-unanswered";

    /** A condition and how it stands. */
    public record Judged(AlarmCondition condition, Standing standing) {}

    /**
     * What must be charted.
     *
     * @param judged every condition that is watched; empty while nothing can be judged, which changes nothing
     * @param names the names of all alarms that are watched here
     * @param mine which alarms of the session are to be ended when they are not watched any more
     */
    public List<Content> step(List<Judged> judged, Set<String> names, Predicate<String> mine) {
        List<Content> events = new ArrayList<>();
        Map<String, List<Judged>> byAlarm =
                judged.stream().collect(Collectors.groupingBy(j -> j.condition().alarm()));
        Set<String> all = new LinkedHashSet<>(names);
        chart.alarms().open(session.id()).stream().map(Alarm::name).filter(mine).forEach(all::add);
        for (String name : all) {
            Optional<Alarm> alarm = chart.alarms().find(session.id(), name);
            if (session.state().isOver()) {
                alarm.ifPresent(a -> over(events, a, "The session is over"));
            } else if (!names.contains(name)) {
                alarm.ifPresent(a -> over(events, a, "It is not watched any more"));
            } else if (byAlarm.containsKey(name)) {
                one(events, byAlarm.get(name), alarm);
            }
        }
        return List.copyOf(events);
    }

    private void one(List<Content> events, List<Judged> conditions, Optional<Alarm> alarm) {
        Optional<Judged> strongest = conditions.stream()
                .filter(j -> j.standing() instanceof Standing.Holds)
                .max(Comparator.comparing(j -> j.condition().priority()));
        if (strongest.isPresent() && strongest.get().standing() instanceof Standing.Holds holds) {
            holds(events, strongest.get().condition(), holds.because(), alarm);
            return;
        }
        alarm.filter(Alarm::holds).ifPresent(a -> {
            Optional<Judged> present = conditions.stream()
                    .filter(j -> j.condition().id().equals(a.condition()))
                    .findFirst();
            if (present.isEmpty()) {
                over(events, a, "It is not watched any more");
            } else if (present.get().standing() instanceof Standing.Clear clear) {
                cleared(events, a, present.get().condition(), clear.because());
            } else {
                escalate(events, a, present.get().condition());
            }
        });
    }

    private void holds(List<Content> events, AlarmCondition c, String because, Optional<Alarm> before) {
        if (before.isEmpty() || !before.get().holds()) {
            if (mayRaise(c, before)) {
                events.add(new AlarmRaised(session.id(), c.alarm(), c.id(), c.priority(), c.words(), because));
            }
        } else if (before.get().condition().equals(c.id())) {
            escalate(events, before.get(), c);
        } else {
            events.add(new AlarmChanged(session.id(), c.alarm(), c.id(), c.priority(), c.words(), because));
        }
    }

    /** An alarm that was over a moment ago waits, unless what holds now must be answered at once or is worse than it was. */
    private boolean mayRaise(AlarmCondition c, Optional<Alarm> before) {
        return c.priority() == AlarmPriority.HIGH
                || before.filter(a -> c.priority().compareTo(a.conditionPriority()) <= 0)
                        .flatMap(Alarm::ended)
                        .map(end -> end.plus(quietAfterEnd))
                        .filter(now::isBefore)
                        .isEmpty();
    }

    private static void cleared(List<Content> events, Alarm alarm, AlarmCondition condition, String because) {
        if (alarm.phase() == Phase.ACTIVE
                && (condition.latching() || alarm.unseen().isPresent())) {
            events.add(new AlarmLatched(alarm.session(), alarm.name(), because));
        } else {
            events.add(new AlarmEnded(alarm.session(), alarm.name(), because));
        }
    }

    private static void over(List<Content> events, Alarm alarm, String because) {
        switch (alarm.phase()) {
            case ACTIVE -> events.add(new AlarmLatched(alarm.session(), alarm.name(), because));
            case ACKNOWLEDGED -> events.add(new AlarmEnded(alarm.session(), alarm.name(), because));
            case LATCHED, ENDED -> {}
        }
    }

    private void escalate(List<Content> events, Alarm alarm, AlarmCondition condition) {
        if (alarm.stateAt(now) != Alarm.State.UNACKNOWLEDGED) {
            return;
        }
        int done = alarm.escalations().size();
        for (int i = done; i < condition.escalation().size(); i++) {
            Escalation step = condition.escalation().get(i);
            if (now.isBefore(alarm.unansweredSince().plus(step.after()))) {
                return;
            }
            events.add(new AlarmEscalated(alarm.session(), alarm.name(), i + 1, step.priority(), step.to()));
            if (step.to() != Capacity.NURSE) {
                events.add(alert(alarm, condition, step, i + 1));
            }
        }
    }

    private static AlertRaised alert(Alarm alarm, AlarmCondition condition, Escalation step, int number) {
        String words = "For the " + step.to().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": "
                + condition.name() + ". Nobody has answered the alarm for "
                + step.after().toMinutes() + " min.";
        return new AlertRaised(id(alarm, number), ALERT_KIND, Urgency.NOW, words, alarm.session());
    }

    /** The same waiting raises the same alert, so that two watchers raise it once. */
    private static ItemId id(Alarm alarm, int step) {
        String about = "alarm|" + alarm.session() + "|" + alarm.name() + "|" + alarm.since() + "|" + step;
        return new ItemId(UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)));
    }
}
