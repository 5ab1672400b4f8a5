package org.evenkeel.clinic.registry.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another implementation, which shares nothing with ours, reads what we write. */
class ParquetFileTest {
    private static final List<ParquetFile.Column> COLUMNS = List.of(
            new ParquetFile.Column("text", ColumnType.TEXT),
            new ParquetFile.Column("whole", ColumnType.INT32),
            new ParquetFile.Column("number", ColumnType.DOUBLE),
            new ParquetFile.Column("flag", ColumnType.BOOLEAN));

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} rows, {1} in a group, seed {2}")
    @CsvSource({"0, 10, 1", "1, 10, 2", "10, 10, 3", "11, 10, 4", "1000, 64, 5", "20000, 100000, 6"})
    void another_reader_finds_every_value_and_every_gap(int count, int inAGroup, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<Object>> rows = new ArrayList<>();
        Path file = folder.resolve("t.parquet");
        try (ParquetFile written = new ParquetFile(file, COLUMNS, inAGroup)) {
            for (int i = 0; i < count; i++) {
                List<Object> row = Arrays.asList(
                        random.nextInt(5) == 0 ? null : "Zoë 汉 " + random.nextInt(9),
                        random.nextInt(5) == 0 ? null : random.nextInt(),
                        random.nextInt(5) == 0 ? null : random.nextDouble(-1e9, 1e9),
                        random.nextInt(5) == 0 ? null : random.nextBoolean());
                rows.add(row);
                written.add(row);
            }
        }
        assertThat(read(file)).isEqualTo(rows);
    }

    private static List<List<Object>> read(Path file) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                rows.add(Arrays.asList(
                        row.isNull("text") ? null : row.getString("text"),
                        row.isNull("whole") ? null : row.getInt("whole"),
                        row.isNull("number") ? null : row.getDouble("number"),
                        row.isNull("flag") ? null : row.getBoolean("flag")));
            }
        }
        return rows;
    }

    @Test
    void a_row_of_another_width_is_refused() throws IOException {
        try (ParquetFile file = new ParquetFile(folder.resolve("t.parquet"), COLUMNS)) {
            assertThatThrownBy(() -> file.add(List.of("a"))).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
