package org.evenkeel.journal.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.evenkeel.journal.sql.JournalSql;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Reads the audit trail. It holds who, when, which chart and what for; nothing clinical and no patient's name. */
public final class AuditReader {
    private static final Table<?> AUDIT = DSL.table(DSL.name("audit"));
    private static final Field<Long> ID = DSL.field(DSL.name("id"), SQLDataType.BIGINT);
    private static final Field<Instant> AT = DSL.field(DSL.name("at"), SQLDataType.INSTANT);
    private static final Field<String> ACCOUNT = DSL.field(DSL.name("account"), SQLDataType.CLOB);
    private static final Field<String> PURPOSE = DSL.field(DSL.name("purpose"), SQLDataType.CLOB);
    private static final Field<String> ACTION = DSL.field(DSL.name("action"), SQLDataType.CLOB);
    private static final Field<UUID> CHART = DSL.field(DSL.name("chart_id"), SQLDataType.UUID);
    private static final Field<Long> FROM = DSL.field(DSL.name("from_sequence"), SQLDataType.BIGINT);
    private static final Field<Long> TO = DSL.field(DSL.name("to_sequence"), SQLDataType.BIGINT);

    private final DSLContext sql;

    /** A reader on a migrated database. */
    public AuditReader(DataSource dataSource) {
        this.sql = JournalSql.on(dataSource);
    }

    /**
     * Which rows.
     *
     * @param account rows of this account only; empty for everybody's
     * @param from rows from this instant on
     * @param until rows before this instant
     * @param before rows older than the one with this id, to turn the page; empty for the newest
     * @param limit at most so many
     */
    public record Question(String account, Instant from, Instant until, Optional<Long> before, int limit) {
        public Question {
            if (limit < 1) {
                throw new IllegalArgumentException("limit " + limit);
            }
        }
    }

    /**
     * One access.
     *
     * @param action {@code read}, {@code write} or {@code list}
     * @param chart null for a list of patients
     * @param fromSequence first entry read or written; null for a list
     * @param toSequence last entry read or written; null for a list
     */
    public record AuditRow(
            long id,
            Instant at,
            String account,
            String purpose,
            String action,
            @Nullable UUID chart,
            @Nullable Long fromSequence,
            @Nullable Long toSequence) {}

    /** The rows asked for, newest first. */
    public List<AuditRow> find(Question question) {
        List<Condition> where = new ArrayList<>();
        where.add(AT.ge(question.from()).and(AT.lt(question.until())));
        if (!question.account().isEmpty()) {
            where.add(ACCOUNT.eq(question.account()));
        }
        question.before().ifPresent(id -> where.add(ID.lt(id)));
        return sql.select(ID, AT, ACCOUNT, PURPOSE, ACTION, CHART, FROM, TO)
                .from(AUDIT)
                .where(where)
                .orderBy(ID.desc())
                .limit(question.limit())
                .fetch(row -> new AuditRow(
                        row.get(ID),
                        row.get(AT),
                        row.get(ACCOUNT),
                        row.get(PURPOSE),
                        row.get(ACTION),
                        row.get(CHART),
                        row.get(FROM),
                        row.get(TO)));
    }

    /** Every account that left a row, by name: people, and the patient's link and jobs, which have no account. */
    public List<String> accounts() {
        return sql.selectDistinct(ACCOUNT).from(AUDIT).orderBy(ACCOUNT).fetch(ACCOUNT);
    }
}
