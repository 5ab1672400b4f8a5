package org.evenkeel.clinic.command.report;

import org.evenkeel.pharmacology.fit.EtaEstimate;
import org.evenkeel.pharmacology.fit.ParameterEstimate;
import org.evenkeel.pharmacology.fit.ReadingEstimate;
import org.evenkeel.pharmacology.substance.Drug;

/** A fit as CSV: rows of estimates, of parameters, of readings and of curves; a cell that says nothing is empty. */
final class FitCsv {

    private static final String HEAD =
            "what,name,unit,time_min,value,typical,estimate,standard_error,shrinkage,p05,p25,p50,p75,p95\n";
    private static final double NONE = Double.NaN;

    private final StringBuilder text = new StringBuilder(HEAD);

    private final Drug drug;

    private FitCsv(Drug drug) {
        this.drug = drug;
    }

    static String of(FitReport report) {
        FitCsv csv = new FitCsv(report.drug());
        report.etas().forEach(csv::eta);
        report.parameters().forEach(csv::parameter);
        report.readings().forEach(csv::reading);
        report.posterior().forEach(curve -> csv.curve(curve, report));
        return csv.text.toString();
    }

    private void eta(EtaEstimate eta) {
        String name = eta.occasion() > 1 ? eta.name() + " (occasion " + eta.occasion() + ")" : eta.name();
        row(
                "eta",
                name,
                "1",
                NONE,
                NONE,
                0,
                eta.etaDimensionless(),
                eta.standardErrorDimensionless(),
                eta.shrinkageFraction());
    }

    private void parameter(ParameterEstimate p) {
        row(
                "parameter",
                p.name(),
                p.unit().ucum(),
                NONE,
                NONE,
                p.typicalInKindUnit(),
                p.estimateInKindUnit(),
                NONE,
                NONE,
                p.lower90InKindUnit(),
                NONE,
                NONE,
                NONE,
                p.upper90InKindUnit());
    }

    private void reading(ReadingEstimate r) {
        row(
                Readings.isBelow(r.observation()) ? "reading below" : "reading",
                Readings.key(r.observation(), drug),
                Readings.unit(r.observation()),
                r.observation().minutes(),
                Readings.value(r.observation()),
                r.ofTypicalInKindUnit(),
                r.ofPatientInKindUnit());
    }

    private void curve(Curve curve, FitReport report) {
        double[] times = report.times().minutes();
        double[] typical = report.typical().get(curve.key());
        for (int t = 0; t < times.length; t++) {
            row(
                    "concentration",
                    curve.key(),
                    curve.unit(),
                    times[t],
                    NONE,
                    typical == null ? NONE : typical[t],
                    curve.line(Line.TYPICAL)[t],
                    NONE,
                    NONE,
                    curve.line(Line.P05)[t],
                    curve.line(Line.P25)[t],
                    curve.line(Line.P50)[t],
                    curve.line(Line.P75)[t],
                    curve.line(Line.P95)[t]);
        }
    }

    private void row(String what, String name, String unit, double... cells) {
        text.append(what).append(',').append(CsvReport.cell(name)).append(',').append(CsvReport.cell(unit));
        for (int i = 0; i < 11; i++) {
            text.append(',');
            if (i < cells.length && Double.isFinite(cells[i])) {
                NumberText.appendExact(text, cells[i]);
            }
        }
        text.append('\n');
    }
}
