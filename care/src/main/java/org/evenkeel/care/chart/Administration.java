package org.evenkeel.care.chart;

import org.jspecify.annotations.Nullable;

/** How the medicine of a session is given, with what was ordered of it. Amounts are mg of base. */
public sealed interface Administration {
    /** The dose of one session, a bolus or every device included, a repeat not. */
    double doseMg();

    /** The most that the order lets one session have. */
    default double mostMg() {
        return doseMg();
    }

    /** By a pump into a vein; {@code doseMg} holds the bolus, which comes first. */
    record Infusion(double doseMg, double minutes, @Nullable Bolus bolus) implements Administration {
        /** What the pump gives over {@code minutes}, once the bolus is in. */
        public double pumpMg() {
            return bolus == null ? doseMg : doseMg - bolus.doseMg();
        }
    }

    /** A part of the dose that goes in faster, before the rest. */
    record Bolus(double doseMg, double minutes) {}

    /** Into a muscle or under the skin. */
    record Injection(double doseMg, @Nullable Repeat repeat) implements Administration {
        @Override
        public double mostMg() {
            return repeat == null ? doseMg : doseMg + repeat.most() * repeat.doseMg();
        }
    }

    /**
     * A further injection in the same session, when the prescriber ordered one.
     *
     * @param most how many at most
     * @param notBeforeMinutes since the injection before
     */
    record Repeat(double doseMg, int most, double notBeforeMinutes) {}

    /**
     * Spray of devices with a fixed content.
     *
     * @param minutesBetween rest between two devices
     */
    record NasalDevices(int devices, double deviceMg, double minutesBetween) implements Administration {
        @Override
        public double doseMg() {
            return devices * deviceMg;
        }
    }

    /** Held in the mouth, then spat out or swallowed. */
    record HeldInMouth(double doseMg, double holdMinutes, Emptying then) implements Administration {}

    /** Swallowed at once. */
    record Swallowed(double doseMg) implements Administration {}

    /** What becomes of what is left in the mouth: it changes how much gets into the blood. */
    enum Emptying {
        SPIT,
        SWALLOW
    }
}
