package org.evenkeel.clinic.session;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.ItemId;

/** Where the latest values of a session's bedside monitor come from. */
@FunctionalInterface
public interface Monitor {
    /** No monitor is connected. */
    Monitor NONE = (session, now) -> Optional.empty();

    /** The latest values of a session's monitor, when there are any fresh enough to show. */
    Optional<MonitorSample> latest(ItemId session, Instant now);
}
