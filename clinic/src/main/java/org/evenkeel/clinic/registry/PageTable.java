package org.evenkeel.clinic.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.care.registry.Sheet;
import org.evenkeel.care.registry.Sheet.Column;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a person reads it on a page: a count, its share and its interval in one cell, a median with its quartiles in
 * one.
 *
 * @param head words above each column
 * @param numbers whether a column holds numbers
 */
public record PageTable(String code, String title, List<String> head, List<Boolean> numbers, List<List<String>> rows) {
    public PageTable {
        head = List.copyOf(head);
        numbers = List.copyOf(numbers);
        rows = rows.stream().map(List::copyOf).toList();
    }

    private static final String NOTHING = "–";

    /** The sheet as a table of a page. */
    static PageTable of(Sheet sheet) {
        List<String> head = new ArrayList<>();
        List<Boolean> numbers = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        List<Column> columns = sheet.columns();
        for (int i = 0; i < columns.size(); i += width(columns, i)) {
            starts.add(i);
            head.add(columns.get(i).words().replace(", median", ""));
            numbers.add(columns.get(i).kind() != Sheet.Kind.TEXT);
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : sheet.rows()) {
            rows.add(starts.stream().map(i -> cell(columns, row, i)).toList());
        }
        return new PageTable(sheet.code(), sheet.title(), head, numbers, rows);
    }

    private static int width(List<Column> columns, int at) {
        String code = columns.get(at).code();
        if (code.endsWith("_count") && at + 1 < columns.size()) {
            return columns.get(at + 1).code().equals(code.replace("_count", "_share")) ? 4 : 1;
        }
        if (code.endsWith("_median") && columns.get(at).words().endsWith(", median")) {
            return 3;
        }
        return 1;
    }

    private static String cell(List<Column> columns, List<@Nullable Object> row, int at) {
        int width = width(columns, at);
        if (row.get(at) == null) {
            return NOTHING;
        }
        return switch (width) {
            case 4 ->
                share(row.get(at + 1)) + " (" + share(row.get(at + 2)) + " to " + share(row.get(at + 3)) + "), "
                        + row.get(at);
            case 3 ->
                text(columns, row, at) + " (" + text(columns, row, at + 1) + " to " + text(columns, row, at + 2) + ")";
            default -> text(columns, row, at);
        };
    }

    private static String text(List<Column> columns, List<@Nullable Object> row, int at) {
        return CellText.of(columns.get(at).kind(), row.get(at));
    }

    private static String share(@Nullable Object cell) {
        return cell instanceof Number n ? String.format(Locale.ROOT, "%.0f %%", 100 * n.doubleValue()) : NOTHING;
    }
}
