package org.evenkeel.journal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenkeel.journal.store.TestJournal.ACCESS;
import static org.evenkeel.journal.store.TestJournal.NURSE;
import static org.evenkeel.journal.store.TestJournal.pending;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.SessionContent.WeightMeasured;
import org.evenkeel.journal.AppendResult.AlreadyThere;
import org.evenkeel.journal.AppendResult.Appended;
import org.evenkeel.journal.AppendResult.Conflict;
import org.evenkeel.journal.PendingEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrentAppendTest {
    private static final int WRITERS = 16;
    private static final int EACH = 25;
    private static final ItemId SESSION = new ItemId(new UUID(1, 1));

    private final TestJournal test = new TestJournal();
    private final HikariDataSource pool = pool();
    private final PostgresJournal oneNode = new PostgresJournal(pool, TestJournal.clock());
    private final PostgresJournal otherNode = new PostgresJournal(pool, TestJournal.clock());

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void many_writers_to_one_chart_leave_no_gap_and_lose_nothing() throws Exception {
        ChartId chart = new ChartId(new UUID(5, 5));
        List<Callable<List<PendingEntry>>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            PostgresJournal journal = w % 2 == 0 ? oneNode : otherNode;
            writers.add(() -> writeTo(journal, chart));
        }
        List<PendingEntry> sent =
                together(writers).stream().flatMap(List::stream).toList();

        Chart there = oneNode.read(chart, ACCESS).orElseThrow();
        assertThat(there.entries())
                .extracting(Entry::id)
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(PendingEntry::id).toList());
        assertThat(new PostgresJournal(pool, TestJournal.clock()).read(chart, ACCESS))
                .contains(there);
        assertThat(new JournalMaintenance(pool).verify(p -> {}).words())
                .startsWith("All is well: 1 charts with " + WRITERS * EACH + " entries");
    }

    @Test
    void many_writers_to_many_charts_and_readers_beside_them_see_whole_charts() throws Exception {
        List<ChartId> charts = new ArrayList<>();
        List<Callable<List<PendingEntry>>> work = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            ChartId chart = new ChartId(new UUID(6, w));
            charts.add(chart);
            work.add(() -> writeTo(oneNode, chart));
            work.add(() -> {
                for (int i = 0; i < EACH; i++) {
                    otherNode
                            .read(chart, ACCESS)
                            .ifPresent(c -> assertThat(c.sequence())
                                    .isEqualTo(c.entries().getLast().sequence()));
                }
                return List.of();
            });
        }
        together(work);
        for (ChartId chart : charts) {
            assertThat(otherNode.read(chart, ACCESS).orElseThrow().sequence()).isEqualTo(EACH);
        }
        assertThat(new JournalMaintenance(pool).verify(p -> {}).isClean()).isTrue();
    }

    @Test
    void the_same_entry_sent_by_many_at_once_is_recorded_once() throws Exception {
        ChartId chart = new ChartId(new UUID(7, 7));
        PendingEntry one = pending(new WeightMeasured(SESSION, 70));
        List<Callable<Boolean>> senders = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            senders.add(() -> switch (oneNode.append(chart, 0, List.of(one), NURSE, ACCESS)) {
                case Appended _ -> true;
                case AlreadyThere _ -> false;
                case Conflict _ -> throw new IllegalStateException("a repetition is no conflict");
            });
        }
        assertThat(together(senders)).containsOnlyOnce(true);
        assertThat(oneNode.read(chart, ACCESS).orElseThrow().sequence()).isEqualTo(1);
    }

    private static List<PendingEntry> writeTo(PostgresJournal journal, ChartId chart) {
        List<PendingEntry> sent = new ArrayList<>();
        long known = 0;
        for (int i = 0; i < EACH; i++) {
            PendingEntry entry = pending(new WeightMeasured(SESSION, 60 + i));
            boolean there = false;
            while (!there) {
                switch (journal.append(chart, known, List.of(entry), NURSE, ACCESS)) {
                    case Appended a -> {
                        known = a.chart().sequence();
                        there = true;
                    }
                    case Conflict c -> known = c.chart().sequence();
                    case AlreadyThere _ -> throw new IllegalStateException("sent once");
                }
            }
            sent.add(entry);
        }
        return sent;
    }

    private static <T> List<T> together(List<Callable<T>> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        }
    }

    private HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(test.dataSource());
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }
}
