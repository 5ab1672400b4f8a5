package org.evenkeel.clinic.command.report;

/** A simulation as JSON. Keys, units and order are a contract with other programs: keys may be added after the last. */
final class JsonReport {

    private final SimulationReport report;
    private final StringBuilder text = new StringBuilder();
    private final JsonText json = new JsonText(text);

    private JsonReport(SimulationReport report) {
        this.report = report;
    }

    static String of(SimulationReport report) {
        JsonReport writer = new JsonReport(report);
        writer.json.object(writer::members);
        return writer.text.append('\n').toString();
    }

    private void members() {
        json.key("model").object(this::model).line();
        json.key("unit").string("ng/mL").line();
        json.key("times_min").numbers(report.timesMinutes()).line();
        json.key("analytes")
                .strings(report.concentrations().stream().map(Curve::key).toList())
                .line();
        json.key("curves").object(this::curves).line();
        for (Measure measure : Measure.values()) {
            json.key(measure.key()).object(() -> measure(measure)).line();
        }
        json.key("effects")
                .object(() -> report.effects()
                        .forEach(effect -> json.line().key(effect.key()).object(() -> effect(effect))))
                .line();
        json.key("warnings").strings(report.warnings()).line();
        json.key("inputs").object(this::inputs).line();
        json.key("interactions").array(this::interactions).line();
        json.key("evidence").array(this::evidence);
    }

    private void model() {
        SimulationReport.ModelCard model = report.model();
        json.key("id").string(model.id());
        json.key("source").string(model.source());
        json.key("status").string(model.status());
        json.key("title").string(model.title());
        json.key("chosen").string(model.chosen());
    }

    private void curves() {
        for (Curve curve : report.concentrations()) {
            json.line().key(curve.key()).object(() -> {
                for (Line line : Line.values()) {
                    json.line().key(line.key()).numbers(curve.line(line));
                }
            });
        }
    }

    private void measure(Measure measure) {
        for (Curve curve : report.concentrations()) {
            Spread spread = report.measured(measure, curve.key());
            json.key(curve.key()).object(() -> {
                json.key("typical").number(spread.typical());
                json.key("mean").number(spread.mean());
                json.key("p05").number(spread.p05());
                json.key("p50").number(spread.p50());
                json.key("p95").number(spread.p95());
            });
        }
    }

    private void effect(Curve effect) {
        json.key("unit").string(effect.unit());
        json.key("status").string(effect.status());
        json.key("source").string(effect.source());
        json.key("title").string(effect.title());
        for (Line line : Line.values()) {
            json.line().key(line.key()).numbers(effect.line(line));
        }
    }

    private void inputs() {
        for (SimulationReport.Input input : report.inputs()) {
            json.key(input.name())
                    .object(() -> json.key("value")
                            .string(input.value())
                            .key("assumed")
                            .flag(input.assumed()));
        }
    }

    private void interactions() {
        for (SimulationReport.Interaction interaction : report.interactions()) {
            json.object(() -> {
                json.key("with").string(interaction.with());
                json.key("words").string(interaction.words());
                json.key("source").string(interaction.source());
                json.key("status").string(interaction.status());
            });
        }
    }

    private void evidence() {
        for (SimulationReport.Sourced sourced : report.evidence()) {
            json.object(() -> {
                json.key("about").string(sourced.about());
                json.key("words").string(sourced.words());
                json.key("source").string(sourced.source());
                json.key("status").string(sourced.status());
            });
        }
    }
}
