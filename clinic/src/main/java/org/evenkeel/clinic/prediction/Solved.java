package org.evenkeel.clinic.prediction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The last few things that were computed, by what they were computed from. Safe for threads. */
final class Solved<K, V> {

    private final Map<K, V> kept;

    Solved(int most) {
        kept = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of {@code key}; two threads that ask at once may both compute it, and get the same. */
    V of(K key, Supplier<V> compute) {
        V known = look(key);
        if (known != null) {
            return known;
        }
        V fresh = compute.get();
        synchronized (kept) {
            kept.put(key, fresh);
        }
        return fresh;
    }

    private @Nullable V look(K key) {
        synchronized (kept) {
            return kept.get(key);
        }
    }
}
