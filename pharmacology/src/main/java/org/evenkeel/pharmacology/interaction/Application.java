package org.evenkeel.pharmacology.interaction;

import java.util.Map;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * How a published change is put into models.
 *
 * @param byRoleDimensionless what the parameters of a role are multiplied by, in a model whose roles are known
 * @param byModelDimensionless the same by the names of one model, which then go before roles
 * @param words where in the body the change is taken to arise, for a person
 * @param evidence how the factors were found
 */
public record Application(
        Map<ParameterRole, Double> byRoleDimensionless,
        Map<String, Map<String, Double>> byModelDimensionless,
        String words,
        Evidence evidence) {

    public Application {
        byRoleDimensionless = Map.copyOf(byRoleDimensionless);
        byModelDimensionless = Map.copyOf(byModelDimensionless);
        byRoleDimensionless.forEach(Application::check);
        byModelDimensionless.values().forEach(factors -> factors.forEach(Application::check));
    }

    private static void check(Object of, double factorDimensionless) {
        if (!(factorDimensionless > 0) || !Double.isFinite(factorDimensionless)) {
            throw new IllegalArgumentException("the factor of " + of + " is above 0, not " + factorDimensionless);
        }
    }
}
