package org.evenkeel.pharmacology.fit;

import java.util.Optional;
import org.evenkeel.pharmacology.effect.AcuteEffect;
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

    /** What an effect is as a target; empty for effects that nobody reads at the bedside. */
    static Optional<Target> of(AcuteEffect effect) {
        return switch (effect) {
            case DISSOCIATION_RATING -> Optional.of(new Dissociation());
            case SYSTOLIC_RISE -> Optional.of(new Pressure());
            case CADSS_MEAN, CADSS_SCORE, DIASTOLIC_RISE, SEDATION_DEPTH, RECEPTOR_OCCUPANCY -> Optional.empty();
        };
    }
}
