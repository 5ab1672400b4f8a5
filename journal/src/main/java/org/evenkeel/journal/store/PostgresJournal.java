package org.evenkeel.journal.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.AppendResult;
import org.evenkeel.journal.Journal;
import org.evenkeel.journal.JournalListener;
import org.evenkeel.journal.PartlyRecordedException;
import org.evenkeel.journal.PendingEntry;
import org.evenkeel.journal.audit.AuditTrail;
import org.evenkeel.journal.codec.EncodedContent;
import org.evenkeel.journal.codec.EntryCodec;
import org.evenkeel.journal.read.ReadTableWriter;
import org.evenkeel.journal.read.ReadTables;
import org.evenkeel.journal.sql.JournalSql;
import org.evenkeel.journal.store.ChartReader.Folded;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal on PostgreSQL.
 *
 * <p>An append holds the stream's head row until it commits, so the entries of one chart are numbered without gaps
 * whatever many nodes do; different charts don't wait for each other. The entries, the head, the read tables, the audit
 * row and the notification to other nodes are one transaction, and the answer comes after its commit. Reading holds
 * nothing: entries up to the head that was read never change.
 */
public final class PostgresJournal implements Journal {
    /** PostgreSQL channel on which every append says {@code <chart id> <sequence>}. */
    public static final String CHANNEL = "evenkeel_entries";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresJournal.class);
    private static final long KEPT_ENTRIES = 200_000;

    private final DSLContext sql;
    private final Clock clock;
    private final EntryCodec codec = new EntryCodec();
    private final ChartReader reader = new ChartReader(codec, KEPT_ENTRIES);
    private final List<JournalListener> listeners = new CopyOnWriteArrayList<>();

    /**
     * A journal on a database that {@link JournalSchema} has migrated.
     *
     * @param dataSource connections with the application's role, committing on their own unless told otherwise
     * @param clock tells when an entry is recorded
     */
    public PostgresJournal(DataSource dataSource, Clock clock) {
        this.sql = JournalSql.on(dataSource);
        this.clock = clock;
    }

    /** Tells the listener of every append by this node from now on. */
    public void addListener(JournalListener listener) {
        listeners.add(listener);
    }

    @Override
    public Optional<Chart> read(ChartId chart, Access access) {
        Folded folded = sql.transactionResult(t -> {
            Folded now = reader.at(t.dsl(), chart, EntryTable.head(t.dsl(), chart.value()));
            AuditTrail.read(t.dsl(), access, chart, now.sequence(), now());
            return now;
        });
        reader.keep(folded);
        return folded.sequence() == 0 ? Optional.empty() : Optional.of(folded.chart());
    }

    @Override
    public AppendResult append(
            ChartId chart, long expectedSequence, List<PendingEntry> entries, Author author, Access access) {
        requireUsable(expectedSequence, entries);
        List<EncodedContent> encoded =
                entries.stream().map(e -> codec.encode(e.content())).toList();
        Outcome outcome = sql.transactionResult(
                t -> append(t.dsl(), new Order(chart, expectedSequence, entries, encoded, author, access)));
        reader.keep(outcome.folded());
        if (outcome.result() instanceof AppendResult.Appended appended) {
            tellListeners(appended);
        }
        return outcome.result();
    }

    /** What one call of append was asked to do. */
    private record Order(
            ChartId chart,
            long expectedSequence,
            List<PendingEntry> entries,
            List<EncodedContent> encoded,
            Author author,
            Access access) {}

    private record Outcome(AppendResult result, Folded folded) {}

    private Outcome append(DSLContext transaction, Order order) {
        ChartId chart = order.chart();
        Head head = EntryTable.lockedHead(transaction, chart.value(), order.expectedSequence() == 0);
        Folded before = reader.at(transaction, chart, head);
        Optional<List<Entry>> there = alreadyThere(transaction, order, before.chart());
        if (there.isPresent()) {
            AuditTrail.read(transaction, order.access(), chart, head.sequence(), now());
            return new Outcome(new AppendResult.AlreadyThere(before.chart(), there.get()), before);
        }
        if (head.sequence() < order.expectedSequence()) {
            throw new IllegalArgumentException("chart " + chart + " has " + head.sequence()
                    + " entries; an append was decided on " + order.expectedSequence());
        }
        if (head.sequence() > order.expectedSequence()) {
            AuditTrail.read(transaction, order.access(), chart, head.sequence(), now());
            List<Entry> all = before.chart().entries();
            List<Entry> since = all.subList((int) order.expectedSequence(), all.size());
            return new Outcome(new AppendResult.Conflict(before.chart(), since), before);
        }
        return add(transaction, order, before);
    }

    private Outcome add(DSLContext transaction, Order order, Folded before) {
        Instant recordedAt = now();
        Chart chart = before.chart();
        Hash hash = before.hash();
        List<Entry> added = new ArrayList<>();
        List<StoredEntry> rows = new ArrayList<>();
        for (int i = 0; i < order.entries().size(); i++) {
            PendingEntry pending = order.entries().get(i);
            Entry entry = new Entry(
                    pending.id(),
                    order.chart(),
                    chart.sequence() + 1,
                    micros(pending.effectiveAt()),
                    recordedAt,
                    order.author(),
                    pending.content());
            StoredEntry row = StoredEntry.chained(entry, order.encoded().get(i), hash);
            added.add(entry);
            rows.add(row);
            chart = chart.with(entry);
            hash = row.hash();
        }
        EntryTable.insert(transaction, rows);
        EntryTable.moveHead(transaction, order.chart().value(), new Head(chart.sequence(), hash));
        ReadTableWriter.advance(
                transaction, order.chart(), ReadTables.rowsOf(before.chart()), ReadTables.rowsOf(chart));
        AuditTrail.wrote(
                transaction, order.access(), order.chart(), before.sequence() + 1, chart.sequence(), recordedAt);
        transaction.execute("select pg_notify(?, ?)", CHANNEL, order.chart() + " " + chart.sequence());
        return new Outcome(new AppendResult.Appended(chart, added), new Folded(chart, hash));
    }

    /** The entries with the order's ids when all were appended before, empty when none was. */
    private static Optional<List<Entry>> alreadyThere(DSLContext transaction, Order order, Chart chart) {
        List<UUID> ids = order.entries().stream().map(e -> e.id().value()).toList();
        List<StoredEntry> found = EntryTable.withIds(transaction, ids);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        boolean allHere = found.size() == ids.size()
                && found.stream().allMatch(e -> e.stream().equals(order.chart().value()));
        if (!allHere) {
            throw new PartlyRecordedException(found.size() + " of " + ids.size()
                    + " entry ids were used before, at chart " + found.getFirst().stream() + " sequence "
                    + found.getFirst().sequence());
        }
        return Optional.of(found.stream()
                .map(e -> chart.entries().get((int) e.sequence() - 1))
                .sorted(java.util.Comparator.comparingLong(Entry::sequence))
                .toList());
    }

    private static void requireUsable(long expectedSequence, List<PendingEntry> entries) {
        if (expectedSequence < 0) {
            throw new IllegalArgumentException("an expected sequence is 0 or more, was " + expectedSequence);
        }
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("an append needs at least one entry");
        }
        Set<UUID> ids = new HashSet<>();
        for (PendingEntry entry : entries) {
            if (!ids.add(entry.id().value())) {
                throw new IllegalArgumentException("entry id " + entry.id() + " twice in one append");
            }
        }
    }

    private void tellListeners(AppendResult.Appended appended) {
        for (JournalListener listener : listeners) {
            try {
                listener.appended(appended.chart(), appended.entries());
            } catch (RuntimeException failure) {
                LOG.error(
                        "a listener failed after chart {} reached sequence {}",
                        appended.chart().id(),
                        appended.chart().sequence(),
                        failure);
            }
        }
    }

    private Instant now() {
        return micros(clock.instant());
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
