package org.evenkeel.care.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.registry.statistics.Interval;
import org.evenkeel.care.registry.statistics.Proportion;
import org.evenkeel.care.registry.statistics.Spread;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as a table: the same for a page, a file and the command line.
 *
 * @param code such as {@code response}
 * @param columns what stands in each column
 * @param rows cells are text, whole numbers, numbers or null: not known, or too few to be shown
 */
public record Sheet(String code, String title, List<Column> columns, List<List<@Nullable Object>> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copied = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        code + ": " + row.size() + " cells for " + columns.size() + " columns");
            }
            copied.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copied);
    }

    /** How a column is written. */
    public enum Kind {
        TEXT,
        COUNT,
        /** 0 to 1; read as a percentage. */
        SHARE,
        NUMBER
    }

    /** A column: its code in files, its words on a page. */
    public record Column(String code, String words, Kind kind) {}

    /** Puts a sheet together, column by column and row by row. */
    static final class Maker {
        private final String code;
        private final String title;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        Maker(String code, String title) {
            this.code = code;
            this.title = title;
        }

        Maker text(String code, String words) {
            return column(code, words, Kind.TEXT);
        }

        Maker count(String code, String words) {
            return column(code, words, Kind.COUNT);
        }

        Maker number(String code, String words) {
            return column(code, words, Kind.NUMBER);
        }

        /** A share alone. */
        Maker column(String code, String words) {
            return column(code, words, Kind.SHARE);
        }

        /** Count, share and 95 % interval of something. */
        Maker share(String code, String words) {
            return column(code + "_count", words, Kind.COUNT)
                    .column(code + "_share", words + ", share", Kind.SHARE)
                    .column(code + "_low", words + ", 95 % from", Kind.SHARE)
                    .column(code + "_high", words + ", 95 % to", Kind.SHARE);
        }

        /** Median and quartiles of something. */
        Maker spread(String code, String words) {
            return column(code + "_median", words + ", median", Kind.NUMBER)
                    .column(code + "_lower_quartile", words + ", lower quartile", Kind.NUMBER)
                    .column(code + "_upper_quartile", words + ", upper quartile", Kind.NUMBER);
        }

        private Maker column(String code, String words, Kind kind) {
            columns.add(new Column(code, words, kind));
            return this;
        }

        Maker row(Cells cells) {
            rows.add(cells.cells);
            return this;
        }

        Sheet made() {
            return new Sheet(code, title, columns, rows);
        }
    }

    /** The cells of one row. */
    static final class Cells {
        private final List<@Nullable Object> cells = new ArrayList<>();

        Cells add(@Nullable Object cell) {
            cells.add(cell instanceof Double d && d.isNaN() ? null : cell);
            return this;
        }

        /** A share with the given interval. */
        Cells share(Proportion share, Optional<Interval> interval) {
            return add(share.count())
                    .add(share.share().orElse(null))
                    .add(interval.map(Interval::low).orElse(null))
                    .add(interval.map(Interval::high).orElse(null));
        }

        Cells wilson(Proportion share) {
            return share(share, share.wilson());
        }

        Cells exact(Proportion share) {
            return share(share, share.clopperPearson(Interval.USUAL_LEVEL));
        }

        Cells spread(Optional<Spread> spread) {
            return add(spread.map(Spread::median).orElse(null))
                    .add(spread.map(Spread::lowerQuartile).orElse(null))
                    .add(spread.map(Spread::upperQuartile).orElse(null));
        }

        List<@Nullable Object> made() {
            return cells;
        }

        /** So many cells with nothing in them. */
        Cells nothing(int count) {
            for (int i = 0; i < count; i++) {
                add(null);
            }
            return this;
        }
    }
}
