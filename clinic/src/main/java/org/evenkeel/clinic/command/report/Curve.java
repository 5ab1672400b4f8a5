package org.evenkeel.clinic.command.report;

import java.util.EnumMap;
import java.util.Map;

/**
 * A concentration or an effect over time.
 *
 * @param key the name in exported data, such as {@code norketamine}
 * @param title the name for a person
 * @param unit the unit of the values
 * @param status how far its numbers were checked
 * @param source where they come from
 * @param lines a value for each time; lines that were not computed are left out
 */
public record Curve(String key, String title, String unit, String status, String source, Map<Line, double[]> lines) {

    public Curve {
        lines = new EnumMap<>(lines);
        if (!lines.containsKey(Line.TYPICAL)) {
            throw new IllegalArgumentException(key + " needs its typical line");
        }
    }

    /** A line, or the typical one where it was not computed: with one subject all lines are the same. */
    public double[] line(Line wanted) {
        double[] line = lines.get(wanted);
        return line == null ? lines.getOrDefault(Line.TYPICAL, new double[0]) : line;
    }

    /** Whether people differ in it. */
    public boolean hasBand() {
        return lines.containsKey(Line.P05) && lines.containsKey(Line.P95);
    }
}
