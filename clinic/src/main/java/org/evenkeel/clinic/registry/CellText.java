package org.evenkeel.clinic.registry;

import java.util.Locale;
import org.evenkeel.care.registry.Sheet.Kind;
import org.jspecify.annotations.Nullable;

/** A cell as a person reads it. */
final class CellText {
    private static final String NOTHING = "–";

    private CellText() {}

    static String of(Kind kind, @Nullable Object cell) {
        if (cell == null) {
            return NOTHING;
        }
        return switch (kind) {
            case TEXT, COUNT -> cell.toString();
            case SHARE ->
                cell instanceof Number n ? String.format(Locale.ROOT, "%.1f %%", 100 * n.doubleValue()) : NOTHING;
            case NUMBER -> cell instanceof Number n ? number(n.doubleValue()) : NOTHING;
        };
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString(Math.round(value))
                : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }
}
