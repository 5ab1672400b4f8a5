package org.evenkeel.journal.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * One read table: its columns, how a row fills them and how a row is read back.
 *
 * @param <R> its rows
 */
final class ReadTable<R> {
    static final Field<UUID> CHART_ID = DSL.field(DSL.name("chart_id"), SQLDataType.UUID);

    private final Table<?> table;
    private final String name;
    private final List<Column<R>> columns;
    private final List<Field<?>> key;
    private final Function<R, Object> identity;
    private final Function<Record, R> reader;

    /** A column and what a row puts there. */
    record Column<R>(Field<?> field, Function<R, @Nullable Object> value) {}

    ReadTable(
            String name,
            List<Column<R>> columns,
            List<Field<?>> key,
            Function<R, Object> identity,
            Function<Record, R> reader) {
        this.name = name;
        this.table = DSL.table(DSL.name(name));
        this.columns = List.copyOf(columns);
        this.key = List.copyOf(key);
        this.identity = identity;
        this.reader = reader;
    }

    String name() {
        return name;
    }

    Table<?> table() {
        return table;
    }

    List<R> read(DSLContext sql, Condition where, List<? extends org.jooq.OrderField<?>> order) {
        return sql.select(fields()).from(table).where(where).orderBy(order).fetch(this::rowOf);
    }

    List<R> ofChart(DSLContext sql, UUID chart) {
        return read(sql, CHART_ID.eq(chart), List.of());
    }

    /** Makes the chart's rows that were {@code before} into {@code after}, touching only what differs. */
    void write(DSLContext sql, UUID chart, Collection<R> before, Collection<R> after) {
        Map<Object, R> gone = new HashMap<>();
        before.forEach(row -> gone.put(identityOf(row), row));
        List<R> changed = new ArrayList<>();
        for (R row : after) {
            R old = gone.remove(identityOf(row));
            if (!row.equals(old)) {
                changed.add(row);
            }
        }
        gone.values()
                .forEach(row -> sql.deleteFrom(table).where(keyOf(row, chart)).execute());
        if (!changed.isEmpty()) {
            put(sql, changed);
        }
    }

    /** Throws away whatever is there for the chart and writes the rows. */
    void replace(DSLContext sql, UUID chart, Collection<R> rows) {
        sql.deleteFrom(table).where(CHART_ID.eq(chart)).execute();
        if (!rows.isEmpty()) {
            put(sql, List.copyOf(rows));
        }
    }

    private void put(DSLContext sql, List<R> rows) {
        InsertValuesStepN<?> insert = sql.insertInto(table).columns(fields());
        for (R row : rows) {
            insert = insert.values(
                    columns.stream().map(c -> c.value().apply(row)).toArray());
        }
        Map<Field<?>, Object> overwritten = new HashMap<>();
        for (Column<R> column : columns) {
            if (!key.contains(column.field())) {
                overwritten.put(column.field(), DSL.excluded(column.field()));
            }
        }
        if (overwritten.isEmpty()) {
            insert.onConflict(key).doNothing().execute();
        } else {
            insert.onConflict(key).doUpdate().set(overwritten).execute();
        }
    }

    private Condition keyOf(R row, UUID chart) {
        Condition condition = CHART_ID.eq(chart);
        for (Column<R> column : columns) {
            if (key.contains(column.field()) && !column.field().equals(CHART_ID)) {
                condition = condition.and(equal(column.field(), column.value().apply(row)));
            }
        }
        return condition;
    }

    private static <T> Condition equal(Field<T> field, @Nullable Object value) {
        return field.eq(DSL.val(value, field.getDataType()));
    }

    List<Column<R>> columns() {
        return columns;
    }

    Object identityOf(R row) {
        return identity.apply(row);
    }

    R rowOf(Record row) {
        return reader.apply(row);
    }

    List<Field<?>> fields() {
        List<Field<?>> fields = new ArrayList<>();
        columns.forEach(c -> fields.add(c.field()));
        return fields;
    }
}
