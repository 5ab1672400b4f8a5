package org.evenkeel.care.alarm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.care.alarm.AlarmCondition.Escalation;
import org.evenkeel.care.chart.Alarm;
import org.evenkeel.care.chart.Alarm.Phase;
import org.evenkeel.care.chart.AlarmContent.*;
import org.evenkeel.care.chart.AlertContent.AlertRaised;
import org.evenkeel.care.chart.AlertContent.Urgency;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;

/**
 * The watch over one session: what must be charted now, given what is charted. Asked at every new entry and once every
 * few seconds, by as many watchers as there are: the state of the alarms is in the chart, so asking again when nothing
 * has changed gives nothing.
 *
 * <p>Three laws hold. What is not known raises nothing and ends nothing. An alarm that nobody has acknowledged does not
 * leave the screen: it is latched. One that somebody has acknowledged is silent until a condition of higher priority
 * holds.
 */
public final class AlarmWatch {
    /** Kind of the worklist's alert that tells somebody of an alarm nobody answered. */
    public static final String ALERT_KIND = "alarm-unanswered";

    private AlarmWatch() {}

    /** What the watch would chart of a session at an instant; empty when there is nothing. */
    public static List<Content> step(Chart chart, SessionRecord session, AlarmKnowledge knowledge, Instant now) {
        List<Content> events = new ArrayList<>();
        Map<String, List<AlarmCondition>> byAlarm = knowledge.alarms().byAlarm();
        Optional<Watching> watching = watching(chart, session, knowledge, now);
        Set<String> names = new LinkedHashSet<>(byAlarm.keySet());
        chart.alarms().open(session.id()).forEach(a -> names.add(a.name()));
        for (String name : names) {
            Optional<Alarm> alarm = chart.alarms().find(session.id(), name);
            if (session.state().isOver()) {
                alarm.ifPresent(a -> over(events, a, "The session is over"));
            } else if (!byAlarm.containsKey(name)) {
                alarm.ifPresent(a -> over(events, a, "It is not watched any more"));
            } else if (watching.isPresent()) {
                step(events, byAlarm.get(name), alarm, watching.get());
            }
        }
        return List.copyOf(events);
    }

    private static Optional<Watching> watching(
            Chart chart, SessionRecord session, AlarmKnowledge knowledge, Instant now) {
        return session.state().isInClinic()
                ? session.firstDose().map(first -> new Watching(chart, session, first.at(), knowledge, now))
                : Optional.empty();
    }

    private static void step(
            List<Content> events, List<AlarmCondition> conditions, Optional<Alarm> alarm, Watching watching) {
        for (AlarmCondition condition : conditions) {
            if (watching.of(condition) instanceof Standing.Holds holds) {
                holds(events, condition, holds.because(), alarm, watching);
                return;
            }
        }
        alarm.filter(Alarm::holds).ifPresent(a -> {
            Optional<AlarmCondition> present = conditions.stream()
                    .filter(c -> c.id().equals(a.condition()))
                    .findFirst();
            if (present.isEmpty()) {
                over(events, a, "It is not watched any more");
            } else if (watching.of(present.get()) instanceof Standing.Clear clear) {
                cleared(events, a, present.get(), clear.because());
            } else {
                escalate(events, a, present.get(), watching.now());
            }
        });
    }

    private static void holds(
            List<Content> events, AlarmCondition c, String because, Optional<Alarm> before, Watching watching) {
        ItemId session = watching.session().id();
        if (before.isEmpty() || !before.get().holds()) {
            if (mayRaise(c, before, watching)) {
                events.add(new AlarmRaised(session, c.alarm(), c.id(), c.priority(), c.words(), because));
            }
            return;
        }
        Alarm alarm = before.get();
        if (alarm.condition().equals(c.id())) {
            escalate(events, alarm, c, watching.now());
        } else {
            events.add(new AlarmChanged(session, c.alarm(), c.id(), c.priority(), c.words(), because));
        }
    }

    /** An alarm that was over a moment ago waits, unless what holds now must be answered at once or is worse than it was. */
    private static boolean mayRaise(AlarmCondition c, Optional<Alarm> before, Watching watching) {
        return c.priority() == AlarmPriority.HIGH
                || before.filter(a -> c.priority().compareTo(a.conditionPriority()) <= 0)
                        .flatMap(Alarm::ended)
                        .map(end -> end.plus(watching.knowledge().alarms().quietAfterEnd()))
                        .filter(watching.now()::isBefore)
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

    private static void escalate(List<Content> events, Alarm alarm, AlarmCondition condition, Instant now) {
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
            if (step.to() != org.evenkeel.care.chart.Author.Capacity.NURSE) {
                events.add(alert(alarm, condition, step, i + 1));
            }
        }
    }

    private static AlertRaised alert(Alarm alarm, AlarmCondition condition, Escalation step, int number) {
        String words =
                "For the " + step.to().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": "
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
