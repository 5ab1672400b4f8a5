package org.evenkeel.journal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.journal.sql.JournalSql;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Samples from monitors, many a second. They are no entries: what a person saw, signed or was alarmed by is charted as
 * one.
 */
public final class VitalSamples {
    private static final Table<?> VITAL_SAMPLE = DSL.table(DSL.name("vital_sample"));
    private static final Field<UUID> SESSION_ID = DSL.field(DSL.name("session_id"), SQLDataType.UUID);
    private static final Field<Instant> AT = DSL.field(DSL.name("at"), SQLDataType.INSTANT);
    private static final Field<String> QUANTITY = DSL.field(DSL.name("quantity"), SQLDataType.CLOB);
    private static final Field<Double> VALUE = DSL.field(DSL.name("value"), SQLDataType.DOUBLE);
    private static final Field<String> DEVICE = DSL.field(DSL.name("device"), SQLDataType.CLOB);
    private static final List<Field<?>> COLUMNS = List.of(SESSION_ID, AT, QUANTITY, VALUE, DEVICE);
    private static final int ROWS_PER_STATEMENT = 1_000;

    private final DSLContext sql;
    private final Set<YearMonth> monthsMade = ConcurrentHashMap.newKeySet();

    /** Samples on a migrated database. */
    public VitalSamples(DataSource dataSource) {
        this.sql = JournalSql.on(dataSource);
    }

    /**
     * One value from a monitor.
     *
     * @param session the session it belongs to
     * @param quantity what was measured, with its unit in the name, such as {@code spo2Percent}
     * @param value the number in that unit
     * @param device which monitor
     */
    public record Sample(ItemId session, Instant at, String quantity, double value, String device) {}

    /** Keeps the samples, all or none; returns when they are on disk. */
    public void add(List<Sample> samples) {
        makePartitions(samples);
        sql.transaction(t -> {
            for (int from = 0; from < samples.size(); from += ROWS_PER_STATEMENT) {
                insert(t.dsl(), samples.subList(from, Math.min(samples.size(), from + ROWS_PER_STATEMENT)));
            }
        });
    }

    /** Samples of one quantity in a session from an instant until before another, by time. */
    public List<Sample> between(ItemId session, String quantity, Instant from, Instant until) {
        return sql.select(COLUMNS)
                .from(VITAL_SAMPLE)
                .where(SESSION_ID.eq(session.value()), QUANTITY.eq(quantity), AT.ge(from), AT.lt(until))
                .orderBy(AT)
                .fetch(r -> new Sample(
                        new ItemId(r.get(SESSION_ID)), r.get(AT), r.get(QUANTITY), r.get(VALUE), r.get(DEVICE)));
    }

    private void makePartitions(List<Sample> samples) {
        Set<YearMonth> needed = new HashSet<>();
        for (Sample sample : samples) {
            needed.add(YearMonth.from(sample.at().atOffset(ZoneOffset.UTC)));
        }
        needed.removeAll(monthsMade);
        for (YearMonth month : needed) {
            LocalDate day = month.atDay(1);
            sql.execute("select make_vital_partitions(?, ?)", day, day.plusMonths(2));
            monthsMade.add(month);
        }
    }

    private static void insert(DSLContext transaction, List<Sample> samples) {
        InsertValuesStepN<?> insert = transaction.insertInto(VITAL_SAMPLE).columns(COLUMNS);
        for (Sample s : samples) {
            insert = insert.values(s.session().value(), s.at(), s.quantity(), s.value(), s.device());
        }
        insert.execute();
    }
}
