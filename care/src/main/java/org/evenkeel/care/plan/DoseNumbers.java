package org.evenkeel.care.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Administration;
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

    /** Whether a part of the dose comes to nothing in the whole milligrams of this weight. */
    static Optional<Refusal> nothingLeft(Administration how) {
        return switch (how) {
            case Administration.Infusion i when i.doseMg() < 1 -> lessThan1Mg("doseMgPerKg");
            case Administration.Infusion i
            when i.bolus() != null && (i.bolus().doseMg() < 1 || i.pumpMg() < 1) ->
                Optional.of(Refusal.at(
                        "bolusMgPerKg",
                        "plan.bolus",
                        "At this weight, in whole milligrams, the bolus or the rest is nothing."));
            case Administration.Injection i when i.doseMg() < 1 -> lessThan1Mg("doseMgPerKg");
            case Administration.Injection i
            when i.repeat() != null && i.repeat().doseMg() < 1 -> lessThan1Mg("repeatMgPerKg");
            case Administration.Infusion _, Administration.Injection _ -> Optional.empty();
            case Administration.NasalDevices _, Administration.HeldInMouth _, Administration.Swallowed _ ->
                Optional.empty();
        };
    }

    private static Optional<Refusal> lessThan1Mg(String field) {
        return Optional.of(Refusal.at(field, "plan.dose", "At this weight that is less than 1 mg: look for a slip."));
    }

    private static void perKg(double doseMgPerKg, List<Refusal> refusals) {
        if (!(doseMgPerKg > 0 && doseMgPerKg < 100)) {
            refusals.add(Refusal.at("doseMgPerKg", "plan.dose", "Enter a dose in mg per kg."));
        }
    }
}
