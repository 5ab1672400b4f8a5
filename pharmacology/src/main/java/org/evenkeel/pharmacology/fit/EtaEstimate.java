package org.evenkeel.pharmacology.fit;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.Eta;

/**
 * One way in which this person differs from the typical one.
 *
 * @param name the eta's name
 * @param on what it changes
 * @param level whether it belongs to the person or to one occasion
 * @param occasion which occasion, counted from 1; always 1 for what belongs to the person
 * @param etaDimensionless the most probable eta: above 0 means more than typical
 * @param standardErrorDimensionless standard deviation of the posterior at its peak
 * @param priorSdDimensionless standard deviation before the readings
 * @param shrinkageFraction posterior over prior variance: 1 when the readings say nothing about it and the estimate is
 *     the prior's, near 0 when they say all (individual shrinkage after Savic and Karlsson, AAPS J 2009;11:558-569)
 * @param evidence where the published spread comes from
 */
public record EtaEstimate(
        String name,
        List<String> on,
        Eta.Level level,
        int occasion,
        double etaDimensionless,
        double standardErrorDimensionless,
        double priorSdDimensionless,
        double shrinkageFraction,
        Evidence evidence) {

    public EtaEstimate {
        on = List.copyOf(on);
    }

    /** What the readings taught: 1 minus shrinkage. */
    public double learnedFraction() {
        return 1 - shrinkageFraction;
    }
}
