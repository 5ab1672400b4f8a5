package org.evenkeel.care.session;

import static org.evenkeel.care.session.PumpSetting.number;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a syringe, devices or tablets against what is to be given next. */
final class PreparedArithmetic {
    private PreparedArithmetic() {}

    static List<Refusal> refusals(PreparedDose prepared, Administration how, double nextMg) {
        List<Refusal> no = new ArrayList<>();
        switch (how) {
            case Administration.Injection _ -> drawn(no, prepared, nextMg);
            case Administration.NasalDevices n -> devices(no, prepared, n);
            case Administration.HeldInMouth _ -> tablets(no, prepared, nextMg);
            case Administration.Swallowed _ -> tablets(no, prepared, nextMg);
            case Administration.Infusion _ ->
                no.add(Refusal.of("dose.other-form", "An infusion is checked as bag and pump."));
        }
        return no;
    }

    private static void drawn(List<Refusal> no, PreparedDose prepared, double nextMg) {
        above0(no, "doseMg", prepared.doseMg(), "Dose in mg");
        above0(no, "strengthMgPerMl", prepared.strengthMgPerMl(), "Strength in mg/mL");
        if (no.isEmpty()) {
            PumpArithmetic.asOrdered("doseMg", prepared.doseMg(), nextMg).ifPresent(no::add);
        }
    }

    private static void devices(List<Refusal> no, PreparedDose prepared, Administration.NasalDevices ordered) {
        Integer units = prepared.units();
        Double unitMg = prepared.unitMg();
        if (units == null || units != ordered.devices()) {
            no.add(Refusal.at(
                    "units",
                    "dose.devices",
                    "Ordered are " + devices(ordered.devices()) + ", not " + (units == null ? "none" : units) + "."));
        }
        if (unitMg == null || unitMg != ordered.deviceMg()) {
            no.add(Refusal.at(
                    "unitMg", "dose.device-content", "A device holds " + number(ordered.deviceMg()) + " mg."));
        }
    }

    private static void tablets(List<Refusal> no, PreparedDose prepared, double nextMg) {
        Integer units = prepared.units();
        above0(no, "units", units == null ? null : units.doubleValue(), "Number");
        above0(no, "unitMg", prepared.unitMg(), "Strength in mg");
        if (no.isEmpty()) {
            PumpArithmetic.asOrdered("units", prepared.doseMg(), nextMg).ifPresent(no::add);
        }
    }

    private static void above0(List<Refusal> no, String field, @Nullable Double value, String label) {
        if (value == null || !(value > 0) || !Double.isFinite(value)) {
            no.add(Refusal.at(field, "dose.not-a-number", label + " must be above 0."));
        }
    }

    static String devices(int count) {
        return count == 1 ? "1 device" : count + " devices";
    }
}
