package org.evenkeel.clinic.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.Grade;
import org.evenkeel.care.chart.SessionContent.SideEffectObserved;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.session.PressureRise;
import org.evenkeel.care.session.VitalSign;

/** What was charted of the patient, as the page draws it: times in seconds of Unix time, null for what was not measured. */
final class ChartedReadings {
    private static final String DISSOCIATION = "dissociation";

    private ChartedReadings() {}

    static Map<String, Object> vitals(BedsideView view) {
        List<Charted<VitalSignsMeasured>> readings = view.session().vitals();
        Map<String, Object> curves = new LinkedHashMap<>();
        curves.put(
                "at", readings.stream().map(v -> v.at().toEpochMilli() / 1000.0).toList());
        for (VitalSign sign : List.of(VitalSign.SYSTOLIC, VitalSign.DIASTOLIC, VitalSign.HEART_RATE, VitalSign.SPO2)) {
            List<Object> values = new ArrayList<>();
            for (Charted<VitalSignsMeasured> reading : readings) {
                var usable = sign.usable(reading.content());
                values.add(usable.isPresent() ? (Object) usable.getAsDouble() : null);
            }
            curves.put(sign.key(), values);
        }
        return curves;
    }

    /** Rises over the patient's own pressure, with words for what they are counted from. */
    static Map<String, Object> rises(BedsideView view) {
        Optional<PressureRise> pressure = view.dosing().flatMap(d -> PressureRise.since(view.session(), d.startedAt()));
        List<PressureRise.Reading> readings =
                pressure.map(PressureRise::readings).orElse(List.of());
        return Map.of(
                "at",
                readings.stream().map(r -> r.at().toEpochMilli() / 1000.0).toList(),
                "value",
                readings.stream().map(PressureRise.Reading::riseMmHg).toList(),
                "words",
                pressure.map(ChartedReadings::over)
                        .orElse(
                                "No usable blood pressure was charted before the first dose, so no rise can be shown."));
    }

    private static String over(PressureRise pressure) {
        return "Circles: this patient’s own readings, over " + Math.round(pressure.baselineMmHg())
                + " mmHg before the start ("
                + (pressure.baselineReadings() == 1
                        ? "one reading"
                        : "mean of " + pressure.baselineReadings() + " readings")
                + ").";
    }

    /** When dissociation was charted and how strong, in words: these are not ratings from 0 to 10. */
    static Map<String, Object> dissociation(BedsideView view) {
        List<Charted<SideEffectObserved>> seen = view.session().sideEffects().stream()
                .filter(e -> e.content().effect().equals(DISSOCIATION))
                .toList();
        return Map.of(
                "at",
                seen.stream().map(e -> e.at().toEpochMilli() / 1000.0).toList(),
                "value",
                seen.stream()
                        .map(e -> e.content().grade() == Grade.NONE
                                ? "gone"
                                : e.content().grade().name().toLowerCase(Locale.ROOT))
                        .toList(),
                "words",
                seen.isEmpty()
                        ? "No dissociation is charted in this session."
                        : "Flags: dissociation as charted, in words. Nobody rated it from 0 to 10, so it is not put on the scale.");
    }
}
