package org.evenkeel.journal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.care.chart.RandomEntries;
import org.evenkeel.journal.Access;
import org.evenkeel.journal.AppendResult;
import org.evenkeel.journal.PendingEntry;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.TestPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/** A migrated database of its own with a journal on it, for tests of any module. */
public final class TestJournal {
    public static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123456Z");
    public static final Access ACCESS = new Access("n.okoye", "test");
    public static final Author NURSE = new Author("n.okoye", "N. Okoye, RN", Author.Capacity.NURSE);

    private final DatabaseAccess database = TestPostgres.freshDatabase("journal", JournalSchema::migrate);
    private final PostgresJournal journal = new PostgresJournal(dataSource(), clock());

    /** The database. */
    public DatabaseAccess database() {
        return database;
    }

    /** The journal. */
    public PostgresJournal journal() {
        return journal;
    }

    /** A clock that stands at noon. */
    public static Clock clock() {
        return Clock.fixed(NOON, ZoneOffset.UTC);
    }

    /** Unpooled connections with the application's role. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.app().user());
        source.setPassword(database.app().password());
        return source;
    }

    /** What is sent to the journal for these entries. */
    public static List<PendingEntry> pending(List<Entry> entries) {
        return entries.stream()
                .map(e -> new PendingEntry(e.id(), e.content(), e.effectiveAt()))
                .toList();
    }

    /** An entry on its way, with an id of its own. */
    public static PendingEntry pending(Content content) {
        return new PendingEntry(new EntryId(UUID.randomUUID()), content, NOON);
    }

    /** Appends random entries to a chart, in batches of up to seven; other entries for each chart and seed. */
    public Chart fill(ChartId chart, long seed, int count) {
        List<PendingEntry> all = pending(random(chart, seed).entries(chart, count));
        Chart now = Chart.empty(chart);
        for (int from = 0; from < all.size(); from += 7) {
            AppendResult result = journal.append(
                    chart, now.sequence(), all.subList(from, Math.min(all.size(), from + 7)), NURSE, ACCESS);
            now = ((AppendResult.Appended) result).chart();
        }
        return now;
    }

    /** Random entries that no other chart or seed has. */
    public static RandomEntries random(ChartId chart, long seed) {
        return new RandomEntries(seed * 1_000_003 + chart.value().getLeastSignificantBits());
    }

    /** Runs SQL as the owner with every trigger off: what somebody with the keys of the database can do. */
    public void tamper(String sql) {
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement()) {
            for (String table : List.of("entry", "stream_head", "audit")) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            if (statement.executeUpdate(sql) == 0) {
                throw new IllegalStateException("nothing was changed by: " + sql);
            }
            for (String table : List.of("entry", "stream_head", "audit")) {
                statement.execute("alter table " + table + " enable trigger user");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One number from the database. */
    public long number(String sql) {
        try (Connection owner = database.connectAsOwner();
                Statement statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
