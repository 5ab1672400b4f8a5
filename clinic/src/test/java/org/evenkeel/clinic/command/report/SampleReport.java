package org.evenkeel.clinic.command.report;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.clinic.command.report.SimulationReport.DoseMark;
import org.evenkeel.clinic.command.report.SimulationReport.Input;
import org.evenkeel.clinic.command.report.SimulationReport.Interaction;
import org.evenkeel.clinic.command.report.SimulationReport.ModelCard;
import org.evenkeel.clinic.command.report.SimulationReport.Sourced;
import org.evenkeel.pharmacology.prediction.TimeGrid;

/** A small report with invented numbers and every kind of thing in it. */
final class SampleReport {

    private static final TimeGrid TIMES = TimeGrid.ofMinutes(0, 20, 40, 80, 160, 320);

    private SampleReport() {}

    static SimulationReport whole() {
        Map<Measure, Map<String, Spread>> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Map<String, Spread> byAnalyte = new LinkedHashMap<>();
            double base = 100 * (measure.ordinal() + 1);
            byAnalyte.put("ketamine", new Spread(base, base + 1.25, base - 40, base - 0.5, base + 60.123456789));
            byAnalyte.put("norketamine", measure == Measure.HALF_LIFE ? Spread.of(Double.NaN) : Spread.of(base / 2));
            measures.put(measure, byAnalyte);
        }
        return new SimulationReport(
                "Ketamine 0.5mg/kg over 40min, intravenous; 70 kg",
                new ModelCard(
                        "a-model",
                        "A model <of> nobody & nothing",
                        "Nobody 2001, \"On nothing\", table 3",
                        "verified in transcription",
                        "Default for intravenous ketamine: it is the only one"),
                TIMES,
                List.of(new DoseMark(0, 40, "35 mg over 40 min")),
                List.of(curve("ketamine", 1), curve("norketamine", 0.5)),
                measures,
                List.of(effect()),
                List.of(new Input("dose", "0.5mg/kg", false), new Input("age", "40 years", true)),
                List.of(new Interaction("clarithromycin", "oral exposure x2.6", "Somebody 2010", "secondary")),
                List.of(new Sourced("weight", "clearance follows weight^0.75", "Convention", "assumed")),
                List.of("Weight 170 kg is outside 40 to 150 kg.", "A second \u00b1 warning,\nwith a line break"));
    }

    static SimulationReport ofOneSubject() {
        SimulationReport whole = whole();
        return new SimulationReport(
                whole.title(),
                whole.model(),
                whole.times(),
                whole.doses(),
                whole.concentrations().stream().map(SampleReport::typicalOnly).toList(),
                Map.of(Measure.CMAX, Map.of("ketamine", Spread.of(185), "norketamine", Spread.of(90))),
                List.of(),
                whole.inputs(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Curve typicalOnly(Curve curve) {
        return new Curve(
                curve.key(),
                curve.title(),
                curve.unit(),
                curve.status(),
                curve.source(),
                Map.of(Line.TYPICAL, curve.line(Line.TYPICAL)));
    }

    private static Curve curve(String key, double scale) {
        double[] shape = {0, 110, 185.123456789, 95, 40.5, 1e-9};
        Map<Line, double[]> lines = new EnumMap<>(Line.class);
        double[] factors = {1, 1.05, 0.6, 0.8, 0.98, 1.2, 1.6};
        for (Line line : Line.values()) {
            double[] values = new double[shape.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = shape[i] * scale * factors[line.ordinal()];
            }
            lines.put(line, values);
        }
        return new Curve(key, "Venous " + key, "ng/mL", "derived", "Nobody 2001", lines);
    }

    private static Curve effect() {
        double[] rise = {0, 4, 7.5, 4, 1, Double.NaN};
        return new Curve(
                "systolic_rise",
                "Rise of systolic pressure",
                "mmHg",
                "derived",
                "Somebody 2024, with a comma",
                Map.of(Line.TYPICAL, rise));
    }
}
