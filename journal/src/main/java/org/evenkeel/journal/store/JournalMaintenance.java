package org.evenkeel.journal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.journal.audit.AuditTrail;
import org.evenkeel.journal.codec.EntryCodec;
import org.evenkeel.journal.read.ReadDifference;
import org.evenkeel.journal.read.ReadRows;
import org.evenkeel.journal.read.ReadTableWriter;
import org.evenkeel.journal.read.ReadTables;
import org.evenkeel.journal.sql.JournalSql;
import org.evenkeel.journal.store.VerificationReport.Broken;
import org.evenkeel.journal.store.VerificationReport.Part;
import org.jooq.DSLContext;

/**
 * Checks the whole journal and makes the read tables again. Holds one chart in memory at a time, and may run beside a
 * working clinic.
 */
public final class JournalMaintenance {
    private static final int STREAMS_AT_ONCE = 500;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int BROKEN_TOLD = 1_000;
    private static final UUID SMALLEST = new UUID(0, 0);

    private final DSLContext sql;
    private final EntryCodec codec = new EntryCodec();

    /** Maintenance of a migrated database, with the application's role or the owner's. */
    public JournalMaintenance(DataSource dataSource) {
        this.sql = JournalSql.on(dataSource);
    }

    /**
     * How far it is.
     *
     * @param charts charts done
     * @param chartsInAll charts there were at the start
     * @param entries entries done
     */
    public record Progress(long charts, long chartsInAll, long entries) {}

    /** Walks every chain and compares the read tables with the entries. Changes nothing. */
    public VerificationReport verify(Consumer<Progress> progress) {
        Tally tally = new Tally(inAll(), progress);
        eachStream(stream -> sql.transaction(t -> {
            t.dsl().execute("set transaction isolation level repeatable read read only");
            verify(t.dsl(), new ChartId(stream), tally);
        }));
        return tally.report();
    }

    /**
     * Makes the read tables again from the entries, chart by chart; a chart that cannot be read keeps its rows and is told.
     *
     * @return as {@link #verify} for the entries; the read tables are right afterwards wherever nothing is told
     */
    public VerificationReport rebuild(Consumer<Progress> progress) {
        Tally tally = new Tally(inAll(), progress);
        eachStream(stream -> sql.transaction(t -> rebuild(t.dsl(), new ChartId(stream), tally)));
        return tally.report();
    }

    private void verify(DSLContext transaction, ChartId id, Tally tally) {
        ChainCheck check = walk(transaction, id, EntryTable.head(transaction, id.value()));
        List<Broken> broken = new ArrayList<>(check.broken());
        Optional<List<Entry>> entries = check.entries();
        if (entries.isPresent()) {
            ReadRows expected = ReadTables.rowsOf(Chart.fold(id, entries.get()));
            for (String words : ReadDifference.between(expected, ReadTableWriter.stored(transaction, id))) {
                broken.add(new Broken(id, 0, null, Part.READ_TABLE, words));
            }
        }
        tally.add(check.walked(), broken);
    }

    private void rebuild(DSLContext transaction, ChartId id, Tally tally) {
        Head head = EntryTable.lockedHead(transaction, id.value(), false);
        ChainCheck check = walk(transaction, id, head);
        check.entries()
                .map(entries -> ReadTables.rowsOf(Chart.fold(id, entries)))
                .ifPresent(rows -> ReadTableWriter.replace(transaction, id, rows));
        tally.add(check.walked(), check.broken());
    }

    private ChainCheck walk(DSLContext transaction, ChartId id, Head head) {
        ChainCheck check = new ChainCheck(id, codec);
        long after = 0;
        List<StoredEntry> rows = EntryTable.next(transaction, id.value(), after, ROWS_AT_ONCE);
        while (!rows.isEmpty()) {
            rows.forEach(check::take);
            after = rows.getLast().sequence();
            rows = EntryTable.next(transaction, id.value(), after, ROWS_AT_ONCE);
        }
        check.end(head, AuditTrail.lastWritten(transaction, id));
        return check;
    }

    private void eachStream(Consumer<UUID> action) {
        List<UUID> streams = streams(SMALLEST, true);
        while (!streams.isEmpty()) {
            streams.forEach(action);
            streams = streams(streams.getLast(), false);
        }
    }

    /** Streams after one (or from it on), in order: those with entries, a head, an audit row of writing, or rows in the read tables. */
    private List<UUID> streams(UUID after, boolean first) {
        String later = first ? ">=" : ">";
        String question = "select id from ("
                + "(select distinct stream_id as id from entry where stream_id " + later + " ? order by 1 limit ?)"
                + " union (select stream_id from stream_head where stream_id " + later + " ? order by 1 limit ?)"
                + " union (select distinct chart_id from audit where action = 'write' and chart_id " + later
                + " ? order by 1 limit ?)"
                + " union (select id from (" + ReadTableWriter.chartsInTables() + ") as stored where id " + later
                + " ? order by 1 limit ?)) as streams order by id limit ?";
        int most = STREAMS_AT_ONCE;
        return sql.fetch(question, after, most, after, most, after, most, after, most, most)
                .getValues(0, UUID.class);
    }

    private long inAll() {
        Long count = sql.fetchSingle("select count(*) from stream_head").get(0, Long.class);
        return count == null ? 0 : count;
    }

    /** Counts, and keeps the first of what is broken. */
    private static final class Tally {
        private final long chartsInAll;
        private final Consumer<Progress> progress;
        private final List<Broken> told = new ArrayList<>();
        private long charts;
        private long entries;
        private long brokenInAll;

        Tally(long chartsInAll, Consumer<Progress> progress) {
            this.chartsInAll = chartsInAll;
            this.progress = progress;
        }

        void add(long walked, List<Broken> broken) {
            charts++;
            entries += walked;
            brokenInAll += broken.size();
            broken.stream().limit(BROKEN_TOLD - told.size()).forEach(told::add);
            progress.accept(new Progress(charts, Math.max(charts, chartsInAll), entries));
        }

        VerificationReport report() {
            return new VerificationReport(charts, entries, told, brokenInAll);
        }
    }
}
