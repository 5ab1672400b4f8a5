package org.evenkeel.clinic.command.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;

/** A simulation as one page that needs nothing else: style and drawings are in it, and nothing is fetched. */
final class HtmlReport {

    private HtmlReport() {}

    static String of(SimulationReport report) {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("report/simulation.jte", page(report), page);
        return page.toString();
    }

    private static SimulationPage page(SimulationReport report) {
        double[] times = report.timesMinutes();
        List<Chart> concentrations = charts("concentration", report.concentrations(), report);
        List<Chart> effects = charts("effect", report.effects(), report);
        List<SimulationPage.Row> rows = new ArrayList<>();
        List<Curve> curves = new ArrayList<>(report.concentrations());
        curves.addAll(report.effects());
        for (int t : TimesToShow.of(times, curves)) {
            rows.add(new SimulationPage.Row(
                    TimeText.shortly(times[t]),
                    curves.stream().map(c -> cell(c, t)).toList()));
        }
        return new SimulationPage(
                report, PageStyle.with("report/simulation.css"), stats(report), concentrations, effects, curves, rows);
    }

    private static List<Chart> charts(String kind, List<Curve> curves, SimulationReport report) {
        if (report.timesMinutes().length < 2) {
            return List.of();
        }
        return curves.stream()
                .map(c -> Chart.of(kind + "-" + c.key(), c, report.timesMinutes(), report.doses()))
                .toList();
    }

    private static String cell(Curve curve, int t) {
        String typical = NumberText.shortly(curve.line(Line.TYPICAL)[t]);
        return curve.hasBand()
                ? typical + " (" + NumberText.shortly(curve.line(Line.P05)[t]) + "\u2013"
                        + NumberText.shortly(curve.line(Line.P95)[t]) + ")"
                : typical;
    }

    private static List<SimulationPage.Stat> stats(SimulationReport report) {
        List<SimulationPage.Stat> stats = new ArrayList<>();
        for (Curve curve : report.concentrations()) {
            for (Measure measure : Measure.values()) {
                Spread spread = report.measured(measure, curve.key());
                if (Double.isFinite(spread.typical())) {
                    stats.add(stat(curve, measure, spread));
                }
            }
        }
        return stats;
    }

    private static SimulationPage.Stat stat(Curve curve, Measure measure, Spread spread) {
        boolean isTime = measure == Measure.TMAX || measure == Measure.HALF_LIFE;
        String unit = isTime ? "" : measure.unit();
        String range = curve.hasBand() && Double.isFinite(spread.p05())
                ? value(spread.p05(), isTime) + " \u2013 " + value(spread.p95(), isTime)
                : "";
        return new SimulationPage.Stat(curve.title(), measure.title(), value(spread.typical(), isTime), unit, range);
    }

    private static String value(double value, boolean isTime) {
        return isTime ? TimeText.shortly(value) : NumberText.shortly(value);
    }
}
