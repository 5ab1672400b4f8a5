package org.evenkeel.care.session;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionRecord;

/** The end of what is being given that another room must chart, as when a patient leaves while the pump still runs. */
public final class InfusionEnd {
    private InfusionEnd() {}

    /**
     * The entry that ends at an instant what is going on, a pump or doses by hand; empty when nothing is.
     */
    public static Optional<SessionContent> of(SessionRecord session, Instant at, String reason) {
        return switch (session.state()) {
            case RUNNING, PAUSED ->
                session.pump().isEmpty()
                        ? Optional.of(DoseDesk.ended(session, reason))
                        : PumpDesk.stopped(session, at, reason).map(SessionContent.class::cast);
            case SCHEDULED, ARRIVED, READY, RECOVERY, DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED -> Optional.empty();
        };
    }
}
