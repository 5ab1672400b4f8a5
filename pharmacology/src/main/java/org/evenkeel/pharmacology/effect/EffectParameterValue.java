package org.evenkeel.pharmacology.effect;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * What is known of one parameter.
 *
 * @param parameter which one
 * @param typicalInKindUnit the typical value in {@link EffectParameter#unit()}, above 0
 * @param meaning one line for a person
 * @param spreads why and how far it is spread; empty when no spread is known
 * @param evidence where the typical value comes from
 */
public record EffectParameterValue(
        EffectParameter parameter,
        double typicalInKindUnit,
        String meaning,
        List<EffectSpread> spreads,
        Evidence evidence) {

    public EffectParameterValue {
        spreads = List.copyOf(spreads);
        if (!(typicalInKindUnit > 0) || !Double.isFinite(typicalInKindUnit)) {
            throw new IllegalArgumentException(parameter + " must be above 0, not " + typicalInKindUnit);
        }
        if (spreads.stream().map(EffectSpread::level).distinct().count() < spreads.size()) {
            throw new IllegalArgumentException(parameter + " has two spreads of one level");
        }
        for (EffectSpread spread : spreads) {
            if (spread.distribution() instanceof Distribution.LogNormal95 ends
                    && !(ends.lowInKindUnit() < typicalInKindUnit && typicalInKindUnit < ends.highInKindUnit())) {
                throw new IllegalArgumentException(parameter + " has a typical value outside its 95 % range");
            }
        }
    }
}
