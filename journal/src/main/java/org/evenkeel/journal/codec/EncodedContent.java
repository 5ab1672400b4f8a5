package org.evenkeel.journal.codec;

import java.util.Objects;

/**
 * What an entry says, as it is stored.
 *
 * @param kind stable name, such as {@code vital-signs-measured}
 * @param version version of the kind the payload was written in, from 1
 * @param payload JSON text, stored and hashed exactly as it is here
 */
public record EncodedContent(String kind, int version, String payload) {
    public EncodedContent {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(payload, "payload");
    }
}
