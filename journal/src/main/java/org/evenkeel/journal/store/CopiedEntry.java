package org.evenkeel.journal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.evenkeel.care.chart.Author;
import org.evenkeel.care.chart.ChartId;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Entry;
import org.evenkeel.care.chart.EntryId;
import org.evenkeel.journal.codec.EntryCodec;

/**
 * A row of the entry table without its hashes, as PostgreSQL's binary COPY sends it: every column is a length of four bytes
 * and so many bytes. Only its stream is read before it is asked for the entry.
 */
record CopiedEntry(UUID stream, ByteBuffer rest) {
    /** The columns that are copied, in this order. */
    static final String COLUMNS = "stream_id, sequence, entry_id, kind, version, effective_at, recorded_at,"
            + " author_account, author_name, author_capacity, payload";

    /** From where PostgreSQL counts its microseconds. */
    private static final long EPOCH_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private static final int MICROS = 1_000_000;

    /** Reads the stream of a row whose next column it is. */
    static CopiedEntry of(ByteBuffer row) {
        return new CopiedEntry(uuid(row), row);
    }

    /** The entry; may be asked once. */
    Entry read(EntryCodec codec) {
        long sequence = bigint(rest);
        UUID id = uuid(rest);
        String kind = text(rest);
        int version = integer(rest);
        Instant effectiveAt = instant(rest);
        Instant recordedAt = instant(rest);
        String account = text(rest);
        String name = text(rest);
        String capacity = text(rest);
        Content says = codec.decode(id, kind, version, bytes(rest));
        return new Entry(
                new EntryId(id),
                new ChartId(stream),
                sequence,
                effectiveAt,
                recordedAt,
                new Author(account, name, Author.Capacity.valueOf(capacity)),
                says);
    }

    /** Steps into the next column and gives its length; no column of the table is null. */
    private static int into(ByteBuffer row) {
        return row.getInt();
    }

    private static int integer(ByteBuffer row) {
        into(row);
        return row.getInt();
    }

    private static long bigint(ByteBuffer row) {
        into(row);
        return row.getLong();
    }

    private static UUID uuid(ByteBuffer row) {
        into(row);
        return new UUID(row.getLong(), row.getLong());
    }

    private static String text(ByteBuffer row) {
        int length = into(row);
        String text = new String(row.array(), row.arrayOffset() + row.position(), length, UTF_8);
        row.position(row.position() + length);
        return text;
    }

    private static ByteBuffer bytes(ByteBuffer row) {
        int length = into(row);
        return row.slice(row.position(), length);
    }

    private static Instant instant(ByteBuffer row) {
        long micros = bigint(row);
        return Instant.ofEpochSecond(
                EPOCH_SECOND + Math.floorDiv(micros, MICROS), 1_000L * Math.floorMod(micros, MICROS));
    }
}
