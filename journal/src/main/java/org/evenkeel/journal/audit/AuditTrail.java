package org.evenkeel.journal.audit;

import java.time.Instant;
import java.util.UUID;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.journal.Access;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Adds rows to the audit trail, always in the caller's transaction: no access without its row, no row without it. */
public final class AuditTrail {
    private static final Table<?> AUDIT = DSL.table(DSL.name("audit"));
    private static final Field<Instant> AT = DSL.field(DSL.name("at"), SQLDataType.INSTANT);
    private static final Field<String> ACCOUNT = DSL.field(DSL.name("account"), SQLDataType.CLOB);
    private static final Field<String> PURPOSE = DSL.field(DSL.name("purpose"), SQLDataType.CLOB);
    private static final Field<String> ACTION = DSL.field(DSL.name("action"), SQLDataType.CLOB);
    private static final Field<UUID> CHART = DSL.field(DSL.name("chart_id"), SQLDataType.UUID);
    private static final Field<Long> FROM = DSL.field(DSL.name("from_sequence"), SQLDataType.BIGINT);
    private static final Field<Long> TO = DSL.field(DSL.name("to_sequence"), SQLDataType.BIGINT);

    private AuditTrail() {}

    /** A chart was read up to and with {@code to}; 0 when there was none. */
    public static void read(DSLContext transaction, Access access, ChartId chart, long to, Instant at) {
        add(transaction, access, "read", chart, Math.min(1, to), to, at);
    }

    /** Entries {@code from} to {@code to} were added to a chart. */
    public static void wrote(DSLContext transaction, Access access, ChartId chart, long from, long to, Instant at) {
        add(transaction, access, "write", chart, from, to, at);
    }

    /** A list that names patients was read. */
    public static void listed(DSLContext transaction, Access access, Instant at) {
        add(transaction, access, "list", null, null, null, at);
    }

    /** The highest sequence that the trail says was written to a chart; 0 when none was. */
    public static long lastWritten(DSLContext transaction, ChartId chart) {
        Long last = transaction
                .select(DSL.max(TO))
                .from(AUDIT)
                .where(CHART.eq(chart.value()), ACTION.eq("write"))
                .fetchSingle()
                .value1();
        return last == null ? 0 : last;
    }

    private static void add(
            DSLContext transaction,
            Access access,
            String action,
            @Nullable ChartId chart,
            @Nullable Long from,
            @Nullable Long to,
            Instant at) {
        transaction
                .insertInto(AUDIT)
                .columns(AT, ACCOUNT, PURPOSE, ACTION, CHART, FROM, TO)
                .values(at, access.account(), access.purpose(), action, chart == null ? null : chart.value(), from, to)
                .execute();
    }
}
