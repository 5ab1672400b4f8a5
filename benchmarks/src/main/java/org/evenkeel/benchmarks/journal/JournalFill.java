package org.evenkeel.benchmarks.journal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenkeel.journal.codec.EncodedContent;
import org.evenkeel.journal.codec.EntryCodec;
import org.evenkeel.journal.server.DatabaseAccess;
import org.evenkeel.journal.server.JournalDatabase;
import org.evenkeel.journal.store.JournalSchema;
import org.evenkeel.knowledge.library.KnowledgeLibrary;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Fills an empty data folder with many charts for benchmarks: contents written by the journal's own codec, chains hashed as
 * {@code EntryHash} documents, brought in by COPY, which the application never does. What charts say repeats after 500
 * different ones. The read tables stay empty; {@code evenkeel rebuild} makes them.
 */
public final class JournalFill {
    private static final int DIFFERENT = 500;
    private static final String GENESIS = "0".repeat(64);
    private static final Instant FIRST = Instant.parse("2026-05-04T09:00:00Z");

    private final EntryCodec codec = new EntryCodec();
    private final MessageDigest sha256;
    private long entries;

    private JournalFill() throws GeneralSecurityException {
        this.sha256 = MessageDigest.getInstance("SHA-256");
    }

    /** Takes the data folder and the number of charts. */
    public static void main(String[] arguments) throws Exception {
        int charts = Integer.parseInt(arguments[1]);
        try (JournalDatabase database = JournalDatabase.embedded(Path.of(arguments[0]))) {
            JournalSchema.migrate(database.access());
            JournalFill fill = new JournalFill();
            fill.fill(database.access(), charts);
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            out.println(charts + " charts, " + fill.entries + " entries");
        }
    }

    private void fill(DatabaseAccess access, int charts) throws SQLException, IOException {
        List<List<EncodedContent>> different = different();
        List<String> heads = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                access.jdbcUrl(), access.app().user(), access.app().password())) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (PGCopyOutputStream rows =
                    new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy entry from stdin", 1 << 16)) {
                for (int n = 1; n <= charts; n++) {
                    heads.add(chart(new UUID(0x4000L, n), different.get(n % DIFFERENT), rows));
                }
            }
            copy.copyIn("copy stream_head from stdin", new java.io.StringReader(String.join("", heads)));
            try (Statement analyze = connection.createStatement()) {
                analyze.execute("analyze");
            }
        }
    }

    private List<List<EncodedContent>> different() {
        List<String> questions = List.copyOf(
                KnowledgeLibrary.load(Optional.empty()).rules().questions().keySet());
        InventedCharts invented = new InventedCharts(questions, 1);
        return Stream.generate(invented::next)
                .limit(DIFFERENT)
                .map(chart -> chart.stream().map(codec::encode).toList())
                .toList();
    }

    /** Writes a chart's rows and returns that of its head. */
    private String chart(UUID stream, List<EncodedContent> contents, PGCopyOutputStream rows) throws IOException {
        String previous = GENESIS;
        for (int i = 0; i < contents.size(); i++) {
            EncodedContent content = contents.get(i);
            UUID id = new UUID(stream.getLeastSignificantBits(), i + 1L);
            Instant at = FIRST.plusSeconds(60L * i);
            String hash = hash(stream, i + 1, id, content, at, previous);
            String payload = content.payload().replace("\\", "\\\\");
            String row = String.join(
                    "\t",
                    stream.toString(),
                    Integer.toString(i + 1),
                    id.toString(),
                    content.kind(),
                    Integer.toString(content.version()),
                    at.toString(),
                    at.toString(),
                    "bench",
                    "Bench",
                    "SYSTEM",
                    payload,
                    "\\\\x" + previous,
                    "\\\\x" + hash);
            rows.write((row + "\n").getBytes(StandardCharsets.UTF_8));
            previous = hash;
            entries++;
        }
        return stream + "\t" + contents.size() + "\t\\\\x" + previous + "\n";
    }

    private String hash(UUID stream, int sequence, UUID id, EncodedContent content, Instant at, String previous) {
        String micros = Long.toString(at.getEpochSecond() * 1_000_000);
        Stream.of(
                        "evenkeel-entry-1",
                        stream.toString(),
                        Integer.toString(sequence),
                        id.toString(),
                        content.kind(),
                        Integer.toString(content.version()),
                        micros,
                        micros,
                        "bench",
                        "Bench",
                        "SYSTEM",
                        content.payload(),
                        previous)
                .map(field -> field.getBytes(StandardCharsets.UTF_8))
                .forEach(bytes -> {
                    sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                    sha256.update(bytes);
                });
        return HexFormat.of().formatHex(sha256.digest());
    }
}
