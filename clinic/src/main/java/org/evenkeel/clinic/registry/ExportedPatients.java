package org.evenkeel.clinic.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.registry.RegistryPatient;
import org.evenkeel.care.registry.Scores;
import org.evenkeel.care.registry.Scores.Score;

/** Reads the CSV files of an export back. */
public final class ExportedPatients {
    private final Map<String, List<RegistryPatient.Session>> sessions = new HashMap<>();
    private final Map<String, List<Score>> scores = new HashMap<>();

    private ExportedPatients() {}

    /**
     * The patients of an export.
     *
     * @throws IOException when a file is not there
     */
    public static List<RegistryPatient> read(Path folder) throws IOException {
        ExportedPatients read = new ExportedPatients();
        each(folder.resolve("sessions.csv"), read::session);
        each(folder.resolve("scores.csv"), read::score);
        List<RegistryPatient> patients = new ArrayList<>();
        each(folder.resolve("patients.csv"), row -> patients.add(read.patient(row)));
        return patients;
    }

    private static void each(Path file, Consumer<Map<String, String>> row) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            var left = lines.iterator();
            List<String> names = Csv.cells(left.next());
            while (left.hasNext()) {
                List<String> cells = Csv.cells(left.next());
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    values.put(names.get(i), cells.get(i));
                }
                row.accept(values);
            }
        }
    }

    private void session(Map<String, String> row) {
        sessions.computeIfAbsent(text(row, "patient"), _ -> new ArrayList<>())
                .add(new RegistryPatient.Session(
                        whole(row, "day"),
                        text(row, "route"),
                        text(row, "clinician"),
                        number(row, "mg_per_kg"),
                        whole(row, "minutes_to_leave"),
                        whole(row, "highest_systolic"),
                        whole(row, "highest_diastolic"),
                        effects(text(row, "effects"))));
    }

    private static Map<String, Grade> effects(String line) {
        Map<String, Grade> effects = new TreeMap<>();
        if (!line.isEmpty()) {
            for (String part : line.split(";", -1)) {
                String[] named = part.split("=", 2);
                effects.put(named[0], Grade.valueOf(named[1]));
            }
        }
        return effects;
    }

    private void score(Map<String, String> row) {
        scores.computeIfAbsent(text(row, "patient"), _ -> new ArrayList<>())
                .add(new Score(
                        text(row, "instrument"),
                        text(row, "version"),
                        text(row, "occasion"),
                        whole(row, "due_day"),
                        whole(row, "day"),
                        whole(row, "total"),
                        Boolean.parseBoolean(text(row, "baseline"))));
    }

    private RegistryPatient patient(Map<String, String> row) {
        String key = text(row, "patient");
        return new RegistryPatient(
                key,
                text(row, "age_band"),
                text(row, "sex"),
                text(row, "year"),
                text(row, "indication"),
                text(row, "route"),
                text(row, "clinician"),
                number(row, "dose_mg_per_kg"),
                Boolean.parseBoolean(text(row, "course_over")),
                whole(row, "course_last_day"),
                whole(row, "next_course_day"),
                sessions.getOrDefault(key, List.of()),
                new Scores(scores.getOrDefault(key, List.of())));
    }

    private static String text(Map<String, String> row, String column) {
        String text = row.get(column);
        if (text == null) {
            throw new IllegalArgumentException("the export has no column " + column);
        }
        return text;
    }

    private static int whole(Map<String, String> row, String column) {
        String text = text(row, column);
        return text.isEmpty() ? Scores.NONE : Integer.parseInt(text);
    }

    private static double number(Map<String, String> row, String column) {
        String text = text(row, column);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
