package org.evenkeel.clinic.registry;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One table of an export.
 *
 * @param rows hands over every row, in order
 */
record ExportTable<R>(String name, String words, List<Column<R>> columns, Consumer<Consumer<R>> rows) {
    ExportTable {
        columns = List.copyOf(columns);
    }

    /** What a column holds. */
    enum Type {
        TEXT,
        WHOLE,
        NUMBER,
        FLAG
    }

    /**
     * One column.
     *
     * @param unit empty where there is none
     * @param words what it says, for the dictionary
     * @param value of a row; null when not known
     */
    record Column<R>(String name, Type type, String unit, String words, Function<R, @Nullable Object> value) {}
}
