package org.evenkeel.clinic.plan;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.plan.PlannedDose;
import org.evenkeel.care.plan.WantedDose;
import org.evenkeel.care.plan.WantedDose.WantedBolus;
import org.evenkeel.care.plan.WantedDose.WantedRepeat;

/** The fields of a dose in the order form: which a protocol has, what stands in them first, what they say when sent. */
final class DoseFields {
    private static final String SWALLOW = "swallow";

    private DoseFields() {}

    /** What stands in the fields before anything is typed. */
    static Map<String, String> proposed(PlannedDose dose) {
        return switch (dose) {
            case PlannedDose.Infusion i ->
                Map.of(
                        "doseMgPerKg", CourseView.number(i.doseMgPerKg()),
                        "infusionMinutes", CourseView.number(i.infusionMinutes()));
            case PlannedDose.Injection i ->
                Map.of(
                        "doseMgPerKg",
                        CourseView.number(i.doseMgPerKg()),
                        "repeatAfterMinutes",
                        i.repeat()
                                .map(r -> CourseView.number(r.notBeforeMinutes()))
                                .orElse(""));
            case PlannedDose.NasalDevices n -> Map.of("devices", Integer.toString(n.devices()));
            case PlannedDose.HeldInMouth h ->
                Map.of(
                        "doseMg", CourseView.number(h.doseMg()),
                        "holdMinutes", CourseView.number(h.holdMinutes()),
                        "then", h.then().name().toLowerCase(Locale.ROOT));
            case PlannedDose.Swallowed s -> Map.of("doseMg", CourseView.number(s.doseMg()));
        };
    }

    /** What was typed; a number that can't be read is NaN. */
    static WantedDose wanted(OrderForm form, PlannedDose dose) {
        return switch (dose) {
            case PlannedDose.Infusion _ ->
                new WantedDose.Infusion(
                        form.number("doseMgPerKg"),
                        form.number("infusionMinutes"),
                        typed(form, "bolusMgPerKg")
                                .map(mgPerKg -> new WantedBolus(mgPerKg, form.number("bolusMinutes"))));
            case PlannedDose.Injection _ ->
                new WantedDose.Injection(
                        form.number("doseMgPerKg"),
                        typed(form, "repeatMgPerKg")
                                .map(mgPerKg -> new WantedRepeat(mgPerKg, form.number("repeatAfterMinutes"))));
            case PlannedDose.NasalDevices n -> {
                double devices = form.number("devices");
                yield new WantedDose.NasalDevices(
                        Double.isNaN(devices) ? 0 : (int) devices, n.deviceMg(), n.minutesBetween());
            }
            case PlannedDose.HeldInMouth _ ->
                new WantedDose.HeldInMouth(
                        form.number("doseMg"),
                        form.number("holdMinutes"),
                        form.on("then").equals(SWALLOW) ? Emptying.SWALLOW : Emptying.SPIT);
            case PlannedDose.Swallowed _ -> new WantedDose.Swallowed(form.number("doseMg"));
        };
    }

    /** Empty, or 0, is none. */
    private static Optional<Double> typed(OrderForm form, String name) {
        return form.on(name).isBlank() || form.number(name) == 0 ? Optional.empty() : Optional.of(form.number(name));
    }

    /** The usual dose in words. */
    static String words(PlannedDose dose) {
        return switch (dose) {
            case PlannedDose.Infusion i ->
                CourseView.number(i.doseMgPerKg()) + " mg/kg over " + CourseView.number(i.infusionMinutes()) + " min";
            case PlannedDose.Injection i -> CourseView.number(i.doseMgPerKg()) + " mg/kg in one injection";
            case PlannedDose.NasalDevices n ->
                n.devices() + " devices of " + CourseView.number(n.deviceMg()) + " mg, "
                        + CourseView.number(n.minutesBetween()) + " min apart";
            case PlannedDose.HeldInMouth h ->
                CourseView.number(h.doseMg()) + " mg, held for " + CourseView.number(h.holdMinutes()) + " min";
            case PlannedDose.Swallowed s -> CourseView.number(s.doseMg()) + " mg, swallowed";
        };
    }
}
