package org.evenkeel.care.alarm.stream;

import java.time.Duration;
import org.evenkeel.care.session.SessionRules.Comparison;
import org.evenkeel.care.session.VitalSign;

/** What is watched in a stream. */
public sealed interface StreamWatched {
    /**
     * Values beyond a limit for so long without a break.
     *
     * @param clear a value beyond this makes no break, and once it holds it goes on until a value is not
     */
    record Beyond(VitalSign sign, Comparison comparison, double limit, double clear, Duration lasting)
            implements StreamWatched {}

    /** The monitor sends, and no value of the sign that can be believed came for so long. */
    record NoValue(VitalSign sign, Duration lasting) implements StreamWatched {}

    /** A monitor that was heard has been silent for so long. */
    record Silent(Duration lasting) implements StreamWatched {}
}
