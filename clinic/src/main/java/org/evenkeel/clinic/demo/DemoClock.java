package org.evenkeel.clinic.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is set by hand, one for each invented patient, so that a past is charted as it would have been. */
final class DemoClock extends Clock {
    private volatile Instant instant = Instant.EPOCH;

    void set(Instant now) {
        instant = now;
    }

    @Override
    public Instant instant() {
        return instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("the demo's clock is read as an instant only");
    }
}
