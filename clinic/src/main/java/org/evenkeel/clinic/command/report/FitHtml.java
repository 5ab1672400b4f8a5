package org.evenkeel.clinic.command.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import org.evenkeel.pharmacology.fit.EtaEstimate;
import org.evenkeel.pharmacology.fit.ParameterEstimate;
import org.evenkeel.pharmacology.fit.ReadingEstimate;

/** A fit as one page that needs nothing else. */
final class FitHtml {

    private static final double PERCENT = 100;

    private FitHtml() {}

    static String of(FitReport report) {
        StringOutput page = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("report/fit.jte", page(report), page);
        return page.toString();
    }

    private static FitPage page(FitReport report) {
        List<Chart> charts = report.times().minutes().length < 2
                ? List.of()
                : report.posterior().stream().map(c -> chart(c, report)).toList();
        return new FitPage(
                report,
                PageStyle.with("report/simulation.css"),
                charts,
                report.parameters().stream().map(FitHtml::parameter).toList(),
                report.etas().stream().map(FitHtml::eta).toList(),
                report.readings().stream().map(FitHtml::reading).toList());
    }

    private static Chart chart(Curve curve, FitReport report) {
        List<Chart.Measured> measured = report.readings().stream()
                .filter(r -> curve.title().toLowerCase(Locale.ROOT).equals(place(r, report)))
                .map(r -> new Chart.Measured(
                        r.observation().minutes(), Readings.value(r.observation()), Readings.words(r.observation())))
                .toList();
        return Chart.of("fit-" + curve.key(), curve, report.times().minutes(), report.doses(), measured);
    }

    /** As the title of the curve that a reading belongs to. */
    private static String place(ReadingEstimate reading, FitReport report) {
        return Readings.title(reading.observation(), report.drug()).toLowerCase(Locale.ROOT);
    }

    private static List<String> parameter(ParameterEstimate p) {
        return List.of(
                p.name(),
                NumberText.shortly(p.typicalInKindUnit()),
                NumberText.shortly(p.estimateInKindUnit()),
                NumberText.shortly(p.lower90InKindUnit()) + " \u2013 " + NumberText.shortly(p.upper90InKindUnit()),
                p.unit().ucum());
    }

    private static List<String> eta(EtaEstimate eta) {
        String level = eta.level().name().toLowerCase(Locale.ROOT);
        return List.of(
                eta.name(),
                FitTable.signed(eta.etaDimensionless()),
                NumberText.shortly(eta.standardErrorDimensionless()),
                NumberText.shortly(eta.priorSdDimensionless()),
                NumberText.shortly(Math.rint(eta.shrinkageFraction() * PERCENT)) + " %",
                eta.occasion() > 1 ? level + " " + eta.occasion() : level,
                eta.evidence().status().words());
    }

    private static List<String> reading(ReadingEstimate r) {
        return List.of(
                r.observation().words(),
                TimeText.shortly(r.observation().minutes()),
                (Readings.isBelow(r.observation()) ? "<" : "") + FitTable.signed(Readings.value(r.observation())),
                FitTable.signed(r.ofTypicalInKindUnit()),
                FitTable.signed(r.ofPatientInKindUnit()),
                FitTable.signed(r.residualDimensionless()),
                r.notUsed().map(why -> "not used: " + why).orElse(r.isSurprising() ? "look again" : ""));
    }
}
