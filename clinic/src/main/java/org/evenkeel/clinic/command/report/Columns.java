package org.evenkeel.clinic.command.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of cells in columns as wide as their widest cell; the first column to the left, the others to the right. */
final class Columns {

    private static final String GAP = "   ";

    private final List<String[]> rows = new ArrayList<>();
    private boolean allLeft;

    Columns row(List<String> cells) {
        rows.add(cells.toArray(String[]::new));
        return this;
    }

    Columns row(String... cells) {
        rows.add(cells);
        return this;
    }

    /** A row of words: every column then stands to the left. */
    Columns left(String... cells) {
        allLeft = true;
        return row(cells);
    }

    void appendTo(StringBuilder text) {
        int[] widths = new int[rows.stream().mapToInt(r -> r.length).max().orElse(0)];
        for (String[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                widths[c] = Math.max(widths[c], row[c].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int c = 0; c < row.length; c++) {
                String space = " ".repeat(widths[c] - row[c].length());
                line.append(c == 0 ? "" : GAP).append(c == 0 || allLeft ? row[c] + space : space + row[c]);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    @Override
    public String toString() {
        return rows.stream().map(Arrays::toString).toList().toString();
    }
}
