package org.evenkeel.benchmarks.journal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.AppendResult.Appended;
import org.evenkeel.journal.PendingEntry;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.EmbeddedPostgres;
import org.evenkeel.journal.server.RunningPostgres;
import org.evenkeel.journal.store.JournalMaintenance;
import org.evenkeel.journal.store.JournalSchema;
import org.evenkeel.journal.store.PostgresJournal;

/**
 * Measures, on an embedded PostgreSQL with the settings of a clinic: entries a second when every entry is a transaction of
 * its own and is answered when it is on disk, with 1 and with 8 writers; and the time to open a chart with 2,000 entries,
 * folded anew and from memory. Verifies the journal in the end.
 */
public final class JournalThroughput {
    private static final Author AUTHOR = new Author("bench", "Bench", Author.Capacity.SYSTEM);
    private static final Access ACCESS = new Access("bench", "benchmark");
    private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");
    private static final double NANOS_PER_MS = 1e6;

    private final HikariDataSource pool;
    private final PostgresJournal journal;
    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private JournalThroughput(HikariDataSource pool) {
        this.pool = pool;
        this.journal = new PostgresJournal(pool, Clock.systemUTC());
    }

    /** Runs everything in the empty folder named first; the second argument is how many entries each writer appends. */
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        int each = Integer.parseInt(arguments[1]);
        try (RunningPostgres server = EmbeddedPostgres.start(data)) {
            JournalSchema.migrate(server.access());
            try (HikariDataSource pool = pool(server.access())) {
                new JournalThroughput(pool).run(each);
            }
        }
    }

    private void run(int each) throws Exception {
        append(2, each / 4);
        tell("1 writer: %.0f entries/s", append(1, each));
        tell("8 writers: %.0f entries/s", append(8, each));
        ChartId chart = chartOf(2_000);
        PostgresJournal warm = new PostgresJournal(pool, Clock.systemUTC());
        tell(
                "chart of 2,000 entries, folded anew: %.1f ms",
                median(30, () -> open(new PostgresJournal(pool, Clock.systemUTC()), chart)));
        tell("chart of 2,000 entries, from memory: %.2f ms", median(200, () -> open(warm, chart)));
        out.println(new JournalMaintenance(pool).verify(_ -> {}).words());
    }

    private void tell(String words, double figure) {
        out.println(String.format(Locale.ROOT, words, figure));
    }

    private double append(int writers, int each) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            long start = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                all.add(threads.submit(() -> write(each)));
            }
            for (Future<?> done : all) {
                done.get();
            }
            return writers * each / ((System.nanoTime() - start) / 1e9);
        }
    }

    private void write(int entries) {
        ChartId chart = new ChartId(UUID.randomUUID());
        ItemId session = new ItemId(UUID.randomUUID());
        for (int i = 0; i < entries; i++) {
            requireAppended(chart, i, List.of(vitals(session, i)));
        }
    }

    private ChartId chartOf(int entries) {
        ChartId chart = new ChartId(UUID.randomUUID());
        List<PendingEntry> all = new ArrayList<>();
        ItemId session = new ItemId(UUID.randomUUID());
        for (int i = 0; i < entries; i++) {
            if (i % 40 == 0) {
                session = new ItemId(UUID.randomUUID());
            }
            all.add(vitals(session, i));
        }
        requireAppended(chart, 0, all);
        return chart;
    }

    private void requireAppended(ChartId chart, long expected, List<PendingEntry> entries) {
        if (!(journal.append(chart, expected, entries, AUTHOR, ACCESS) instanceof Appended)) {
            throw new IllegalStateException("not appended");
        }
    }

    private static void open(PostgresJournal journal, ChartId chart) {
        long entries = journal.read(chart, ACCESS).map(Chart::sequence).orElse(0L);
        if (entries != 2_000) {
            throw new IllegalStateException("the chart has " + entries + " entries");
        }
    }

    private static double median(int times, Runnable work) {
        double[] ms = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            ms[i] = (System.nanoTime() - start) / NANOS_PER_MS;
        }
        Arrays.sort(ms);
        return ms[times / 2];
    }

    private static PendingEntry vitals(ItemId session, int minute) {
        VitalSignsMeasured content =
                new VitalSignsMeasured(session, 120 + minute % 20, 80, 70, 98, 14, null, List.of(), Source.CLINIC);
        return new PendingEntry(new EntryId(UUID.randomUUID()), content, START.plusSeconds(60L * minute));
    }

    private static HikariDataSource pool(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.jdbcUrl());
        config.setUsername(access.app().user());
        config.setPassword(access.app().password());
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }
}
