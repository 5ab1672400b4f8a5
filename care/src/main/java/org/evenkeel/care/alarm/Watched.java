package org.evenkeel.care.alarm;

import java.time.Duration;
import java.util.List;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.session.SessionRules.Comparison;
import org.evenkeel.care.session.VitalSign;

/** What a condition looks at, from the start of the drug on. Values are in the unit of the sign. */
public sealed interface Watched {
    /**
     * A value beyond a limit.
     *
     * @param clear once it holds it goes on holding while a value is beyond this, so that a value at the limit does not
     *     come and go
     * @param readings how many in a row
     * @param within the time these may lie apart; of no meaning for one
     */
    record Value(VitalSign sign, Comparison comparison, double limit, double clear, int readings, Duration within)
            implements Watched {
        public Value {
            if (readings < 1) {
                throw new IllegalArgumentException("a condition needs at least one reading, was " + readings);
            }
            boolean upwards = comparison == Comparison.ABOVE || comparison == Comparison.AT_OR_ABOVE;
            if (!(upwards ? clear <= limit : clear >= limit)) {
                throw new IllegalArgumentException(
                        "the value at which it is over, " + clear + ", lies on the wrong side of the limit " + limit);
            }
        }
    }

    /** The value has risen by so much since the last reading before the start; over when by less than {@code clear}. */
    record Rise(VitalSign sign, double by, double clear) implements Watched {
        public Rise {
            requireLess(clear, by);
        }
    }

    /** The value has fallen by so many percent since then; over when by less than {@code clear}. */
    record Fall(VitalSign sign, double percent, double clear) implements Watched {
        public Fall {
            requireLess(clear, percent);
        }
    }

    /** The value has moved by so much within a time: below 0 means a fall. Over at the next reading that has not. */
    record Speed(VitalSign sign, double by, Duration within) implements Watched {
        public Speed {
            if (!(Math.abs(by) > 0)) {
                throw new IllegalArgumentException("a value must move to be watched, by was " + by);
            }
        }
    }

    /** A side effect is charted, at least of a grade, and has not gone. */
    record Effect(String effect, Grade least) implements Watched {}

    /**
     * A scale was last rated so. A score counts only on the form it was given on: another version of a scale is another
     * scale.
     *
     * @param version the form, as it is charted with the score
     */
    record Rated(String scale, String version, Comparison comparison, int limit) implements Watched {}

    /** All of these at once; over as soon as one of them is. */
    record Together(List<Watched> all) implements Watched {
        public Together {
            all = List.copyOf(all);
            if (all.size() < 2) {
                throw new IllegalArgumentException("it takes at least two to be watched together");
            }
        }
    }

    /** The last value of a sign can't be right: it must be taken again. */
    record Artefact(VitalSign sign) implements Watched {}

    /** Blood pressure is overdue by so much. */
    record ReadingOverdue(Duration by) implements Watched {}

    /** By its charted rate the pump has given all for so long, and nobody confirmed the end. */
    record EndUnconfirmed(Duration after) implements Watched {}

    /** The infusion has been paused for so long, neither resumed nor stopped. */
    record PausedLong(Duration after) implements Watched {}

    /** The rest before the next nasal device has been over for so long, and none is charted. */
    record NextDeviceDue(Duration after) implements Watched {}

    /** The least time of observation is over. Its passing lets nobody go. */
    record ObservationOver() implements Watched {}

    private static void requireLess(double clear, double by) {
        if (!(clear <= by)) {
            throw new IllegalArgumentException("it is over at " + clear + ", which is more than " + by);
        }
    }
}
