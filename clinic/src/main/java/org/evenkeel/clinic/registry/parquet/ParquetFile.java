package org.evenkeel.clinic.registry.parquet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a flat table as one Apache Parquet file (format 1, plain values, GZIP), row by row; a group of rows is held in memory
 * until it is full. The file is whole only after {@link #close}.
 */
public final class ParquetFile implements AutoCloseable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int ROWS_IN_A_GROUP = 100_000;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int GZIP = 2;

    private final OutputStream out;
    private final List<Column> columns;
    private final int rowsInAGroup;
    private final List<Group> groups = new ArrayList<>();
    private List<ColumnPage> pages;
    private long written;
    private long rows;

    /** A column of the table. */
    public record Column(String name, ColumnType type) {}

    private record Group(List<Chunk> chunks, long rows, long plainBytes) {}

    private record Chunk(Column column, long offset, long plainBytes, long packedBytes, long values) {}

    /** A part of the schema: the table itself, without a type, or one of its columns. */
    private record Node(String name, @Nullable ColumnType type, int children) {
        void write(Compact struct) {
            if (type == null) {
                struct.text(4, name).i32(5, children);
                return;
            }
            struct.i32(1, type.code()).i32(3, OPTIONAL).text(4, name);
            if (type == ColumnType.TEXT) {
                struct.i32(6, UTF8);
            }
        }
    }

    /** Begins a file; one that is there is written over. */
    public ParquetFile(Path file, List<Column> columns) throws IOException {
        this(file, columns, ROWS_IN_A_GROUP);
    }

    ParquetFile(Path file, List<Column> columns, int rowsInAGroup) throws IOException {
        this.columns = List.copyOf(columns);
        this.rowsInAGroup = rowsInAGroup;
        this.pages = fresh(this.columns);
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        write(MAGIC);
    }

    private static List<ColumnPage> fresh(List<Column> columns) {
        return columns.stream().map(c -> new ColumnPage(c.type())).toList();
    }

    /** Adds a row: a value of its type, or null, for each column. */
    public void add(List<? extends @Nullable Object> row) throws IOException {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < row.size(); i++) {
            pages.get(i).add(row.get(i));
        }
        rows++;
        if (pages.getFirst().count() == rowsInAGroup) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        long plainBytes = 0;
        int count = pages.getFirst().count();
        for (int i = 0; i < columns.size(); i++) {
            byte[] plain = pages.get(i).plain();
            byte[] packed = ColumnPage.packed(plain);
            byte[] header = Compact.struct(h -> h.i32(1, 0)
                    .i32(2, plain.length)
                    .i32(3, packed.length)
                    .struct(5, d -> d.i32(1, count).i32(2, PLAIN).i32(3, RLE).i32(4, RLE)));
            chunks.add(new Chunk(
                    columns.get(i), written, plain.length + header.length, packed.length + header.length, count));
            plainBytes += plain.length + header.length;
            write(header);
            write(packed);
        }
        groups.add(new Group(chunks, count, plainBytes));
        pages = fresh(columns);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (pages.getFirst().count() > 0) {
                endGroup();
            }
            byte[] footer = footer();
            write(footer);
            write(ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(footer.length)
                    .array());
            write(MAGIC);
        }
    }

    private byte[] footer() {
        List<Node> schema = new ArrayList<>();
        schema.add(new Node("table", null, columns.size()));
        columns.forEach(c -> schema.add(new Node(c.name(), c.type(), 0)));
        return Compact.struct(file -> file.i32(1, 1)
                .structs(2, schema, (s, node) -> node.write(s))
                .i64(3, rows)
                .structs(
                        4,
                        groups,
                        (g, group) -> g.structs(1, group.chunks(), ParquetFile::chunk)
                                .i64(2, group.plainBytes())
                                .i64(3, group.rows()))
                .text(6, "Evenkeel"));
    }

    private static void chunk(Compact struct, Chunk chunk) {
        struct.i64(2, chunk.offset())
                .struct(
                        3,
                        m -> m.i32(1, chunk.column().type().code())
                                .i32s(2, PLAIN, RLE)
                                .texts(3, chunk.column().name())
                                .i32(4, GZIP)
                                .i64(5, chunk.values())
                                .i64(6, chunk.plainBytes())
                                .i64(7, chunk.packedBytes())
                                .i64(9, chunk.offset()));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }
}
