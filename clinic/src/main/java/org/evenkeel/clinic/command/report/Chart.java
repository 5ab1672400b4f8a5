package org.evenkeel.clinic.command.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A curve as lines and areas of an SVG drawing, ready for the page.
 *
 * @param id unique on the page
 * @param curve what is drawn
 * @param description the curve in words, for whoever does not see it
 * @param valueTicks ticks of the upright axis, with their heights
 * @param timeTicks ticks of the time axis
 * @param doses when something is given
 * @param outer area between the 5 and 95 % lines; empty without a band
 * @param inner area between the 25 and 75 % lines; empty without a band
 * @param median path of the median; empty without a band
 * @param typical path of the typical subject
 * @param points measured values
 */
public record Chart(
        String id,
        Curve curve,
        String description,
        List<Tick> valueTicks,
        List<Tick> timeTicks,
        List<Strip> doses,
        String outer,
        String inner,
        String median,
        String typical,
        List<Point> points) {

    /** Drawing units across. */
    public static final int WIDTH = 880;
    /** Drawing units down. */
    public static final int HEIGHT = 330;
    /** Left end of the time axis. */
    public static final int LEFT = 58;
    /** Right end of the time axis. */
    public static final int RIGHT = WIDTH - 14;
    /** Top of the upright axis. */
    public static final int TOP = 14;
    /** The time axis. */
    public static final int BOTTOM = HEIGHT - 46;

    /** A tick. */
    public record Tick(String place, String words) {}

    /** A measured value. */
    public record Point(String across, String down, String words) {}

    /** Something that was measured, to be drawn as a point. */
    record Measured(double minutes, double value, String words) {}

    /** A dose on the time axis. */
    public record Strip(String left, String width, String words) {}

    static Chart of(String id, Curve curve, double[] timesMinutes, List<SimulationReport.DoseMark> doses) {
        return of(id, curve, timesMinutes, doses, List.of());
    }

    static Chart of(
            String id,
            Curve curve,
            double[] timesMinutes,
            List<SimulationReport.DoseMark> doses,
            List<Measured> measured) {
        double last = timesMinutes[timesMinutes.length - 1];
        Scale time = Scale.ofMinutes(Math.min(0, timesMinutes[0]), last, LEFT, RIGHT);
        double highest = 0;
        for (Line line : curve.lines().keySet()) {
            for (double value : curve.line(line)) {
                highest = value > highest ? value : highest; // what is not known is passed over
            }
        }
        for (Measured one : measured) {
            highest = Math.max(highest, one.value());
        }
        Scale values = Scale.ofValues(highest, BOTTOM, TOP);
        Pen pen = new Pen(time, values, timesMinutes, kept(curve.line(Line.TYPICAL), timesMinutes, time));
        boolean band = curve.hasBand();
        return new Chart(
                id,
                curve,
                describe(curve, timesMinutes),
                values.ticks().stream()
                        .map(v -> new Tick(place(values.place(v)), NumberText.exact(v)))
                        .toList(),
                time.ticks().stream()
                        .map(t -> new Tick(place(time.place(t)), timeTick(t, time.step())))
                        .toList(),
                doses.stream()
                        .filter(d -> d.startMinutes() <= last)
                        .map(d -> strip(d, time, last))
                        .toList(),
                band ? pen.area(curve.line(Line.P05), curve.line(Line.P95)) : "",
                band ? pen.area(curve.line(Line.P25), curve.line(Line.P75)) : "",
                band ? pen.path(curve.line(Line.P50)) : "",
                pen.path(curve.line(Line.TYPICAL)),
                measured.stream()
                        .filter(m -> m.minutes() <= last)
                        .map(m -> new Point(place(time.place(m.minutes())), place(values.place(m.value())), m.words()))
                        .toList());
    }

    private static Strip strip(SimulationReport.DoseMark dose, Scale time, double last) {
        double left = time.place(dose.startMinutes());
        double right = time.place(Math.min(last, dose.startMinutes() + dose.lengthMinutes()));
        return new Strip(place(left), place(Math.max(2.5, right - left)), dose.words());
    }

    private static String timeTick(double minutes, double step) {
        if (minutes == 0) {
            return "0";
        }
        if (step >= 1440) {
            return NumberText.exact(minutes / 1440) + " d";
        }
        return step >= 60 ? NumberText.exact(minutes / 60) + " h" : NumberText.exact(minutes) + " min";
    }

    static String place(double at) {
        return NumberText.exact(Math.round(at * 10) / 10.0);
    }

    /** For each column of the drawing the first, lowest, highest and last point: nothing that can be seen is lost. */
    private static int[] kept(double[] values, double[] timesMinutes, Scale time) {
        TreeSet<Integer> kept = new TreeSet<>();
        int start = 0;
        for (int i = 1; i <= values.length; i++) {
            boolean ends =
                    i == values.length || (int) time.place(timesMinutes[i]) != (int) time.place(timesMinutes[start]);
            if (ends) {
                int low = start;
                int high = start;
                for (int j = start; j < i; j++) {
                    low = values[j] < values[low] ? j : low;
                    high = values[j] > values[high] ? j : high;
                }
                kept.addAll(List.of(start, low, high, i - 1));
                start = i;
            }
        }
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String describe(Curve curve, double[] timesMinutes) {
        double[] typical = curve.line(Line.TYPICAL);
        int peak = 0;
        for (int i = 1; i < typical.length; i++) {
            peak = typical[i] > typical[peak] ? i : peak;
        }
        int last = typical.length - 1;
        StringBuilder words = new StringBuilder(curve.title())
                .append(": the typical subject reaches ")
                .append(NumberText.shortly(typical[peak]))
                .append(' ')
                .append(curve.unit())
                .append(" at ")
                .append(TimeText.shortly(timesMinutes[peak]));
        if (curve.hasBand()) {
            words.append(" (90 % of subjects at that time ")
                    .append(NumberText.shortly(curve.line(Line.P05)[peak]))
                    .append(" to ")
                    .append(NumberText.shortly(curve.line(Line.P95)[peak]))
                    .append(')');
        }
        return words.append(" and has ")
                .append(NumberText.shortly(typical[last]))
                .append(" at ")
                .append(TimeText.shortly(timesMinutes[last]))
                .append('.')
                .toString();
    }

    /** Draws over the kept points. */
    private static final class Pen {

        private final Scale time;
        private final Scale values;
        private final double[] timesMinutes;
        private final int[] kept;

        Pen(Scale time, Scale values, double[] timesMinutes, int[] kept) {
            this.time = time;
            this.values = values;
            this.timesMinutes = timesMinutes;
            this.kept = kept;
        }

        String path(double[] line) {
            List<String> points = new ArrayList<>(kept.length);
            for (int i : kept) {
                if (Double.isFinite(line[i])) {
                    points.add(point(i, line));
                }
            }
            return points.isEmpty() ? "" : "M" + String.join("L", points);
        }

        String area(double[] low, double[] high) {
            List<String> points = new ArrayList<>(2 * kept.length);
            for (int i : kept) {
                points.add(point(i, high));
            }
            for (int k = kept.length - 1; k >= 0; k--) {
                points.add(point(kept[k], low));
            }
            return "M" + String.join("L", points) + "Z";
        }

        private String point(int i, double[] line) {
            return place(time.place(timesMinutes[i])) + "," + place(values.place(line[i]));
        }
    }
}
