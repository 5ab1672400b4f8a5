package org.evenkeel.pharmacology.fit;

import org.evenkeel.pharmacology.substance.Measurand;

/** What can be predicted of a person. */
sealed interface Target {

    /** A concentration in plasma. */
    record Plasma(Measurand measurand) implements Target {}

    /** The rating of dissociation. */
    record Dissociation() implements Target {}

    /** The rise of systolic pressure. */
    record Pressure() implements Target {}

    /** What an observation is an observation of. */
    static Target of(Observation observation) {
        return switch (observation) {
            case Observation.Concentration c -> new Plasma(c.measurand());
            case Observation.BelowLimit c -> new Plasma(c.measurand());
            case Observation.Dissociation d -> new Dissociation();
            case Observation.PressureRise p -> new Pressure();
        };
    }
}
