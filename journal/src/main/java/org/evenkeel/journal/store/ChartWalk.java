package org.evenkeel.journal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.audit.AuditTrail;
import org.evenkeel.journal.codec.EntryCodec;
import org.evenkeel.journal.codec.UnreadableEntryException;
import org.evenkeel.journal.sql.JournalSql;
import org.evenkeel.journal.store.JournalMaintenance.Progress;
import org.jooq.DSLContext;

/** Reads every chart once, many at a time, for a question that is asked of all of them. Changes nothing. */
public final class ChartWalk {
    private static final int CHARTS_IN_A_PART = 500;

    private final DSLContext sql;
    private final DataSource dataSource;
    private final int chartsInAPart;
    private final EntryCodec codec = new EntryCodec();

    /** A walk through a migrated database. */
    public ChartWalk(DataSource dataSource) {
        this(dataSource, CHARTS_IN_A_PART);
    }

    ChartWalk(DataSource dataSource, int chartsInAPart) {
        this.sql = JournalSql.on(dataSource);
        this.dataSource = dataSource;
        this.chartsInAPart = chartsInAPart;
    }

    /**
     * Folds every chart and hands it over, from several threads at once. One row of the audit stands for the walk.
     *
     * @param action asked of every chart; must stand being called from several threads
     * @param progress told after every chart, from one thread at a time
     * @return charts that can't be read, which were not handed over
     */
    public List<ChartId> each(Access access, Instant at, Consumer<Chart> action, Consumer<Progress> progress) {
        sql.transaction(t -> AuditTrail.listed(t.dsl(), access, at));
        List<UUID> all = EntryTable.streams(sql);
        Queue<List<UUID>> parts = partsOf(all);
        ConcurrentLinkedQueue<ChartId> unreadable = new ConcurrentLinkedQueue<>();
        AtomicLong charts = new AtomicLong();
        AtomicLong entries = new AtomicLong();
        Object turn = new Object();
        Consumer<List<CopiedEntry>> taken = stored -> {
            hand(stored, action, unreadable);
            entries.addAndGet(stored.size());
            synchronized (turn) {
                progress.accept(new Progress(charts.incrementAndGet(), all.size(), entries.get()));
            }
        };
        int atOnce = Math.min(Runtime.getRuntime().availableProcessors(), parts.size());
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                readers.add(threads.submit(() -> {
                    EntryCopy.each(dataSource, parts, taken);
                    return null;
                }));
            }
            readers.forEach(ChartWalk::await);
        }
        return List.copyOf(unreadable);
    }

    private Queue<List<UUID>> partsOf(List<UUID> all) {
        Queue<List<UUID>> parts = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < all.size(); from += chartsInAPart) {
            parts.add(all.subList(from, Math.min(all.size(), from + chartsInAPart)));
        }
        return parts;
    }

    private void hand(List<CopiedEntry> stored, Consumer<Chart> action, ConcurrentLinkedQueue<ChartId> unreadable) {
        ChartId id = new ChartId(stored.getFirst().stream());
        List<Entry> entries = new ArrayList<>(stored.size());
        try {
            stored.forEach(e -> entries.add(e.read(codec)));
        } catch (UnreadableEntryException damaged) {
            // Told to the caller by its id; verify says what is wrong with it.
            unreadable.add(id);
            return;
        }
        action.accept(Chart.fold(id, entries));
    }

    private static void await(Future<?> part) {
        try {
            part.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while charts were read", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("charts could not be read", failure.getCause());
        }
    }
}
