package org.evenkeel.clinic.mllp;

import java.util.Optional;

/** The listener, when one is open. */
public record Hl7Line(Optional<MllpListener> listener) implements AutoCloseable {
    @Override
    public void close() {
        listener.ifPresent(MllpListener::close);
    }
}
