package org.evenkeel.clinic.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.journal.JournalListener;
import org.evenkeel.knowledge.bedside.BedsideLibrary;

/**
 * Everybody in the clinic, kept in memory: each append of this node brings the chart along, so no chart is read for the
 * board. The version changes only when something the board shows has.
 */
public final class BoardMemory implements JournalListener {
    private final SeatReader reader;
    private final Map<ItemId, Kept> seats = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();

    private record Kept(long sequence, Seat seat) {}

    public BoardMemory(BedsideLibrary library) {
        this.reader = new SeatReader(library);
    }

    @Override
    public void appended(Chart chart, List<Entry> entries) {
        keep(chart);
    }

    /** Takes what a chart says of whoever is in the clinic; an older chart than the one known changes nothing. */
    void keep(Chart chart) {
        AtomicBoolean changed = new AtomicBoolean();
        for (SessionRecord session : chart.sessions().byId().values()) {
            seats.compute(session.id(), (_, before) -> {
                if (before != null && before.sequence() > chart.sequence()) {
                    return before;
                }
                Kept after =
                        session.state().isInClinic() ? new Kept(chart.sequence(), reader.read(chart, session)) : null;
                boolean same = before == null
                        ? after == null
                        : after != null && before.seat().equals(after.seat());
                changed.compareAndSet(false, !same);
                return after;
            });
        }
        if (changed.get()) {
            version.incrementAndGet();
        }
    }

    /** Whether what is known of a session is as new as this. */
    boolean knows(ItemId session, long sequence) {
        Kept kept = seats.get(session);
        return kept != null && kept.sequence() >= sequence;
    }

    /** Which state this is; another after each change. */
    long version() {
        return version.get();
    }

    Collection<Seat> seats() {
        return seats.values().stream().map(Kept::seat).toList();
    }
}
