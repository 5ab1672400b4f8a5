package org.evenkeel.journal.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/**
 * Reads the entries of many streams as one flow, by PostgreSQL's binary COPY: no row is held before its stream is complete,
 * and texts stay bytes until somebody wants them. Hashes are neither read nor checked.
 */
final class EntryCopy {
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final short END = -1;

    private EntryCopy() {}

    /**
     * Hands over the entries of every stream, each stream's in sequence, on one connection until no part is left.
     *
     * @param parts streams that are neighbours in the order of the database; others may take from them as well
     */
    static void each(DataSource dataSource, Queue<List<UUID>> parts, Consumer<List<CopiedEntry>> taken)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (List<UUID> part = parts.poll(); part != null; part = parts.poll()) {
                each(copies, part, taken);
            }
        }
    }

    private static void each(CopyManager copies, List<UUID> streams, Consumer<List<CopiedEntry>> taken)
            throws SQLException {
        CopyOut copy = copies.copyOut(query(streams));
        try {
            hand(copy, new HashSet<>(streams), taken);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String query(List<UUID> streams) {
        return "copy (select " + CopiedEntry.COLUMNS + " from entry where stream_id between '" + streams.getFirst()
                + "' and '" + streams.getLast() + "' order by stream_id, sequence) to stdout (format binary)";
    }

    private static void hand(CopyOut copy, Set<UUID> streams, Consumer<List<CopiedEntry>> taken) throws SQLException {
        List<CopiedEntry> stream = new ArrayList<>();
        for (byte[] sent = copy.readFromCopy(); sent != null; sent = copy.readFromCopy()) {
            ByteBuffer row = ByteBuffer.wrap(sent);
            skipHeader(row);
            if (!row.hasRemaining() || row.getShort() == END) {
                continue;
            }
            CopiedEntry entry = CopiedEntry.of(row);
            if (!stream.isEmpty() && !stream.getFirst().stream().equals(entry.stream())) {
                taken.accept(stream);
                stream = new ArrayList<>();
            }
            // A stream that began after they were listed may lie between them.
            if (streams.contains(entry.stream())) {
                stream.add(entry);
            }
        }
        if (!stream.isEmpty()) {
            taken.accept(stream);
        }
    }

    /** Before the first row stand a signature, flags, and the length of what may follow them. */
    private static void skipHeader(ByteBuffer sent) {
        if (sent.remaining() > SIGNATURE.length
                && sent.slice(0, SIGNATURE.length).equals(ByteBuffer.wrap(SIGNATURE))) {
            int length = sent.getInt(SIGNATURE.length + Integer.BYTES);
            sent.position(SIGNATURE.length + 2 * Integer.BYTES + length);
        }
    }
}
