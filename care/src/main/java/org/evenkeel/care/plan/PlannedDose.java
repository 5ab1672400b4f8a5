package org.evenkeel.care.plan;

import java.util.Optional;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.pharmacology.evidence.Evidence;

/** The usual dose of a protocol, by how it is given. A plan begins with it. Amounts are mg of base. */
public sealed interface PlannedDose {
    /** Its source and status. */
    Evidence evidence();

    /** mg per kg of actual body weight by a pump, over so many minutes. */
    record Infusion(double doseMgPerKg, double infusionMinutes, Evidence evidence) implements PlannedDose {
        public Infusion {
            if (!(doseMgPerKg > 0) || !(infusionMinutes > 0)) {
                throw new IllegalArgumentException("dose and duration must be above 0");
            }
        }
    }

    /** mg per kg of actual body weight into a muscle or under the skin. */
    record Injection(double doseMgPerKg, Optional<RepeatRule> repeat, Evidence evidence) implements PlannedDose {}

    /**
     * Whether a further injection in the same session can be ordered.
     *
     * @param notBeforeMinutes since the injection before
     */
    record RepeatRule(double notBeforeMinutes, Evidence evidence) {}

    /** Devices of a fixed content. */
    record NasalDevices(int devices, double deviceMg, double minutesBetween, Evidence evidence)
            implements PlannedDose {}

    /** A fixed dose that is held in the mouth. */
    record HeldInMouth(double doseMg, double holdMinutes, Emptying then, Evidence evidence, Evidence holdEvidence)
            implements PlannedDose {}

    /** A fixed dose that is swallowed. */
    record Swallowed(double doseMg, Evidence evidence) implements PlannedDose {}
}
