package org.evenkeel.clinic.command.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.pharmacology.fit.EtaEstimate;
import org.evenkeel.pharmacology.fit.ParameterEstimate;
import org.evenkeel.pharmacology.fit.ReadingEstimate;

/** A fit for a terminal. */
final class FitTable {

    private static final double PERCENT = 100;

    private FitTable() {}

    static String of(FitReport report) {
        StringBuilder text = new StringBuilder(report.title()).append('\n');
        text.append("model ")
                .append(report.model().id())
                .append(" (")
                .append(report.model().status());
        text.append("): ").append(report.model().title()).append('\n');
        text.append(report.statement()).append("\n\n");
        parameters(report).appendTo(text);
        text.append('\n');
        etas(report).appendTo(text);
        text.append('\n');
        readings(report).appendTo(text);
        text.append('\n');
        curves(report).appendTo(text);
        text.append("\nBands: ").append(report.search().draws()).append(" persons this one may be, worth ");
        text.append(NumberText.shortly(report.search().effectiveDraws())).append(" independent ones (");
        text.append(report.search().method()).append(").\n");
        return text.append("source of the model: ")
                .append(report.model().source())
                .append('\n')
                .toString();
    }

    private static Columns parameters(FitReport report) {
        Columns columns = new Columns().row("Parameter", "typical", "this person", "5-95 %", "unit");
        for (ParameterEstimate p : report.parameters()) {
            columns.row(
                    p.name(),
                    NumberText.shortly(p.typicalInKindUnit()),
                    NumberText.shortly(p.estimateInKindUnit()),
                    NumberText.shortly(p.lower90InKindUnit()) + "-" + NumberText.shortly(p.upper90InKindUnit()),
                    p.unit().ucum());
        }
        return columns;
    }

    private static Columns etas(FitReport report) {
        Columns columns = new Columns()
                .row("Difference (eta)", "estimate", "standard error", "published sd", "shrinkage", "level", "status");
        for (EtaEstimate eta : report.etas()) {
            columns.row(
                    eta.name(),
                    signed(eta.etaDimensionless()),
                    NumberText.shortly(eta.standardErrorDimensionless()),
                    NumberText.shortly(eta.priorSdDimensionless()),
                    NumberText.shortly(Math.rint(eta.shrinkageFraction() * PERCENT)) + " %",
                    eta.level().name().toLowerCase(Locale.ROOT) + (eta.occasion() > 1 ? " " + eta.occasion() : ""),
                    eta.evidence().status().words());
        }
        return columns;
    }

    static String signed(double value) {
        return value < 0 ? "-" + NumberText.shortly(-value) : NumberText.shortly(value);
    }

    private static Columns readings(FitReport report) {
        Columns columns = new Columns()
                .row("Reading", "at", "read", "typical subject", "this person", "standard deviations off", "");
        for (ReadingEstimate r : report.readings()) {
            String below = Readings.isBelow(r.observation()) ? "<" : "";
            columns.row(
                    r.observation().words(),
                    TimeText.shortly(r.observation().minutes()),
                    below + signed(Readings.value(r.observation())) + " " + Readings.unit(r.observation()),
                    signed(r.ofTypicalInKindUnit()),
                    signed(r.ofPatientInKindUnit()),
                    signed(r.residualDimensionless()),
                    r.notUsed().map(why -> "not used: " + why).orElse(r.isSurprising() ? "look again" : ""));
        }
        return columns;
    }

    private static Columns curves(FitReport report) {
        List<String> names = new ArrayList<>(List.of("Concentration, ng/mL"));
        List<String> kinds = new ArrayList<>(List.of("time"));
        for (Curve curve : report.posterior()) {
            names.addAll(List.of(curve.title(), ""));
            kinds.addAll(List.of("estimate", "5-95 %"));
        }
        Columns columns = new Columns().row(names).row(kinds);
        double[] times = report.times().minutes();
        for (int t : TimesToShow.of(times, report.posterior())) {
            List<String> cells = new ArrayList<>(List.of(TimeText.shortly(times[t])));
            for (Curve curve : report.posterior()) {
                cells.add(NumberText.shortly(curve.line(Line.TYPICAL)[t]));
                cells.add(NumberText.shortly(curve.line(Line.P05)[t]) + "-"
                        + NumberText.shortly(curve.line(Line.P95)[t]));
            }
            columns.row(cells);
        }
        return columns;
    }
}
