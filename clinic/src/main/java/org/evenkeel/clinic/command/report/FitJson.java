package org.evenkeel.clinic.command.report;

import org.evenkeel.pharmacology.fit.EtaEstimate;
import org.evenkeel.pharmacology.fit.ParameterEstimate;
import org.evenkeel.pharmacology.fit.ReadingEstimate;

/** A fit as JSON: keys and units are a contract with other programs; keys may be added after the last. */
final class FitJson {

    private final FitReport report;
    private final StringBuilder text = new StringBuilder();
    private final JsonText json = new JsonText(text);

    private FitJson(FitReport report) {
        this.report = report;
    }

    static String of(FitReport report) {
        FitJson writer = new FitJson(report);
        writer.json.object(writer::members);
        return writer.text.append('\n').toString();
    }

    private void members() {
        SimulationReport.ModelCard model = report.model();
        json.key("model").object(() -> {
            json.key("id").string(model.id());
            json.key("source").string(model.source());
            json.key("status").string(model.status());
            json.key("title").string(model.title());
        });
        json.line().key("statement").string(report.statement());
        json.line().key("converged").flag(report.search().converged());
        json.line().key("estimates").array(() -> report.etas().forEach(this::eta));
        json.line().key("parameters").array(() -> report.parameters().forEach(this::parameter));
        json.line().key("readings").array(() -> report.readings().forEach(this::reading));
        json.line().key("posterior").object(() -> {
            json.key("draws").number(report.search().draws());
            json.key("effective_draws").number(report.search().effectiveDraws());
            json.key("method").string(report.search().method());
        });
        json.line().key("unit").string("ng/mL");
        json.line().key("times_min").numbers(report.times().minutes());
        json.line()
                .key("analytes")
                .strings(report.posterior().stream().map(Curve::key).toList());
        json.line().key("curves").object(() -> report.posterior().forEach(this::curve));
        json.line().key("warnings").strings(report.warnings());
        json.line()
                .key("inputs")
                .object(() -> report.inputs()
                        .forEach(input -> json.key(input.name())
                                .object(() -> json.key("value")
                                        .string(input.value())
                                        .key("assumed")
                                        .flag(input.assumed()))));
        json.line()
                .key("interactions")
                .array(() -> report.interactions()
                        .forEach(i -> json.object(() -> {
                            json.key("with").string(i.with());
                            json.key("words").string(i.words());
                            json.key("source").string(i.source());
                            json.key("status").string(i.status());
                        })));
    }

    private void eta(EtaEstimate eta) {
        json.line();
        json.object(() -> {
            json.key("name").string(eta.name());
            json.key("on").strings(eta.on());
            json.key("level").string(eta.level().name().toLowerCase(java.util.Locale.ROOT));
            json.key("occasion").number(eta.occasion());
            json.key("eta").number(eta.etaDimensionless());
            json.key("standard_error").number(eta.standardErrorDimensionless());
            json.key("prior_sd").number(eta.priorSdDimensionless());
            json.key("shrinkage").number(eta.shrinkageFraction());
            json.key("source").string(eta.evidence().source());
            json.key("status").string(eta.evidence().status().words());
        });
    }

    private void parameter(ParameterEstimate p) {
        json.line();
        json.object(() -> {
            json.key("name").string(p.name());
            json.key("unit").string(p.unit().ucum());
            json.key("typical").number(p.typicalInKindUnit());
            json.key("estimate").number(p.estimateInKindUnit());
            json.key("p05").number(p.lower90InKindUnit());
            json.key("p95").number(p.upper90InKindUnit());
        });
    }

    private void reading(ReadingEstimate r) {
        json.line();
        json.object(() -> {
            json.key("what").string(Readings.key(r.observation(), report.drug()));
            json.key("words").string(r.observation().words());
            json.key("time_min").number(r.observation().minutes());
            json.key("value").number(Readings.value(r.observation()));
            json.key("below_limit").flag(Readings.isBelow(r.observation()));
            json.key("unit").string(Readings.unit(r.observation()));
            json.key("typical").number(r.ofTypicalInKindUnit());
            json.key("patient").number(r.ofPatientInKindUnit());
            json.key("residual_sd").number(r.residualDimensionless());
            json.key("surprising").flag(r.isSurprising());
            r.notUsed().ifPresent(why -> json.key("not_used").string(why));
        });
    }

    private void curve(Curve curve) {
        json.line().key(curve.key()).object(() -> {
            double[] typical = report.typical().get(curve.key());
            json.line().key("typical").numbers(typical == null ? new double[0] : typical);
            json.line().key("estimate").numbers(curve.line(Line.TYPICAL));
            for (Line line : new Line[] {Line.P05, Line.P25, Line.P50, Line.P75, Line.P95}) {
                json.line().key(line.key()).numbers(curve.line(line));
            }
        });
    }
}
