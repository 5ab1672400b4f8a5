package org.evenkeel.care.monitor;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.session.SessionRules.PlausibleRange;
import org.evenkeel.care.session.VitalSign;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * What makes a reading doubtful, and when a silent monitor is one. Data; immutable.
 *
 * @param plausible ranges of the signs that are no vital signs; those have the ranges of the treatment room
 * @param perfusion below this perfusion index a saturation is not believed
 * @param rates heart and pulse rate further apart than this are both doubted
 * @param frozen how long a sign may stand still
 * @param jumps how far a sign may move at once
 * @param repeated a cuff's value that comes again within this time is the same measurement
 * @param silence after this time without a believed reading the screen says "no reading"
 * @param charting how readings get into the chart by themselves
 */
public record SignalRules(
        Map<MonitoredSign, PlausibleRange> plausible,
        Limit perfusion,
        Limit rates,
        Map<MonitoredSign, Frozen> frozen,
        Map<MonitoredSign, Jump> jumps,
        Span repeated,
        Span silence,
        Charting charting) {

    /** A number with where it comes from. */
    public record Limit(double value, Evidence evidence) {}

    /** A time with where it comes from. */
    public record Span(Duration time, Evidence evidence) {}

    /** Unchanged over this time and this many readings: not moving any more. */
    public record Frozen(Duration after, int readings, Evidence evidence) {}

    /** A move by more than {@code by} within {@code within} is believed when so many readings stay there. */
    public record Jump(double by, Duration within, int settles, Evidence evidence) {}

    /**
     * Charting at the times of the schedule.
     *
     * @param automatic whether it happens at all; else only a person's tap charts a reading
     * @param within how old a cuff's value may be when it is due
     */
    public record Charting(boolean automatic, Duration within, Evidence evidence) {}

    public SignalRules {
        plausible = Map.copyOf(plausible);
        frozen = Map.copyOf(frozen);
        jumps = Map.copyOf(jumps);
    }

    /** The range in which a sign's value can be right. */
    Optional<PlausibleRange> range(MonitoredSign sign) {
        return Optional.ofNullable(plausible.get(sign));
    }

    /** The same with the treatment room's ranges for vital signs. */
    public SignalRules with(Map<VitalSign, PlausibleRange> room) {
        Map<MonitoredSign, PlausibleRange> all = new EnumMap<>(MonitoredSign.class);
        all.putAll(plausible);
        for (MonitoredSign sign : MonitoredSign.values()) {
            sign.vitalSign().map(room::get).ifPresent(range -> all.put(sign, range));
        }
        return new SignalRules(all, perfusion, rates, frozen, jumps, repeated, silence, charting);
    }
}
