package org.evenkeel.clinic.monitor;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.evenkeel.journal.store.MonitorSamples;
import org.evenkeel.journal.store.MonitorSamples.Sample;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what came from all devices to disk together: while one batch is written, the next one gathers. Whoever hands
 * something over waits until it is on disk.
 */
final class MonitorStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MonitorStore.class);
    private static final int AT_ONCE = 500;
    private static final long PATIENCE_SECONDS = 10;

    private final MonitorSamples samples;
    private final DSLContext db;
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>(20_000);
    private final Thread writer;

    /** A message that belongs to nobody. */
    record Unmatched(Instant receivedAt, String device, Receipt.Reason reason, String controlId, String message) {}

    private record Pending(List<Sample> samples, List<Unmatched> unmatched, CompletableFuture<Boolean> done) {}

    MonitorStore(MonitorSamples samples, DSLContext db) {
        this.samples = samples;
        this.db = db;
        this.writer = Thread.ofVirtual().name("monitor-store").start(this::write);
    }

    /** True when on disk; false when it could not be kept. */
    boolean keep(List<Sample> these) {
        return these.isEmpty() || keep(these, List.of());
    }

    /** The same for a message that belongs to nobody. */
    boolean keep(Unmatched message) {
        return keep(List.of(), List.of(message));
    }

    private boolean keep(List<Sample> these, List<Unmatched> unmatched) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        if (!waiting.offer(new Pending(these, unmatched, done))) {
            return false;
        }
        try {
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException slow) {
            LOG.warn("what monitors send is not kept in time");
            return false;
        }
    }

    private void write() {
        List<Pending> batch = new ArrayList<>();
        try {
            while (true) {
                batch.clear();
                batch.add(waiting.take());
                waiting.drainTo(batch, AT_ONCE - 1);
                if (!writeTogether(batch)) {
                    batch.forEach(one -> one.done().complete(writeTogether(List.of(one))));
                }
                batch.forEach(one -> one.done().complete(true));
            }
        } catch (InterruptedException stopping) {
            batch.forEach(one -> one.done().complete(false));
            Thread.currentThread().interrupt();
        }
    }

    private boolean writeTogether(List<Pending> batch) {
        try {
            samples.add(batch.stream().flatMap(p -> p.samples().stream()).toList());
            batch.stream().flatMap(p -> p.unmatched().stream()).forEach(this::insert);
            return true;
        } catch (RuntimeException failure) {
            // the message of the failure may quote a row
            LOG.warn("what {} messages of monitors said could not be kept: {}", batch.size(), failure.getClass());
            return false;
        }
    }

    private void insert(Unmatched u) {
        db.execute(
                "insert into monitor_unmatched (received_at, device, reason, control_id, message)"
                        + " values (?::timestamptz, ?, ?, ?, ?)",
                OffsetDateTime.ofInstant(u.receivedAt(), ZoneOffset.UTC),
                u.device().replace("\0", ""),
                u.reason().name(),
                u.controlId().replace("\0", ""),
                u.message().replace("\0", "\uFFFD"));
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
