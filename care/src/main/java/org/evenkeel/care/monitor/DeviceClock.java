package org.evenkeel.care.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a device's clock is ahead of ours. A message that was held up on its way looks like a clock that is behind, so
 * the largest lead counts that was seen; only when several messages in a row keep the same distance has the clock itself
 * moved back.
 *
 * @param lead device's time minus ours, as far as known
 * @param beats the last messages, at least a second apart
 */
public record DeviceClock(Duration lead, List<Beat> beats) {
    private static final Duration TOLERATED = Duration.ofSeconds(2);
    private static final Duration APART = Duration.ofSeconds(1);
    private static final int STEADY = 4;

    /** One message: what the device's clock showed when we received it. */
    public record Beat(Instant device, Instant received) {
        Duration lead() {
            return Duration.between(received, device);
        }
    }

    /** A clock that was never heard. */
    public static final DeviceClock UNHEARD = new DeviceClock(Duration.ZERO, List.of());

    public DeviceClock {
        beats = List.copyOf(beats);
    }

    /** The same after another message. */
    public DeviceClock heard(Instant device, Instant received) {
        Beat beat = new Beat(device, received);
        if (beats.isEmpty()) {
            return new DeviceClock(beat.lead(), List.of(beat));
        }
        List<Beat> last = new ArrayList<>(beats);
        if (Duration.between(beats.getLast().received(), received).compareTo(APART) >= 0) {
            last.add(beat);
            if (last.size() > STEADY) {
                last.removeFirst();
            }
        }
        if (beat.lead().compareTo(lead) > 0) {
            return new DeviceClock(beat.lead(), last);
        }
        return new DeviceClock(isSteady(last) ? most(last) : lead, last);
    }

    private static boolean isSteady(List<Beat> last) {
        if (last.size() < STEADY) {
            return false;
        }
        Duration least = last.stream().map(Beat::lead).min(Duration::compareTo).orElseThrow();
        return most(last).minus(least).compareTo(Duration.ofSeconds(1)) <= 0;
    }

    private static Duration most(List<Beat> last) {
        return last.stream().map(Beat::lead).max(Duration::compareTo).orElseThrow();
    }

    /** How far the clock is off, in whole seconds; zero when it is nearly right, negative when it is behind. */
    public Duration skew() {
        return lead.abs().compareTo(TOLERATED) <= 0
                ? Duration.ZERO
                : Duration.ofSeconds(Math.round(lead.toMillis() / 1000.0));
    }

    /** The device's time by our clock. */
    public Instant corrected(Instant device) {
        return device.minus(skew());
    }
}
