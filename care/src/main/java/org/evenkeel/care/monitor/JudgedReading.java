package org.evenkeel.care.monitor;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reading with its times and with every reason not to believe it.
 *
 * @param value in the unit of the sign's kind; null when none was obtained
 * @param at when it was true, by our clock
 * @param deviceAt the same by the device's clock
 * @param receivedAt when it reached us
 * @param code the device's own code of the value
 */
public record JudgedReading(
        MonitoredSign sign,
        @Nullable Double value,
        Instant at,
        Instant deviceAt,
        Instant receivedAt,
        String code,
        Set<Doubt> doubts) {
    public JudgedReading {
        doubts = doubts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(doubts));
    }

    /** Whether it has a value and nothing speaks against it. */
    public boolean isBelieved() {
        return value != null && doubts.isEmpty();
    }

    JudgedReading at(Instant other) {
        return new JudgedReading(sign, value, other, deviceAt, receivedAt, code, doubts);
    }

    /** The same with one reason more not to believe it. */
    public JudgedReading doubted(Doubt doubt) {
        Set<Doubt> more = EnumSet.of(doubt);
        more.addAll(doubts);
        return new JudgedReading(sign, value, at, deviceAt, receivedAt, code, more);
    }
}
