package org.evenkeel.care.plan;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.care.chart.Refusal;

/** What is wrong with the numbers of a wanted dose, before any rule is asked. */
final class DoseNumbers {
    private DoseNumbers() {}

    /** Beside its field what can't be used; a whole dose where no single field is to blame. */
    static List<Refusal> refusals(WantedDose dose) {
        List<Refusal> refusals = new ArrayList<>();
        if (dose.isUsable()) {
            return refusals;
        }
        switch (dose) {
            case WantedDose.Infusion i -> {
                perKg(i.doseMgPerKg(), refusals);
                if (!(i.minutes() > 0 && i.minutes() <= 24 * 60)) {
                    refusals.add(Refusal.at("infusionMinutes", "plan.duration", "Enter a duration in minutes."));
                } else if (refusals.isEmpty()) {
                    refusals.add(Refusal.at(
                            "bolusMgPerKg", "plan.bolus", "A bolus is a part of the dose, given over some minutes."));
                }
            }
            case WantedDose.Injection i -> {
                perKg(i.doseMgPerKg(), refusals);
                if (refusals.isEmpty()) {
                    refusals.add(Refusal.at(
                            "repeatMgPerKg", "plan.repeat", "Enter the repeat in mg per kg and its least time."));
                }
            }
            case WantedDose.NasalDevices _ ->
                refusals.add(Refusal.at("devices", "plan.devices", "Choose the number of devices."));
            case WantedDose.HeldInMouth h ->
                refusals.add(
                        h.doseMg() > 0
                                ? Refusal.at("holdMinutes", "plan.hold", "Enter the minutes it is held.")
                                : Refusal.at("doseMg", "plan.dose", "Enter a dose in mg."));
            case WantedDose.Swallowed _ -> refusals.add(Refusal.at("doseMg", "plan.dose", "Enter a dose in mg."));
        }
        return refusals;
    }

    private static void perKg(double doseMgPerKg, List<Refusal> refusals) {
        if (!(doseMgPerKg > 0 && doseMgPerKg < 100)) {
            refusals.add(Refusal.at("doseMgPerKg", "plan.dose", "Enter a dose in mg per kg."));
        }
    }
}
