package org.evenkeel.clinic.command.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A simulation as one page that needs nothing else: style and drawings are in it, and nothing is fetched. */
final class HtmlReport {

    private static final Pattern FONT_FILES = Pattern.compile("@font-face\\s*\\{[^}]*}\\s*");

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
        return new SimulationPage(report, style(), stats(report), concentrations, effects, curves, rows);
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

    /** The whole style sheet, colours first. */
    static String style() {
        String colours = FONT_FILES.matcher(resource("static/css/tokens.css")).replaceAll("");
        return colours + resource("report/simulation.css");
    }

    private static String resource(String path) {
        try (InputStream in = HtmlReport.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource " + path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + path + " cannot be read", e);
        }
    }
}
