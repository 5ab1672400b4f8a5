package org.evenkeel.clinic.command.fit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.clinic.command.simulate.BadArgumentException;
import org.evenkeel.pharmacology.fit.Observation;

/**
 * A CSV file of observations: a head with the names of the columns, then a row for each observation. Lines that begin
 * with {@code #} and empty lines are passed over.
 */
final class ObservationFile {

    static final String ARGUMENT = "--observations";

    private static final long MOST_BYTES = 1_000_000;
    private static final Map<String, String> COLUMNS = Map.of(
            "time", "time",
            "time_min", "time_min",
            "what", "what",
            "analyte", "what",
            "kind", "what",
            "value", "value",
            "unit", "unit",
            "site", "site");

    private final String name;

    private ObservationFile(String name) {
        this.name = name;
    }

    /**
     * Reads a file.
     *
     * @throws BadArgumentException naming the file, the line and the column that cannot be used
     */
    static List<Observation> read(String name, ObservationRow.Reader rows) {
        return new ObservationFile(name).observations(rows);
    }

    private List<Observation> observations(ObservationRow.Reader rows) {
        List<Observation> observations = new ArrayList<>();
        List<String> columns = List.of();
        int number = 0;
        for (String line : text().split("\r\n|\r|\n", -1)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(line, number);
            if (columns.isEmpty()) {
                columns = columns(cells, number);
            } else {
                observations.add(rows.read(new ObservationRow(name, number, byColumn(columns, cells, number))));
            }
        }
        if (observations.isEmpty()) {
            throw new BadArgumentException(
                    ARGUMENT, name + " has no observations; write a head \"time,what,value,unit\" and a row for each");
        }
        return observations;
    }

    private String text() {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new BadArgumentException(ARGUMENT, "there is no file " + name);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new BadArgumentException(ARGUMENT, name + " is longer than a file of one person's observations");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (InvalidPathException notAPath) {
            throw new BadArgumentException(ARGUMENT, "\"" + name + "\" is not the name of a file");
        } catch (CharacterCodingException notText) {
            throw new BadArgumentException(ARGUMENT, name + " is not text in UTF-8");
        } catch (IOException unreadable) {
            throw new BadArgumentException(ARGUMENT, name + " cannot be read: " + unreadable.getMessage());
        }
    }

    private List<String> columns(List<String> head, int line) {
        List<String> columns = new ArrayList<>();
        for (String written : head) {
            String column = COLUMNS.get(written.toLowerCase(Locale.ROOT));
            if (column == null || columns.contains(column)) {
                throw refused(
                        line,
                        written,
                        (column == null ? "no such column is known" : "the column is here twice")
                                + "; known: time (with its unit) or time_min, what, value, unit, site");
            }
            columns.add(column);
        }
        for (String needed : List.of("what", "value")) {
            if (!columns.contains(needed)) {
                throw refused(line, needed, "the column is missing");
            }
        }
        if (columns.contains("time") == columns.contains("time_min")) {
            throw refused(line, "time", "either time (with its unit) or time_min is needed");
        }
        return columns;
    }

    private Map<String, String> byColumn(List<String> columns, List<String> cells, int line) {
        if (cells.size() != columns.size()) {
            throw new BadArgumentException(
                    ARGUMENT,
                    name + ", line " + line + ": " + cells.size() + " cells, and the head names " + columns.size());
        }
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            byColumn.put(columns.get(i), cells.get(i));
        }
        return byColumn;
    }

    /** Cells between commas; one in quotes may hold a comma, and a quote written twice. */
    private List<String> cells(String line, int number) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (twice) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new BadArgumentException(ARGUMENT, name + ", line " + number + ": a quote is not closed");
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private BadArgumentException refused(int line, String column, String words) {
        return new BadArgumentException(ARGUMENT, name + ", line " + line + ", column " + column + ": " + words);
    }
}
