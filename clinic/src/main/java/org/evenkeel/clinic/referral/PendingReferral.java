package org.evenkeel.clinic.referral;

import java.time.Instant;
import java.util.UUID;

/**
 * A referral that nobody has accepted yet.
 *
 * @param payload the file as it came, or the form as JSON
 */
record PendingReferral(UUID id, Kind kind, byte[] payload, Instant expiresAt) {
    enum Kind {
        FORM,
        FILE
    }
}
