package org.evenkeel.clinic.referral;

import java.time.Instant;
import java.util.UUID;

/** A referral that nobody has accepted yet: the file as it came, or the form as JSON. */
final class PendingReferral {
    private final UUID id;
    private final Kind kind;
    private final byte[] payload;
    private final Instant expiresAt;

    enum Kind {
        FORM,
        FILE
    }

    PendingReferral(UUID id, Kind kind, byte[] payload, Instant expiresAt) {
        this.id = id;
        this.kind = kind;
        this.payload = payload;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    byte[] payload() {
        return payload;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
