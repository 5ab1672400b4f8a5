package org.evenkeel.pharmacology.model;

import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * A parameter's typical value at the reference weight.
 *
 * @param name the name in the model, such as {@code V1}
 * @param kind what it measures
 * @param typicalInKindUnit the typical value in {@link ParameterKind#unit()}, 0 or more; above 0 unless it is a number
 * @param weightExponent the name of the model's weight exponent it follows; empty when it does not follow weight
 * @param covariates what else changes it
 * @param interval95 the published 95 % interval of the typical value itself, in the kind's unit; empty when none was read
 * @param evidence where the value comes from
 */
public record Parameter(
        String name,
        ParameterKind kind,
        double typicalInKindUnit,
        Optional<String> weightExponent,
        List<CovariateEffect> covariates,
        Optional<ValidRange.Bounds> interval95,
        Evidence evidence) {

    public Parameter {
        covariates = List.copyOf(covariates);
        boolean possible = kind == ParameterKind.NUMBER ? typicalInKindUnit >= 0 : typicalInKindUnit > 0;
        if (!possible || !Double.isFinite(typicalInKindUnit)) {
            throw new IllegalArgumentException("parameter " + name + " must be above 0, not " + typicalInKindUnit);
        }
    }

    /** A parameter that follows nothing but weight. */
    public Parameter(
            String name,
            ParameterKind kind,
            double typicalInKindUnit,
            Optional<String> weightExponent,
            Evidence evidence) {
        this(name, kind, typicalInKindUnit, weightExponent, List.of(), Optional.empty(), evidence);
    }

    /** Whether it is a part of a whole, so that no subject has more than 1 of it. */
    public boolean isFraction() {
        return kind == ParameterKind.NUMBER && typicalInKindUnit <= 1;
    }

    /** This parameter with its typical value multiplied. */
    Parameter times(double factorDimensionless) {
        double changed = typicalInKindUnit * factorDimensionless;
        return new Parameter(
                name,
                kind,
                isFraction() ? Math.min(1, changed) : changed,
                weightExponent,
                covariates,
                interval95,
                evidence);
    }
}
