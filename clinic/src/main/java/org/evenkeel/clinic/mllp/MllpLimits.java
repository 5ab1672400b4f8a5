package org.evenkeel.clinic.mllp;

import java.time.Duration;

/**
 * What one connection may do.
 *
 * @param mostBytes the longest message
 * @param idle after this time without a byte the connection is closed
 * @param frame within this time a message must have come whole, and an answer must have been read
 * @param perSecond messages a second that are taken in the long run
 * @param burst messages taken at once
 * @param waiting messages that may wait; of more the oldest is dropped and refused
 * @param connections connections at once
 */
public record MllpLimits(
        int mostBytes, Duration idle, Duration frame, int perSecond, int burst, int waiting, int connections) {
    /** For a clinic: a monitor sends a message a second, a gateway one for each of its beds. */
    public static final MllpLimits USUAL =
            new MllpLimits(256 * 1024, Duration.ofMinutes(10), Duration.ofSeconds(30), 400, 800, 200, 400);
}
