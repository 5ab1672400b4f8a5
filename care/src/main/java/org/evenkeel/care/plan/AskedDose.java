package org.evenkeel.care.plan;

import java.util.Locale;
import java.util.Optional;

/**
 * A dose that was asked about, and what it would be in other sizes, given the same way.
 *
 * @param dose in mg/kg or mg
 * @param perKg whether it is mg/kg
 * @param steps how many sizes there are to a mg/kg or a mg
 */
public record AskedDose(double dose, boolean perKg, double steps, Sized sized) {
    /** The steps in which a dose per kg is set on the plan page; site policy of this software, no source sets it. */
    public static final double STEPS_PER_MG_PER_KG = 20;

    /** What a size comes to. */
    @FunctionalInterface
    public interface Sized {
        /**
         * The order of one session.
         *
         * @param dose in the unit of what was asked
         * @param weightKg when there is a recent one; any where only limits per kg are asked
         */
        DoseOrder at(double dose, Optional<Double> weightKg);
    }

    /** The dose that a prescriber wants, in the steps in which it can be had. */
    public static AskedDose of(WantedDose wanted, boolean firstOfCourse) {
        return switch (wanted) {
            case WantedDose.Infusion i ->
                perKg(i.doseMgPerKg(), d -> new WantedDose.Infusion(d, i.minutes(), i.bolus()), firstOfCourse);
            case WantedDose.Injection i ->
                perKg(i.doseMgPerKg(), d -> new WantedDose.Injection(d, i.repeat()), firstOfCourse);
            case WantedDose.NasalDevices n ->
                new AskedDose(
                        n.devices() * n.deviceMg(), false, 1 / n.deviceMg(), (mg, kg) -> fixed(mg, kg, firstOfCourse));
            case WantedDose.HeldInMouth h ->
                new AskedDose(h.doseMg(), false, 1, (mg, kg) -> fixed(mg, kg, firstOfCourse));
            case WantedDose.Swallowed w ->
                new AskedDose(w.doseMg(), false, 1, (mg, kg) -> fixed(mg, kg, firstOfCourse));
        };
    }

    private static AskedDose perKg(
            double dose, java.util.function.DoubleFunction<WantedDose> sized, boolean firstOfCourse) {
        return new AskedDose(
                dose,
                true,
                STEPS_PER_MG_PER_KG,
                (d, kg) -> DoseOrder.of(sized.apply(d).at(kg.orElse(1.0)), kg, firstOfCourse));
    }

    private static DoseOrder fixed(double mg, Optional<Double> kg, boolean firstOfCourse) {
        return new DoseOrder(mg, kg, Optional.empty(), firstOfCourse);
    }

    /** The next smaller size; 0 when there is none. */
    double below(double size) {
        double whole = Math.ceil(size * steps - 1e-9) - 1;
        return whole / steps;
    }

    /** A size in words, with the milligrams that it is for this patient. */
    String words(double size, Optional<Double> weightKg) {
        if (!perKg) {
            return number(size, 1) + " mg";
        }
        return number(size, 100) + " mg/kg"
                + weightKg.map(kg -> " (" + number(Math.max(1, Math.rint(size * kg)), 1) + " mg)")
                        .orElse("");
    }

    private static String number(double value, int hundredths) {
        double rounded = Math.rint(value * hundredths) / hundredths;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.2f", rounded);
    }
}
