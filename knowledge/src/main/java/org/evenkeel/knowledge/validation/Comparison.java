package org.evenkeel.knowledge.validation;

import java.util.Optional;
import org.evenkeel.knowledge.observations.Published;
import org.evenkeel.knowledge.observations.PublishedObservation;
import org.evenkeel.pharmacology.dosing.Route;

/**
 * One observation beside what a model says about it.
 *
 * @param observation what was published
 * @param value its number
 * @param modelId the model
 * @param predicted what the model says
 */
public record Comparison(PublishedObservation observation, Published.Value value, String modelId, Predicted predicted) {

    private static final double GOAL_BY_VEIN = 1.5;
    private static final double GOAL_OTHERWISE = 2;

    /** Typical prediction over published value (over the nearest end of a published range; 1 inside it). */
    public double ratioDimensionless() {
        double typical = predicted.typicalInOwnUnit();
        return typical / value.nearestInOwnUnit(typical);
    }

    /** How many times too high or too low: 1 or more. */
    public double foldErrorDimensionless() {
        double ratio = ratioDimensionless();
        return Math.max(ratio, 1 / ratio);
    }

    /** Whether the row enters the summaries. */
    public boolean counts() {
        return observation.use().counts();
    }

    /** Whether it is as near as this software aims for by its route. */
    public boolean isWithinGoal() {
        boolean byVein = observation.given().route() == Route.INTRAVENOUS;
        return foldErrorDimensionless() <= (byVein ? GOAL_BY_VEIN : GOAL_OTHERWISE);
    }

    /** Whether it counts and is further off than that. */
    public boolean misses() {
        return counts() && !isWithinGoal();
    }

    /** Where nine of ten means of as many people lie; empty when their number or their spread is not known. */
    public Optional<Predicted.Interval> intervalOfMean() {
        return observation.people().flatMap(n -> predicted.spread().map(spread -> spread.ofMeanOf(n)));
    }

    /** Whether the published mean lies in {@link #intervalOfMean}; empty when that is. */
    public Optional<Boolean> isWithinInterval() {
        return intervalOfMean().map(i -> value.upToInOwnUnit().isEmpty() && i.holds(value.valueInOwnUnit()));
    }
}
