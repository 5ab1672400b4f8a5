package org.evenkeel.pharmacology.prediction;

/**
 * What follows from each person's curve of one concentration.
 *
 * @param peakNgPerMl highest concentration until the horizon, ng/mL
 * @param peakMinutes when it is reached, min
 * @param wholeAreaNgMinPerMl area under the curve to the end of time, of all doses given until the horizon, ng·min/mL
 * @param areaUntilHorizonNgMinPerMl area until the horizon, ng·min/mL
 * @param halfLifeMinutes of the slowest decay, min
 */
public record SimulatedExposure(
        Spread peakNgPerMl,
        Spread peakMinutes,
        Spread wholeAreaNgMinPerMl,
        Spread areaUntilHorizonNgMinPerMl,
        Spread halfLifeMinutes) {}
