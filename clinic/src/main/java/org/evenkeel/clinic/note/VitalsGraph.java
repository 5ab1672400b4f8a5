package org.evenkeel.clinic.note;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.session.ChartedInfusion;
import org.evenkeel.care.session.VitalSign;
import org.evenkeel.clinic.session.BedsideView;

/**
 * The vital signs of a session as a drawing, without a unit of its own: across from 0 to 1 in time, upward from 0 to 1.
 * Readings that can't be right are not drawn; they stand in the table.
 *
 * @param series one for each sign that was measured
 * @param times marks in time
 * @param values marks in value; mmHg, beats and breaths a minute and per cent share the scale
 * @param dose from when to when the medicine went in
 */
public record VitalsGraph(List<Series> series, List<Mark> times, List<Mark> values, Optional<Span> dose) {
    private static final int LOWEST = 40;
    private static final int STEP = 40;
    private static final int MARKS = 6;
    private static final List<VitalSign> DRAWN =
            List.of(VitalSign.SYSTOLIC, VitalSign.DIASTOLIC, VitalSign.HEART_RATE, VitalSign.SPO2);

    /** One sign. */
    public record Series(VitalSign sign, List<Point> points) {}

    /** One reading. */
    public record Point(double across, double up) {}

    /** A mark on an axis. */
    public record Mark(double place, double value, Optional<Instant> at) {}

    /** A stretch of time. */
    public record Span(double from, double to) {}

    static VitalsGraph of(BedsideView view) {
        List<Charted<VitalSignsMeasured>> readings = view.session().vitals();
        if (readings.size() < 2) {
            return new VitalsGraph(List.of(), List.of(), List.of(), Optional.empty());
        }
        Instant from = readings.getFirst().at();
        Instant to = readings.getLast().at();
        double top = top(readings);
        List<Series> series = new ArrayList<>();
        for (VitalSign sign : DRAWN) {
            List<Point> points = new ArrayList<>();
            for (Charted<VitalSignsMeasured> reading : readings) {
                OptionalDouble value = sign.usable(reading.content());
                value.ifPresent(v -> points.add(new Point(across(reading.at(), from, to), up(v, top))));
            }
            if (!points.isEmpty()) {
                series.add(new Series(sign, List.copyOf(points)));
            }
        }
        return new VitalsGraph(
                List.copyOf(series),
                times(from, to),
                values(top),
                view.infusion().map(i -> dose(i, view, from, to)));
    }

    /** Whether there is enough to draw. */
    public boolean isDrawn() {
        return !series.isEmpty();
    }

    /** The points of a series for a drawing whose plot begins at {@code left}, {@code above} and is so wide and high. */
    public String points(Series series, double left, double above, double width, double height) {
        return series.points().stream()
                .map(p -> Math.round(10 * (left + p.across() * width)) / 10.0 + ","
                        + Math.round(10 * (above + (1 - p.up()) * height)) / 10.0)
                .collect(java.util.stream.Collectors.joining(" "));
    }

    private static double top(List<Charted<VitalSignsMeasured>> readings) {
        double highest = LOWEST + STEP;
        for (Charted<VitalSignsMeasured> reading : readings) {
            for (VitalSign sign : DRAWN) {
                highest = Math.max(highest, sign.usable(reading.content()).orElse(highest));
            }
        }
        return LOWEST + STEP * Math.ceil((highest - LOWEST) / STEP);
    }

    private static List<Mark> times(Instant from, Instant to) {
        List<Mark> marks = new ArrayList<>();
        Duration step = Duration.between(from, to).dividedBy(MARKS - 1);
        for (int i = 0; i < MARKS; i++) {
            marks.add(new Mark(i / (MARKS - 1.0), i, Optional.of(from.plus(step.multipliedBy(i)))));
        }
        return List.copyOf(marks);
    }

    private static List<Mark> values(double top) {
        List<Mark> marks = new ArrayList<>();
        for (double value = LOWEST; value <= top; value += STEP) {
            marks.add(new Mark(up(value, top), value, Optional.empty()));
        }
        return List.copyOf(marks);
    }

    private static Span dose(ChartedInfusion infusion, BedsideView view, Instant from, Instant to) {
        Instant end = infusion.stoppedAt().orElse(view.now());
        return new Span(
                Math.clamp(across(infusion.startedAt(), from, to), 0.0, 1.0),
                Math.clamp(across(end, from, to), 0.0, 1.0));
    }

    private static double across(Instant at, Instant from, Instant to) {
        double whole = Math.max(1, Duration.between(from, to).toMillis());
        return Duration.between(from, at).toMillis() / whole;
    }

    private static double up(double value, double top) {
        return Math.clamp((value - LOWEST) / (top - LOWEST), 0.0, 1.0);
    }
}
