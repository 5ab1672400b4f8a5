package org.evenkeel.pharmacology.fit;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.Eta;

/**
 * One way in which a person differs, of the model or of an effect.
 *
 * @param name its name
 * @param on what it changes
 * @param level whether it belongs to the person or to one occasion
 * @param varianceDimensionless between people, or between occasions, as published
 * @param evidence where the variance comes from
 */
record FitEta(String name, List<String> on, Eta.Level level, double varianceDimensionless, Evidence evidence) {

    static FitEta of(Eta eta) {
        return new FitEta(eta.name(), eta.on(), eta.level(), eta.varianceDimensionless(), eta.evidence());
    }

    boolean isOfOccasion() {
        return level == Eta.Level.OCCASION;
    }
}
