package org.evenkeel.care.session;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.SessionContent.InfusionStopped;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.chart.SessionState;

/** The end of an infusion that another room must chart, as when a patient leaves while the pump still runs. */
public final class InfusionEnd {
    private InfusionEnd() {}

    /** The entry that ends a running or paused infusion at an instant; empty when none is going on. */
    public static Optional<InfusionStopped> of(SessionRecord session, Instant at, String reason) {
        return session.state() == SessionState.RUNNING || session.state() == SessionState.PAUSED
                ? PumpDesk.stopped(session, at, reason)
                : Optional.empty();
    }
}
