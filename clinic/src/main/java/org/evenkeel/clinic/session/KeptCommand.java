package org.evenkeel.clinic.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.evenkeel.clinic.desk.CommandId;

/**
 * Something that was charted on a tablet, which kept it until it could be sent.
 *
 * @param kind which form of the session page
 * @param at when the button was pressed, by the clock that the tablet measured against the server's
 * @param sent the fields of the form
 */
public record KeptCommand(CommandId id, String kind, Instant at, Map<String, String> sent) {
    /** What can't be decided without the chart as it is, or must not be kept on a tablet: a second person's password. */
    private static final Set<String> NEEDS_SERVER = Set.of("check-dose", "check-prepared", "pass-gate", "discharge");

    /** So far ahead a measured clock may be and still mean now. */
    private static final Duration AHEAD = Duration.ofMinutes(2);

    public KeptCommand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        sent = Map.copyOf(sent);
    }

    /** Whether a tablet may keep it at all. */
    public boolean mayBeKept() {
        return !NEEDS_SERVER.contains(kind);
    }

    /** The time of the tap; now when the tablet's clock is a little ahead. */
    Instant atOrBefore(Instant now) {
        return at.isAfter(now) && at.isBefore(now.plus(AHEAD)) ? now : at;
    }
}
