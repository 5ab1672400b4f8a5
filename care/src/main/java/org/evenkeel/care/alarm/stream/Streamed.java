package org.evenkeel.care.alarm.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.session.VitalSign;

/**
 * What the monitor at one chair sent lately.
 *
 * @param lastHeard when anything was last heard of it, believed or not; empty when no monitor was ever heard
 * @param samples believed values of the last minutes, oldest first; what is doubted is left out
 */
public record Streamed(Optional<Instant> lastHeard, List<Sample> samples) {
    /** No monitor was ever heard. */
    public static final Streamed NOTHING = new Streamed(Optional.empty(), List.of());

    public Streamed {
        samples = List.copyOf(samples);
    }

    /** One believed value, in the unit of the sign. */
    public record Sample(VitalSign sign, Instant at, double value) {}

    List<Sample> of(VitalSign sign) {
        return samples.stream().filter(s -> s.sign() == sign).toList();
    }
}
