package org.evenkeel.care.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Alarm.Unseen;
import org.evenkeel.care.chart.AlarmContent.*;
import org.jspecify.annotations.Nullable;

/**
 * Every alarm of every session, as it stands. Something charted of an alarm that was never raised says nothing.
 *
 * @param bySession by session and name
 */
public record Alarms(Map<ItemId, Map<String, Alarm>> bySession) {
    static final Alarms NONE = new Alarms(Map.of());

    private static final Comparator<Alarm> STRONGEST_FIRST = Comparator.comparing(Alarm::phase)
            .thenComparing(Alarm::priority, Comparator.reverseOrder())
            .thenComparing(Alarm::since)
            .thenComparing(Alarm::name);

    Alarms with(Entry entry, AlarmContent content) {
        Map<String, Alarm> alarms = bySession.getOrDefault(content.session(), Map.of());
        Alarm before = alarms.get(content.alarm());
        if (content instanceof AlarmRaised c) {
            return put(alarms, Alarm.raised(Charted.of(entry, c), episode(before), unseen(before, c.priority())));
        }
        if (before == null) {
            return this;
        }
        return put(
                alarms,
                switch (content) {
                    case AlarmRaised _ -> before;
                    case AlarmChanged c -> before.changed(Charted.of(entry, c));
                    case AlarmAcknowledged c -> before.acknowledged(Charted.of(entry, c));
                    case AlarmPaused c -> before.paused(Charted.of(entry, c));
                    case AlarmEscalated c -> before.escalated(Charted.of(entry, c));
                    case AlarmLatched _ -> before.latched(entry.effectiveAt());
                    case AlarmEnded _ -> before.ended(entry.effectiveAt());
                });
    }

    private static int episode(@Nullable Alarm before) {
        return before == null ? 1 : before.isOpen() ? before.episode() : before.episode() + 1;
    }

    private static Optional<Unseen> unseen(@Nullable Alarm before, AlarmPriority priority) {
        return before == null ? Optional.empty() : before.unseenBelow(priority);
    }

    private Alarms put(Map<String, Alarm> alarms, Alarm alarm) {
        return new Alarms(Fold.put(bySession, alarm.session(), Fold.put(alarms, alarm.name(), alarm)));
    }

    /** The alarm of this name, if it was ever raised in the session. */
    public Optional<Alarm> find(ItemId session, String name) {
        return Optional.ofNullable(bySession.getOrDefault(session, Map.of()).get(name));
    }

    /** Alarms of a session that are still to be shown: those unanswered first, of these the strongest first. */
    public List<Alarm> open(ItemId session) {
        return bySession.getOrDefault(session, Map.of()).values().stream()
                .filter(Alarm::isOpen)
                .sorted(STRONGEST_FIRST)
                .toList();
    }
}
