package org.evenkeel.pharmacology.model;

import java.util.Optional;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * A parameter's typical value at the reference weight.
 *
 * @param name the name in the model, such as {@code V1}
 * @param kind what it measures
 * @param typicalInKindUnit the typical value in {@link ParameterKind#unit()}, above 0
 * @param weightExponent the name of the model's weight exponent it follows; empty when it does not follow weight
 * @param evidence where the value comes from
 */
public record Parameter(
        String name, ParameterKind kind, double typicalInKindUnit, Optional<String> weightExponent, Evidence evidence) {

    public Parameter {
        if (!(typicalInKindUnit > 0)) {
            throw new IllegalArgumentException("parameter " + name + " must be above 0, not " + typicalInKindUnit);
        }
    }
}
