package org.evenkeel.clinic.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.care.registry.Choice;
import org.evenkeel.care.registry.RandomClinic;
import org.evenkeel.care.registry.Registry;
import org.evenkeel.care.registry.Registry.By;
import org.evenkeel.care.registry.Registry.Report;
import org.evenkeel.care.registry.RegistryPatient;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryExportTest {
    private static final byte[] SECRET = "not kept anywhere".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Registry exported(long seed, int patients) throws IOException {
        Registry registry = Registry.of(new RandomClinic(seed).patients(patients), RandomClinic.definitions());
        RegistryExport.write(folder, registry, "2026-03-31", "v1", SECRET);
        return registry;
    }

    private Registry counted() throws IOException {
        return Registry.ofExported(ExportedPatients.read(folder), RandomClinic.definitions());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @ControlsHazard("H-94")
    void whoever_counts_the_export_gets_the_numbers_of_the_registry(long seed) throws IOException {
        Registry registry = exported(seed, 60 + 30 * (int) seed);
        Registry counted = counted();
        List<Choice> choices = new ArrayList<>(List.of(Choice.everybody("phq-9"), Choice.everybody("gad-7")));
        registry.labels(By.ROUTE).forEach(r -> choices.add(new Choice("phq-9", r, "", "", "")));
        registry.labels(By.INDICATION).forEach(i -> choices.add(new Choice("phq-9", "", "", i, "")));
        registry.labels(By.DOSE).forEach(d -> choices.add(new Choice("phq-9", "", d, "", "")));
        for (Choice choice : choices) {
            for (Report report : Report.values()) {
                assertThat(counted.sheets(report, choice))
                        .as("%s %s", report, choice)
                        .isEqualTo(registry.sheets(report, choice));
            }
        }
    }

    @Test
    @ControlsHazard("H-95")
    void the_export_names_nobody_and_says_what_was_hidden() throws IOException {
        Registry registry = exported(7, 90);
        String all = "";
        for (String file : List.of("patients.csv", "sessions.csv", "scores.csv", "README.txt", "dictionary.csv")) {
            all += Files.readString(folder.resolve(file));
        }
        assertThat(all).doesNotContain("a.reyes", "m.ito", "n.okoye", "p17,");
        assertThat(registry.hidden()).isNotEmpty();
        for (String hidden : registry.hidden()) {
            assertThat(all).contains(hidden);
        }
        assertThat(Files.readString(folder.resolve("dictionary.csv")).lines()).hasSize(1 + 11 + 10 + 8);
    }

    @Test
    void numbers_of_patients_tell_nothing_of_their_order_and_change_with_the_secret() {
        List<RegistryPatient> patients = new RandomClinic(3).patients(200);
        List<RegistryPatient> one = new Pseudonyms(SECRET).of(patients);
        List<RegistryPatient> two = new Pseudonyms(new byte[] {1, 2, 3}).of(patients);
        assertThat(one).extracting(RegistryPatient::key).doesNotHaveDuplicates().isSorted();
        assertThat(one.getFirst().scores()).isNotEqualTo(patients.getFirst().scores());
        assertThat(one)
                .extracting(RegistryPatient::scores)
                .isNotEqualTo(two.stream().map(RegistryPatient::scores).toList());
    }

    @Test
    void csv_and_parquet_say_the_same() throws IOException {
        exported(5, 80);
        for (String table : List.of("patients", "sessions", "scores")) {
            List<String> lines = Files.readAllLines(folder.resolve(table + ".csv"));
            List<String> names = Csv.cells(lines.getFirst());
            List<List<String>> rows = new ArrayList<>();
            try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(folder.resolve(table + ".parquet")));
                    RowReader row = reader.rowReader()) {
                while (row.hasNext()) {
                    row.next();
                    rows.add(names.stream().map(n -> cell(row, n)).toList());
                }
            }
            assertThat(rows).isEqualTo(lines.stream().skip(1).map(Csv::cells).toList());
        }
    }

    private static String cell(RowReader row, String name) {
        if (row.isNull(name)) {
            return "";
        }
        Map<String, String> numbers = Map.of("dose_mg_per_kg", "", "mg_per_kg", "");
        if (numbers.containsKey(name)) {
            return Double.toString(row.getDouble(name));
        }
        if (name.equals("course_over") || name.equals("baseline")) {
            return Boolean.toString(row.getBoolean(name));
        }
        boolean whole = name.contains("day")
                || name.startsWith("highest")
                || List.of("session", "total", "minutes_to_leave").contains(name);
        return whole ? Integer.toString(row.getInt(name)) : row.getString(name);
    }
}
