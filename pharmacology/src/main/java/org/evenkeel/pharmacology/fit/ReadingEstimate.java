package org.evenkeel.pharmacology.fit;

import java.util.Optional;

/**
 * One observation beside what the model predicts for it, in the observation's own unit.
 *
 * @param observation what was read
 * @param ofTypicalInKindUnit the prediction before the fit; NaN when not used
 * @param ofPatientInKindUnit the prediction for this person; NaN when not used
 * @param residualDimensionless how many standard deviations the reading lies above the latter; NaN when not used
 * @param notUsed why the fit left it out, for a person
 */
public record ReadingEstimate(
        Observation observation,
        double ofTypicalInKindUnit,
        double ofPatientInKindUnit,
        double residualDimensionless,
        Optional<String> notUsed) {

    private static final double FAR = 3;

    /**
     * Whether the reading lies so far from everything else known of the person that it should be looked at again: a
     * mistyped number, a swapped tube, a wrong time. A reading below a limit is surprising only when it is too low.
     */
    public boolean isSurprising() {
        boolean oneSided = observation instanceof Observation.BelowLimit;
        return oneSided ? residualDimensionless < -FAR : Math.abs(residualDimensionless) > FAR;
    }
}
