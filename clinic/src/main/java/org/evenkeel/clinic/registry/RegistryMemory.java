package org.evenkeel.clinic.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.evenkeel.care.registry.PatientOfFacts;
import org.evenkeel.care.registry.Registry;
import org.evenkeel.care.registry.RegistryDefinitions;
import org.evenkeel.care.registry.RegistryPatient;
import org.evenkeel.journal.read.RegistryReader;
import org.jspecify.annotations.Nullable;

/**
 * The registry's patients, packed in memory, for its numbers are asked of all of them. A small clinic is read anew for every
 * question; a large one is read in the background, and says of which moment its numbers are.
 */
public final class RegistryMemory {
    private static final int SMALL = 2_000;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration WHOLE = Duration.ofHours(6);
    /** Entries are stamped before they are committed: look back further than any commit takes. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final RegistryReader reader;
    private final RegistryDefinitions definitions;
    private final ZoneId zone;
    private final Clock clock;
    private final Map<UUID, RegistryPatient> patients = new HashMap<>();
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile @Nullable Snapshot snapshot;
    private Instant wholeAt = Instant.MIN;

    public RegistryMemory(RegistryReader reader, RegistryDefinitions definitions, ZoneId zone, Clock clock) {
        this.reader = reader;
        this.definitions = definitions;
        this.zone = zone;
        this.clock = clock;
    }

    /** The registry as it stood at a moment. */
    public record Snapshot(Registry registry, Instant asOf) {}

    /** The registry now; of a large clinic as of a moment ago. The first question of all waits until everything is read. */
    public Snapshot now() {
        Snapshot known = snapshot;
        if (known == null || known.registry().patients().size() < SMALL) {
            return refresh();
        }
        if (known.asOf().plus(FRESH).isBefore(clock.instant()) && refreshing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("registry").start(() -> {
                try {
                    refresh();
                } finally {
                    refreshing.set(false);
                }
            });
        }
        return known;
    }

    private synchronized Snapshot refresh() {
        Instant now = clock.instant();
        Snapshot known = snapshot;
        if (known == null || patients.size() < SMALL || wholeAt.plus(WHOLE).isBefore(now)) {
            patients.clear();
            wholeAt = now;
            return read(reader.treated(), now);
        }
        List<UUID> changed = reader.changedSince(known.asOf().minus(OVERLAP));
        return changed.isEmpty() ? keep(new Snapshot(known.registry(), now)) : read(changed, now);
    }

    private Snapshot read(List<UUID> charts, Instant now) {
        PatientOfFacts maker = new PatientOfFacts(zone, now);
        charts.forEach(patients::remove);
        reader.each(
                charts,
                t -> maker.of(t.chart().toString(), t.birthDate(), t.sex(), t.facts())
                        .ifPresent(p -> patients.put(t.chart(), p)));
        return keep(new Snapshot(Registry.of(List.copyOf(patients.values()), definitions), now));
    }

    private Snapshot keep(Snapshot fresh) {
        snapshot = fresh;
        return fresh;
    }
}
