package org.evenkeel.clinic.registry;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.registry.Registry;
import org.evenkeel.care.registry.RegistryPatient;
import org.evenkeel.clinic.registry.ExportTable.Column;
import org.evenkeel.clinic.registry.parquet.ColumnType;
import org.evenkeel.clinic.registry.parquet.ParquetFile;
import org.jspecify.annotations.Nullable;

/** Writes the patients of a registry without names, as CSV and Parquet, with a dictionary and what was hidden. */
public final class RegistryExport {
    private RegistryExport() {}

    /**
     * Writes into an empty folder.
     *
     * @param day the day of the export, ISO
     * @param secret makes the numbers of patients and clinicians; to be forgotten afterwards
     * @throws IOException when a file can't be written
     */
    public static void write(Path folder, Registry registry, String day, String library, byte[] secret)
            throws IOException {
        List<RegistryPatient> patients = new Pseudonyms(secret).of(registry.patients());
        List<ExportTable<?>> tables = ExportTables.of(patients);
        try {
            for (ExportTable<?> table : tables) {
                csv(folder, table);
                parquet(folder, table);
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        StringBuilder dictionary = new StringBuilder(Csv.line(List.of("table", "column", "type", "unit", "words")));
        ExportTables.dictionary(tables).forEach(row -> dictionary.append(Csv.line(row)));
        Files.writeString(folder.resolve("dictionary.csv"), dictionary, StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("README.txt"),
                ExportWords.readme(registry, patients.size(), day, library),
                StandardCharsets.UTF_8);
    }

    private static <R> void csv(Path folder, ExportTable<R> table) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(folder.resolve(table.name() + ".csv"))) {
            file.write(Csv.line(table.columns().stream().map(Column::name).toList()));
            table.rows().accept(row -> {
                try {
                    file.write(Csv.line(values(table, row)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static <R> void parquet(Path folder, ExportTable<R> table) throws IOException {
        List<ParquetFile.Column> columns = table.columns().stream()
                .map(c -> new ParquetFile.Column(c.name(), type(c.type())))
                .toList();
        try (ParquetFile file = new ParquetFile(folder.resolve(table.name() + ".parquet"), columns)) {
            table.rows().accept(row -> {
                try {
                    file.add(values(table, row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static ColumnType type(ExportTable.Type type) {
        return switch (type) {
            case TEXT -> ColumnType.TEXT;
            case WHOLE -> ColumnType.INT32;
            case NUMBER -> ColumnType.DOUBLE;
            case FLAG -> ColumnType.BOOLEAN;
        };
    }

    private static <R> List<@Nullable Object> values(ExportTable<R> table, R row) {
        List<@Nullable Object> values = new ArrayList<>(table.columns().size());
        for (Column<R> column : table.columns()) {
            values.add(column.value().apply(row));
        }
        return values;
    }
}
