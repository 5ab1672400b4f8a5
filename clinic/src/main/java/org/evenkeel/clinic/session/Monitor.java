package org.evenkeel.clinic.session;

import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.ItemId;

/** Where the latest values of a session's bedside monitor come from. */
public interface Monitor {
    /** No monitor is connected. */
    Monitor NONE = new Monitor() {
        @Override
        public Optional<MonitorSample> latest(ItemId session, Instant now) {
            return Optional.empty();
        }

        @Override
        public Optional<MonitorPicture> picture(ItemId session, Instant now) {
            return Optional.empty();
        }
    };

    /** What would be charted of a session's monitor now: believed values only; empty when none is fresh enough. */
    Optional<MonitorSample> latest(ItemId session, Instant now);

    /** Everything a screen shows of a session's monitor; empty when none was ever heard. */
    Optional<MonitorPicture> picture(ItemId session, Instant now);

    /** The same without the trends. */
    default Optional<MonitorPicture> glance(ItemId session, Instant now) {
        return picture(session, now);
    }
}
