package org.evenkeel.clinic.command.report;

import java.util.ArrayList;
import java.util.List;

/** A simulation for a terminal: what was asked, what is reached and when, the curves at a few times, the sources. */
final class TableReport {

    private static final int WIDTH = 100;
    private static final String ESTIMATE = "typical";

    private final SimulationReport report;
    private final StringBuilder text = new StringBuilder();

    private TableReport(SimulationReport report) {
        this.report = report;
    }

    static String of(SimulationReport report) {
        TableReport table = new TableReport(report);
        table.head();
        table.measures();
        table.curves("Concentration", report.concentrations());
        if (!report.effects().isEmpty()) {
            table.effects();
        }
        table.tail();
        return table.text.toString();
    }

    private void head() {
        text.append(report.title()).append('\n');
        SimulationReport.ModelCard model = report.model();
        paragraph("model " + model.id() + " (" + model.status() + "): " + model.title() + ". " + model.chosen());
        List<String> assumed = report.inputs().stream()
                .filter(SimulationReport.Input::assumed)
                .map(i -> i.name() + " " + i.value())
                .toList();
        if (!assumed.isEmpty()) {
            paragraph("assumed, since not given: " + String.join(", ", assumed));
        }
    }

    private void measures() {
        boolean bands = report.concentrations().stream().anyMatch(Curve::hasBand);
        Columns columns = new Columns();
        columns.row(bands ? List.of("", ESTIMATE, "median", "5 %", "95 %") : List.of("", ESTIMATE));
        for (Curve curve : report.concentrations()) {
            for (Measure measure : Measure.values()) {
                Spread s = report.measured(measure, curve.key());
                if (!Double.isFinite(s.typical())) {
                    continue;
                }
                String name = curve.title() + ": " + measure.title().toLowerCase(java.util.Locale.ROOT);
                columns.row(
                        bands
                                ? List.of(
                                        name,
                                        value(measure, s.typical()),
                                        value(measure, s.p50()),
                                        value(measure, s.p05()),
                                        value(measure, s.p95()))
                                : List.of(name, value(measure, s.typical())));
            }
        }
        text.append('\n');
        columns.appendTo(text);
    }

    private static String value(Measure measure, double value) {
        return switch (measure) {
            case TMAX, HALF_LIFE -> TimeText.shortly(value);
            case CMAX, AUC_INF, AUC_LAST -> NumberText.shortly(value) + " " + measure.unit();
        };
    }

    private void curves(String title, List<Curve> curves) {
        List<String> names = new ArrayList<>(List.of(title));
        List<String> kinds = new ArrayList<>(List.of("time"));
        for (Curve curve : curves) {
            names.add(curve.title());
            kinds.add(curve.unit());
            if (curve.hasBand()) {
                names.add("");
                kinds.add("5-95 %");
            }
        }
        Columns columns = new Columns().row(names).row(kinds);
        double[] times = report.timesMinutes();
        for (int t : TimesToShow.of(times, curves)) {
            List<String> cells = new ArrayList<>(List.of(TimeText.shortly(times[t])));
            for (Curve curve : curves) {
                cells.add(NumberText.shortly(curve.line(Line.TYPICAL)[t]));
                if (curve.hasBand()) {
                    cells.add(NumberText.shortly(curve.line(Line.P05)[t]) + "-"
                            + NumberText.shortly(curve.line(Line.P95)[t]));
                }
            }
            columns.row(cells);
        }
        text.append('\n');
        columns.appendTo(text);
    }

    /** An effect for a terminal is how far it goes and when; the curves are in the other formats. */
    private void effects() {
        Columns columns = new Columns().row("Acute effects, modelled", "highest", "5-95 % then", "at", "");
        for (Curve effect : report.effects()) {
            double[] typical = effect.line(Line.TYPICAL);
            int peak = 0;
            for (int t = 1; t < typical.length; t++) {
                peak = typical[t] > typical[peak] ? t : peak;
            }
            String band = effect.hasBand()
                    ? NumberText.shortly(effect.line(Line.P05)[peak]) + "-"
                            + NumberText.shortly(effect.line(Line.P95)[peak])
                    : "";
            columns.row(
                    effect.title(),
                    NumberText.shortly(typical[peak]) + " " + effect.unit(),
                    band,
                    TimeText.shortly(report.timesMinutes()[peak]),
                    effect.status());
        }
        text.append('\n');
        columns.appendTo(text);
    }

    private void tail() {
        text.append('\n');
        for (SimulationReport.Interaction i : report.interactions()) {
            paragraph("with " + i.with() + ": " + i.words() + " (" + i.status() + "; " + i.source() + ")");
        }
        report.evidence().stream()
                .filter(s -> s.about().equals("caution"))
                .forEach(s -> paragraph("caution: " + s.words() + " (" + s.status() + ")"));
        paragraph("source of the model: " + report.model().source());
        paragraph("Every curve and every source: --format html or json.");
        paragraph("Predictions for a population, not a patient's level. Amounts are of base.");
    }

    /** Breaks words over lines, those after the first indented. */
    private void paragraph(String words) {
        int column = 0;
        for (String word : words.strip().split("\\s+", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                text.append("\n  ");
                column = 2;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        text.append('\n');
    }
}
