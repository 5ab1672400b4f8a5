package org.evenkeel.care.plan;

import java.util.Optional;
import org.evenkeel.care.chart.Administration;
import org.evenkeel.care.chart.Administration.Bolus;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.chart.Administration.Repeat;

/** A dose as a prescriber wants it, before a weight turns it into milligrams. */
public sealed interface WantedDose {
    /** What is ordered for a weight; doses per kg are rounded to whole milligrams. */
    Administration at(double weightKg);

    /** Whether every number can be used. */
    boolean isUsable();

    /** Whether a protocol's usual dose is given the same way. */
    boolean fits(PlannedDose planned);

    /**
     * By a pump.
     *
     * @param doseMgPerKg of all of it
     * @param minutes of the pump
     */
    record Infusion(double doseMgPerKg, double minutes, Optional<WantedBolus> bolus) implements WantedDose {
        @Override
        public Administration at(double weightKg) {
            return new Administration.Infusion(
                    wholeMg(doseMgPerKg, weightKg),
                    minutes,
                    bolus.map(b -> new Bolus(wholeMg(b.doseMgPerKg(), weightKg), b.minutes()))
                            .orElse(null));
        }

        @Override
        public boolean isUsable() {
            return isDose(doseMgPerKg)
                    && isMinutes(minutes)
                    && bolus.stream()
                            .allMatch(b ->
                                    b.doseMgPerKg() > 0 && b.doseMgPerKg() < doseMgPerKg && isMinutes(b.minutes()));
        }

        @Override
        public boolean fits(PlannedDose planned) {
            return planned instanceof PlannedDose.Infusion;
        }
    }

    /** A part of the dose that goes in first and faster. */
    record WantedBolus(double doseMgPerKg, double minutes) {}

    /** By a syringe. */
    record Injection(double doseMgPerKg, Optional<WantedRepeat> repeat) implements WantedDose {
        @Override
        public Administration at(double weightKg) {
            return new Administration.Injection(
                    wholeMg(doseMgPerKg, weightKg),
                    repeat.map(r -> new Repeat(wholeMg(r.doseMgPerKg(), weightKg), 1, r.notBeforeMinutes()))
                            .orElse(null));
        }

        @Override
        public boolean isUsable() {
            return isDose(doseMgPerKg)
                    && repeat.stream().allMatch(r -> isDose(r.doseMgPerKg()) && isMinutes(r.notBeforeMinutes()));
        }

        @Override
        public boolean fits(PlannedDose planned) {
            return planned instanceof PlannedDose.Injection i
                    && (repeat.isEmpty() || i.repeat().isPresent());
        }
    }

    /** One further injection, if the prescriber wants to allow it. */
    record WantedRepeat(double doseMgPerKg, double notBeforeMinutes) {}

    /** By spray. */
    record NasalDevices(int devices, double deviceMg, double minutesBetween) implements WantedDose {
        @Override
        public Administration at(double weightKg) {
            return new Administration.NasalDevices(devices, deviceMg, minutesBetween);
        }

        @Override
        public boolean isUsable() {
            return devices > 0 && devices <= 10 && deviceMg > 0;
        }

        @Override
        public boolean fits(PlannedDose planned) {
            return planned instanceof PlannedDose.NasalDevices n
                    && n.deviceMg() == deviceMg
                    && n.minutesBetween() == minutesBetween;
        }
    }

    /** Under the tongue or against the cheek. */
    record HeldInMouth(double doseMg, double holdMinutes, Emptying then) implements WantedDose {
        @Override
        public Administration at(double weightKg) {
            return new Administration.HeldInMouth(doseMg, holdMinutes, then);
        }

        @Override
        public boolean isUsable() {
            return isFixed(doseMg) && isMinutes(holdMinutes);
        }

        @Override
        public boolean fits(PlannedDose planned) {
            return planned instanceof PlannedDose.HeldInMouth;
        }
    }

    /** Swallowed. */
    record Swallowed(double doseMg) implements WantedDose {
        @Override
        public Administration at(double weightKg) {
            return new Administration.Swallowed(doseMg);
        }

        @Override
        public boolean isUsable() {
            return isFixed(doseMg);
        }

        @Override
        public boolean fits(PlannedDose planned) {
            return planned instanceof PlannedDose.Swallowed;
        }
    }

    private static double wholeMg(double mgPerKg, double weightKg) {
        return Math.rint(mgPerKg * weightKg);
    }

    private static boolean isDose(double mgPerKg) {
        return mgPerKg > 0 && mgPerKg < 100;
    }

    private static boolean isFixed(double mg) {
        return mg > 0 && mg < 10_000;
    }

    private static boolean isMinutes(double minutes) {
        return minutes > 0 && minutes <= 24 * 60;
    }
}
