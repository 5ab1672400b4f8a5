package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;
import java.util.List;
import org.evenkeel.pharmacology.model.Derivation;
import org.evenkeel.pharmacology.model.DerivedParameter;
import org.evenkeel.pharmacology.model.Parameterisation;

/** Computes a subject's derived parameters, names resolved to places once. */
final class ParameterCompletion {

    private final int given;
    private final List<DerivedParameter> derived;
    private final int[][] of;

    ParameterCompletion(Parameterisation parameterisation) {
        List<String> names = parameterisation.names();
        given = parameterisation.parameters().size();
        derived = parameterisation.derived();
        of = derived.stream()
                .map(d -> d.derivation().of().stream().mapToInt(names::indexOf).toArray())
                .toArray(int[][]::new);
    }

    /** The given parameters followed by the derived ones, in canonical units. */
    double[] completeInKindUnit(double[] givenInKindUnit) {
        if (of.length == 0) {
            return givenInKindUnit;
        }
        double[] all = Arrays.copyOf(givenInKindUnit, given + of.length);
        for (int d = 0; d < of.length; d++) {
            all[given + d] = valueInKindUnit(derived.get(d).derivation(), of[d], all);
        }
        return all;
    }

    private static double valueInKindUnit(Derivation derivation, int[] of, double[] all) {
        return switch (derivation) {
            case Derivation.Product product -> {
                double value = 1;
                for (int place : of) {
                    value *= all[place];
                }
                yield value;
            }
            case Derivation.Sum sum -> {
                double value = 0;
                for (int place : of) {
                    value += all[place];
                }
                yield value;
            }
            case Derivation.Quotient quotient -> all[of[0]] / all[of[1]];
            case Derivation.Complement complement -> 1 - all[of[0]];
        };
    }
}
