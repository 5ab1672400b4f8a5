package org.evenkeel.clinic.prediction;

import org.jspecify.annotations.Nullable;

/**
 * A dose, and another route by which the same exposure is wanted.
 *
 * @param from the dose, by one route at once or at a constant rate
 * @param toDrug {@code ketamine} or {@code esketamine}
 * @param toRoute as in {@link PredictionRequest}
 * @param toMinutes how long the dose is given by the other route; 0 or missing when at once
 */
record BridgeRequest(
        @Nullable PredictionRequest from,
        @Nullable String toDrug,
        @Nullable String toRoute,
        @Nullable Double toMinutes) {}
