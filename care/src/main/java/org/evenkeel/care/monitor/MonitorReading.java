package org.evenkeel.care.monitor;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value as a monitor sent it.
 *
 * @param value in the unit of the sign's kind; null when no number was sent
 * @param at when it was measured by the device's clock; empty when the device did not say
 * @param code the device's own code of the value, to tell two sources of the same sign apart
 * @param doubts what the message itself gives as reasons not to believe it
 */
public record MonitorReading(
        MonitoredSign sign, @Nullable Double value, Optional<DeviceTime> at, String code, Set<Doubt> doubts) {
    public MonitorReading {
        doubts = doubts.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(doubts));
    }
}
