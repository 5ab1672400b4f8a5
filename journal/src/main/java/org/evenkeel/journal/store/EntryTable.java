package org.evenkeel.journal.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.evenkeel.journal.codec.EncodedContent;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The tables {@code entry} and {@code stream_head}. */
final class EntryTable {
    private static final Table<?> ENTRY = DSL.table(DSL.name("entry"));
    private static final Field<UUID> STREAM_ID = DSL.field(DSL.name("stream_id"), SQLDataType.UUID);
    private static final Field<Long> SEQUENCE = DSL.field(DSL.name("sequence"), SQLDataType.BIGINT);
    private static final Field<UUID> ENTRY_ID = DSL.field(DSL.name("entry_id"), SQLDataType.UUID);
    private static final Field<String> KIND = DSL.field(DSL.name("kind"), SQLDataType.CLOB);
    private static final Field<Integer> VERSION = DSL.field(DSL.name("version"), SQLDataType.INTEGER);
    private static final Field<Instant> EFFECTIVE_AT = DSL.field(DSL.name("effective_at"), SQLDataType.INSTANT);
    private static final Field<Instant> RECORDED_AT = DSL.field(DSL.name("recorded_at"), SQLDataType.INSTANT);
    private static final Field<String> ACCOUNT = DSL.field(DSL.name("author_account"), SQLDataType.CLOB);
    private static final Field<String> NAME = DSL.field(DSL.name("author_name"), SQLDataType.CLOB);
    private static final Field<String> CAPACITY = DSL.field(DSL.name("author_capacity"), SQLDataType.CLOB);
    private static final Field<String> PAYLOAD = DSL.field(DSL.name("payload"), SQLDataType.CLOB);
    private static final Field<byte[]> PREVIOUS_HASH = DSL.field(DSL.name("previous_hash"), SQLDataType.BLOB);
    private static final Field<byte[]> HASH = DSL.field(DSL.name("hash"), SQLDataType.BLOB);
    private static final List<Field<?>> COLUMNS = List.of(
            STREAM_ID,
            SEQUENCE,
            ENTRY_ID,
            KIND,
            VERSION,
            EFFECTIVE_AT,
            RECORDED_AT,
            ACCOUNT,
            NAME,
            CAPACITY,
            PAYLOAD,
            PREVIOUS_HASH,
            HASH);
    private static final Table<?> STREAM_HEAD = DSL.table(DSL.name("stream_head"));

    private EntryTable() {}

    static Head head(DSLContext sql, UUID stream) {
        Record row = sql.select(SEQUENCE, HASH)
                .from(STREAM_HEAD)
                .where(STREAM_ID.eq(stream))
                .fetchOne();
        return row == null ? Head.NONE : headOf(row);
    }

    /** The head, held against everybody else until the transaction ends; made when the stream is new. */
    static Head lockedHead(DSLContext sql, UUID stream, boolean mayBeNew) {
        if (mayBeNew) {
            sql.insertInto(STREAM_HEAD)
                    .columns(STREAM_ID, SEQUENCE, HASH)
                    .values(stream, 0L, Hash.GENESIS.bytes())
                    .onConflictDoNothing()
                    .execute();
        }
        Record row = sql.select(SEQUENCE, HASH)
                .from(STREAM_HEAD)
                .where(STREAM_ID.eq(stream))
                .forUpdate()
                .fetchOne();
        return row == null ? Head.NONE : headOf(row);
    }

    static void moveHead(DSLContext sql, UUID stream, Head head) {
        sql.update(STREAM_HEAD)
                .set(SEQUENCE, head.sequence())
                .set(HASH, head.hash().bytes())
                .where(STREAM_ID.eq(stream))
                .execute();
    }

    /** Entries of a stream after one sequence and up to another, in sequence. */
    static List<StoredEntry> between(DSLContext sql, UUID stream, long after, long upTo) {
        return sql.select(COLUMNS)
                .from(ENTRY)
                .where(STREAM_ID.eq(stream), SEQUENCE.gt(after), SEQUENCE.le(upTo))
                .orderBy(SEQUENCE)
                .fetch(EntryTable::stored);
    }

    /** Every stream that has an entry. */
    static List<UUID> streams(DSLContext sql) {
        return sql.select(STREAM_ID)
                .from(STREAM_HEAD)
                .where(SEQUENCE.gt(0L))
                .orderBy(STREAM_ID)
                .fetch(STREAM_ID);
    }

    static List<StoredEntry> withIds(DSLContext sql, Collection<UUID> ids) {
        return sql.select(COLUMNS).from(ENTRY).where(ENTRY_ID.in(ids)).fetch(EntryTable::stored);
    }

    static void insert(DSLContext sql, List<StoredEntry> entries) {
        InsertValuesStepN<?> insert = sql.insertInto(ENTRY).columns(COLUMNS);
        for (StoredEntry e : entries) {
            insert = insert.values(
                    e.stream(),
                    e.sequence(),
                    e.id(),
                    e.content().kind(),
                    e.content().version(),
                    e.effectiveAt(),
                    e.recordedAt(),
                    e.authorAccount(),
                    e.authorName(),
                    e.authorCapacity(),
                    e.content().payload(),
                    e.previous().bytes(),
                    e.hash().bytes());
        }
        insert.execute();
    }

    /** Up to {@code limit} entries of a stream after a sequence, in sequence. */
    static List<StoredEntry> next(DSLContext sql, UUID stream, long after, int limit) {
        return sql.select(COLUMNS)
                .from(ENTRY)
                .where(STREAM_ID.eq(stream), SEQUENCE.gt(after))
                .orderBy(SEQUENCE)
                .limit(limit)
                .fetch(EntryTable::stored);
    }

    private static Head headOf(Record row) {
        return new Head(row.get(SEQUENCE), Hash.of(row.get(HASH)));
    }

    private static StoredEntry stored(Record r) {
        return new StoredEntry(
                r.get(STREAM_ID),
                r.get(SEQUENCE),
                r.get(ENTRY_ID),
                new EncodedContent(r.get(KIND), r.get(VERSION), r.get(PAYLOAD)),
                r.get(EFFECTIVE_AT),
                r.get(RECORDED_AT),
                r.get(ACCOUNT),
                r.get(NAME),
                r.get(CAPACITY),
                Hash.of(r.get(PREVIOUS_HASH)),
                Hash.of(r.get(HASH)));
    }
}
