package org.evenkeel.clinic.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.care.registry.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A drawing beside its table: shares from 0 to 1 upwards, time to the right. Places are in units of the drawing, 640 by 300.
 *
 * @param title what it shows, for those who can't see it
 * @param band the interval around the line; empty without one
 * @param line the line; empty without one
 * @param points single values with their intervals
 * @param across marks along the bottom
 * @param below numbers under them, such as those at risk; may be empty
 */
public record Picture(String title, String band, String line, List<Point> points, List<Mark> across, List<Mark> below) {
    public Picture {
        points = List.copyOf(points);
        across = List.copyOf(across);
        below = List.copyOf(below);
    }

    static final int LEFT = 56;
    static final int RIGHT = 620;
    static final int TOP = 16;
    static final int BOTTOM = 220;

    /** A value with its interval. */
    public record Point(String shape, double x, double y, double low, double high) {}

    /** Words at a place. */
    public record Mark(double x, String words) {}

    /** How high a share stands. */
    public static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }

    /** The curve of a relapse report; nothing when too few are watched. */
    static java.util.Optional<Picture> relapse(List<Sheet> sheets) {
        List<List<@Nullable Object>> steps = rows(sheets, "steps");
        if (steps.isEmpty()) {
            return java.util.Optional.empty();
        }
        double last = Math.max(7, number(steps.getLast().getFirst()));
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "M%d %.1f", LEFT, y(1)));
        StringBuilder upper = new StringBuilder();
        List<String> lower = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<@Nullable Object> step = steps.get(i);
            double x = x(number(step.getFirst()), last);
            line.append(String.format(Locale.ROOT, "H%.1fV%.1f", x, y(number(step.get(2)))));
            if (step.get(3) != null) {
                double next = i + 1 < steps.size() ? x(number(steps.get(i + 1).getFirst()), last) : x;
                upper.append(String.format(
                        Locale.ROOT, "%s%.1f %.1fH%.1f", upper.isEmpty() ? "M" : "L", x, y(number(step.get(4))), next));
                lower.addFirst(String.format(Locale.ROOT, "L%.1f %.1fH%.1f", next, y(number(step.get(3))), x));
            }
        }
        lower.forEach(upper::append);
        List<Mark> across = new ArrayList<>();
        List<Mark> below = new ArrayList<>();
        for (List<@Nullable Object> shown : rows(sheets, "curve")) {
            double days = number(shown.getFirst());
            if (days <= last) {
                across.add(new Mark(x(days, last), Long.toString(Math.round(days))));
                below.add(new Mark(x(days, last), shown.get(1) == null ? "few" : String.valueOf(shown.get(1))));
            }
        }
        return java.util.Optional.of(new Picture(
                "Share without relapse by days since the answer that showed the response",
                upper.isEmpty() ? "" : upper.append("Z").toString(),
                line.toString(),
                List.of(),
                across,
                below));
    }

    /** Response and remission in each window that is shown. */
    static java.util.Optional<Picture> response(List<Sheet> sheets) {
        List<List<@Nullable Object>> rows =
                rows(sheets, "response").stream().filter(r -> r.get(6) != null).toList();
        if (rows.isEmpty()) {
            return java.util.Optional.empty();
        }
        List<Point> points = new ArrayList<>();
        List<Mark> across = new ArrayList<>();
        List<Mark> below = new ArrayList<>();
        double step = (RIGHT - LEFT) / (double) rows.size();
        for (int i = 0; i < rows.size(); i++) {
            List<@Nullable Object> row = rows.get(i);
            double x = LEFT + step * (i + 0.5);
            points.add(point("response", x - 8, row, 6));
            points.add(point("remission", x + 8, row, 14));
            across.add(new Mark(x, String.valueOf(row.getFirst())));
            below.add(new Mark(x, row.get(3) + " of " + row.get(2)));
        }
        return java.util.Optional.of(
                new Picture("Response and remission over time, of those who answered", "", "", points, across, below));
    }

    private static Point point(String shape, double x, List<@Nullable Object> row, int share) {
        return new Point(
                shape, x, y(number(row.get(share))), y(number(row.get(share + 1))), y(number(row.get(share + 2))));
    }

    private static List<List<@Nullable Object>> rows(List<Sheet> sheets, String code) {
        return sheets.stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .map(Sheet::rows)
                .orElse(List.of());
    }

    private static double x(double days, double last) {
        return LEFT + days / last * (RIGHT - LEFT);
    }

    private static double number(@Nullable Object cell) {
        return cell instanceof Number n ? n.doubleValue() : 0;
    }
}
