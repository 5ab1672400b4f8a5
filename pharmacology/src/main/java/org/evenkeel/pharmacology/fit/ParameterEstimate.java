package org.evenkeel.pharmacology.fit;

import org.evenkeel.pharmacology.quantity.Unit;

/**
 * One parameter of this person, beside that of the typical person of the same weight and age.
 *
 * @param name the name in the model
 * @param unit the unit of the values
 * @param typicalInKindUnit the typical person's
 * @param estimateInKindUnit this person's, most probable
 * @param lower90InKindUnit lower end of the 90 % interval
 * @param upper90InKindUnit upper end of the 90 % interval
 */
public record ParameterEstimate(
        String name,
        Unit unit,
        double typicalInKindUnit,
        double estimateInKindUnit,
        double lower90InKindUnit,
        double upper90InKindUnit) {

    /** This person's over the typical one's. */
    public double ratioDimensionless() {
        return estimateInKindUnit / typicalInKindUnit;
    }
}
