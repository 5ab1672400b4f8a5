package org.evenkeel.clinic.command.report;

/**
 * A simulation as CSV, one row for each curve and time, then one for each number read off the curves, whose time is
 * empty. Cells that hold a comma, a quote or a line break are quoted (RFC 4180); what is not known is empty.
 */
final class CsvReport {

    private static final String HEAD = "what,name,unit,time_min,typical,mean,p05,p25,p50,p75,p95\n";

    private CsvReport() {}

    static String of(SimulationReport report) {
        StringBuilder text = new StringBuilder(HEAD);
        report.concentrations().forEach(curve -> curve(text, "concentration", curve, report.timesMinutes()));
        report.effects().forEach(curve -> curve(text, "effect", curve, report.timesMinutes()));
        for (Measure measure : Measure.values()) {
            for (Curve curve : report.concentrations()) {
                Spread spread = report.measured(measure, curve.key());
                text.append(measure.key())
                        .append(',')
                        .append(curve.key())
                        .append(',')
                        .append(measure.unit())
                        .append(',');
                double[] cells = {
                    spread.typical(), spread.mean(), spread.p05(), Double.NaN, spread.p50(), Double.NaN, spread.p95()
                };
                for (double cell : cells) {
                    number(text.append(','), cell);
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static void curve(StringBuilder text, String what, Curve curve, double[] timesMinutes) {
        String start = what + "," + cell(curve.key()) + "," + cell(curve.unit()) + ",";
        Line[] lines = Line.values();
        double[][] values = new double[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            boolean known = curve.lines().containsKey(lines[i]) || !curve.hasBand();
            values[i] = known ? curve.line(lines[i]) : new double[0];
        }
        for (int t = 0; t < timesMinutes.length; t++) {
            number(text.append(start), timesMinutes[t]);
            for (double[] line : values) {
                number(text.append(','), line.length == 0 ? Double.NaN : line[t]);
            }
            text.append('\n');
        }
    }

    private static void number(StringBuilder text, double value) {
        if (Double.isFinite(value)) {
            NumberText.appendExact(text, value);
        }
    }

    static String cell(String words) {
        boolean plain = words.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? words : '"' + words.replace("\"", "\"\"") + '"';
    }
}
