package org.evenkeel.care.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.AlarmContent;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.EmergencyContent;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryCorrected;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.EventContent;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.NoteContent;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.RecoveryContent;
import org.evenkeel.care.chart.SessionContent;

/** Everything that was ever recorded of one session, in the order of recording: what was corrected later, too. */
public record SessionEntries(List<Entry> all) {
    public SessionEntries {
        all = List.copyOf(all);
    }

    /** The entries of a session, and the corrections of them. */
    public static SessionEntries of(Chart chart, ItemId session) {
        List<Entry> mine = new ArrayList<>();
        Set<EntryId> ids = new HashSet<>();
        for (Entry entry : chart.entries()) {
            boolean ofSession = entry.content() instanceof EntryCorrected c
                    ? ids.contains(c.corrected())
                    : session(entry.content()).filter(session::equals).isPresent();
            if (ofSession) {
                mine.add(entry);
                ids.add(entry.id());
            }
        }
        return new SessionEntries(mine);
    }

    /** What was charted of the session itself: all but its note. */
    public List<Entry> charted() {
        return all.stream().filter(e -> !(e.content() instanceof NoteContent)).toList();
    }

    /** Sequence of the last thing charted of the session; 0 when there is none. */
    public long lastSequence() {
        List<Entry> charted = charted();
        return charted.isEmpty() ? 0 : charted.getLast().sequence();
    }

    /** The session a content speaks of. */
    private static Optional<ItemId> session(Content content) {
        return switch (content) {
            case SessionContent c -> Optional.of(c.session());
            case RecoveryContent c -> Optional.of(c.session());
            case NoteContent c -> Optional.of(c.session());
            case AlarmContent c -> Optional.of(c.session());
            case EventContent c -> Optional.of(c.session());
            case EmergencyContent c -> Optional.of(c.session());
            case SessionScheduled c -> Optional.of(c.session());
            case SessionCancelled c -> Optional.of(c.session());
            default -> Optional.empty(); // not of a session
        };
    }
}
