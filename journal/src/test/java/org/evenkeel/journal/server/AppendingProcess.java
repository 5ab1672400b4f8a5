package org.evenkeel.journal.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.RandomEntries;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.AppendResult.Appended;
import org.evenkeel.journal.PendingEntry;
import org.evenkeel.journal.store.PostgresJournal;
import org.postgresql.ds.PGSimpleDataSource;

/** Appends for ever, with four writers, and prints every acknowledged entry, until it is killed. */
final class AppendingProcess {
    private static final int WRITERS = 4;

    private AppendingProcess() {}

    public static void main(String[] none) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(in.readLine());
        source.setUser(in.readLine());
        source.setPassword(in.readLine());
        PostgresJournal journal = new PostgresJournal(source, Clock.systemUTC());
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int i = 0; i < WRITERS; i++) {
            long number = i;
            Thread.ofPlatform().start(() -> append(journal, number, out));
        }
        Thread.currentThread().join();
    }

    private static void append(PostgresJournal journal, long number, PrintStream out) {
        ChartId chart = new ChartId(new UUID(number, number));
        RandomEntries random = new RandomEntries(number);
        Author author = new Author("system", "Writer " + number, Author.Capacity.SYSTEM);
        Chart known = Chart.empty(chart);
        while (true) {
            Entry next = random.entry(chart, known.sequence() + 1);
            PendingEntry pending = new PendingEntry(next.id(), next.content(), next.effectiveAt());
            var result = journal.append(
                    chart, known.sequence(), List.of(pending), author, new Access("system", "kill-test"));
            known = ((Appended) result).chart();
            out.println(chart + " " + next.id());
        }
    }
}
