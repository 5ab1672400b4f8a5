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

    /** Turns slopes by all parameters into slopes by the given ones, the derived ones' shares handed on to their parts. */
    void pullBack(double[] all, double[] slopes) {
        for (int d = of.length - 1; d >= 0; d--) {
            double slope = slopes[given + d];
            if (slope != 0) {
                pullBack(derived.get(d).derivation(), of[d], slope, all, slopes);
            }
        }
    }

    private static void pullBack(Derivation derivation, int[] of, double slope, double[] all, double[] slopes) {
        switch (derivation) {
            case Derivation.Product product -> {
                for (int i = 0; i < of.length; i++) {
                    double others = slope;
                    for (int j = 0; j < of.length; j++) {
                        others *= j == i ? 1 : all[of[j]];
                    }
                    slopes[of[i]] += others;
                }
            }
            case Derivation.Sum sum -> {
                for (int place : of) {
                    slopes[place] += slope;
                }
            }
            case Derivation.Quotient quotient -> {
                slopes[of[0]] += slope / all[of[1]];
                slopes[of[1]] -= slope * all[of[0]] / (all[of[1]] * all[of[1]]);
            }
            case Derivation.Complement complement -> slopes[of[0]] -= slope;
        }
    }
}
