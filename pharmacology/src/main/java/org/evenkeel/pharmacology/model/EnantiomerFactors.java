package org.evenkeel.pharmacology.model;

import java.util.Map;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * How one enantiomer differs from the whole of a racemic model.
 *
 * @param factorsDimensionless parameters and what their typical values are multiplied by
 * @param evidence where the factors come from
 */
public record EnantiomerFactors(Map<String, Double> factorsDimensionless, Evidence evidence) {
    public EnantiomerFactors {
        factorsDimensionless = Map.copyOf(factorsDimensionless);
    }
}
