package org.evenkeel.care.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;

/** Every session of the patient, planned or done. */
public record Sessions(Map<ItemId, SessionRecord> byId) {
    static final Sessions NONE = new Sessions(Map.of());

    Sessions scheduled(Entry entry, SessionScheduled content) {
        return put(fold(content.session()).scheduled(entry, content).after());
    }

    Sessions cancelled(Entry entry, SessionCancelled content) {
        return put(fold(content.session()).cancelled(entry, content).after());
    }

    Sessions with(Entry entry, SessionContent content) {
        return put(fold(content.session()).session(entry, content).after());
    }

    Sessions with(Entry entry, RecoveryContent content) {
        return put(fold(content.session()).recovery(entry, content).after());
    }

    Sessions with(Entry entry, EventContent content) {
        return put(fold(content.session()).event(entry, content).after());
    }

    Sessions with(Entry entry, EmergencyContent content) {
        return put(fold(content.session()).emergency(entry, content).after());
    }

    private SessionFold fold(ItemId id) {
        SessionRecord before = byId.get(id);
        return before == null ? new SessionFold(id) : new SessionFold(before);
    }

    private Sessions put(SessionRecord session) {
        return new Sessions(Fold.put(byId, session.id(), session));
    }

    /** The session with this id, if anything was charted of it. */
    public Optional<SessionRecord> find(ItemId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Sessions of one course in the order of their number. */
    public List<SessionRecord> ofCourse(ItemId course) {
        return byId.values().stream()
                .filter(s -> s.scheduled()
                        .filter(c -> c.content().course().equals(course))
                        .isPresent())
                .sorted(Comparator.comparingInt(
                        s -> s.scheduled().map(c -> c.content().ordinal()).orElse(0)))
                .toList();
    }
}
