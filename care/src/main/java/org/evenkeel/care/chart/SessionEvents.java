package org.evenkeel.care.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.EmergencyContent.EmergencyCalled;
import org.evenkeel.care.chart.EmergencyContent.EmergencyEnded;
import org.evenkeel.care.chart.EmergencyContent.HelperCame;
import org.evenkeel.care.chart.EmergencyContent.Moment;
import org.evenkeel.care.chart.EmergencyContent.MomentMarked;
import org.evenkeel.care.chart.EmergencyContent.StepDone;
import org.evenkeel.care.chart.EventContent.StateObserved;

/**
 * Events and emergencies of one session.
 *
 * @param all interventions, medicines, states and ratings in order of time
 * @param emergencies by id, in the order in which something was first charted of them
 */
public record SessionEvents(List<Charted<EventContent>> all, Map<ItemId, Emergency> emergencies) {
    static final SessionEvents NONE = new SessionEvents(List.of(), Map.of());

    /**
     * One emergency.
     *
     * @param entries everything charted of it, in order of time
     */
    public record Emergency(ItemId id, List<Charted<EmergencyContent>> entries) {
        /** The call; empty when it was struck out and something else of the emergency stands. */
        public Optional<Charted<EmergencyCalled>> called() {
            return last(EmergencyCalled.class);
        }

        /** Its end, once it is over. */
        public Optional<Charted<EmergencyEnded>> ended() {
            return last(EmergencyEnded.class);
        }

        /** Whether it was called and is not over. */
        public boolean isOpen() {
            return called().isPresent() && ended().isEmpty();
        }

        /** When a moment was last marked. */
        public Optional<Charted<MomentMarked>> last(Moment moment) {
            return of(MomentMarked.class).stream()
                    .filter(m -> m.content().moment() == moment)
                    .reduce((_, later) -> later);
        }

        /** How often a moment was marked. */
        public int count(Moment moment) {
            return (int) of(MomentMarked.class).stream()
                    .filter(m -> m.content().moment() == moment)
                    .count();
        }

        /** When a step was first done. */
        public Optional<Charted<StepDone>> done(String checklist, String step) {
            return of(StepDone.class).stream()
                    .filter(s -> s.content().checklist().equals(checklist)
                            && s.content().step().equals(step))
                    .findFirst();
        }

        /** Who came, in order of time. */
        public List<Charted<HelperCame>> helpers() {
            return of(HelperCame.class);
        }

        /** The entries of one kind, in order of time. */
        public <T extends EmergencyContent> List<Charted<T>> of(Class<T> kind) {
            List<Charted<T>> found = new ArrayList<>();
            for (Charted<EmergencyContent> entry : entries) {
                if (kind.isInstance(entry.content())) {
                    found.add(new Charted<>(
                            entry.entry(),
                            entry.sequence(),
                            kind.cast(entry.content()),
                            entry.at(),
                            entry.recordedAt(),
                            entry.by()));
                }
            }
            return List.copyOf(found);
        }

        private <T extends EmergencyContent> Optional<Charted<T>> last(Class<T> kind) {
            return of(kind).stream().reduce((_, later) -> later);
        }
    }

    SessionEvents with(Entry entry, EventContent content) {
        return new SessionEvents(Fold.plusInTime(all, Charted.of(entry, content)), emergencies);
    }

    SessionEvents with(Entry entry, EmergencyContent content) {
        ItemId id = content.emergency();
        Emergency before = emergencies.getOrDefault(id, new Emergency(id, List.of()));
        Emergency after = new Emergency(id, Fold.plusInTime(before.entries(), Charted.of(entry, content)));
        return new SessionEvents(all, Fold.put(emergencies, id, after));
    }

    /** The emergency that is going on. */
    public Optional<Emergency> openEmergency() {
        return emergencies.values().stream().filter(Emergency::isOpen).findFirst();
    }

    /** The state each aspect was last charted in, by aspect. */
    public Map<String, Charted<EventContent>> states() {
        Map<String, Charted<EventContent>> last = new LinkedHashMap<>();
        for (Charted<EventContent> event : all) {
            if (event.content() instanceof StateObserved s) {
                last.put(s.aspect(), event);
            }
        }
        return last;
    }
}
