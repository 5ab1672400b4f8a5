package org.evenkeel.care.followup;

import java.time.Duration;
import java.time.Instant;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * When work that was left lying comes onto the worklist.
 *
 * @param dischargeAfterInfusion how long after the infusion a patient still charted as here is asked about
 * @param dischargeAfterArrival the same after arrival, when no infusion has ended
 * @param intakeUnsignedAfter how long an intake may rest unsigned
 * @param evidence who set these times
 */
public record WorklistPolicy(
        Duration dischargeAfterInfusion,
        Duration dischargeAfterArrival,
        Duration intakeUnsignedAfter,
        Evidence evidence) {
    public WorklistPolicy {
        if (!dischargeAfterInfusion.isPositive()
                || !dischargeAfterArrival.isPositive()
                || !intakeUnsignedAfter.isPositive()) {
            throw new IllegalArgumentException("times of the worklist are above zero");
        }
    }

    /**
     * Since when the discharge of a patient who is here is missing; it may lie ahead. Null when nothing is known of the
     * arrival.
     */
    public @Nullable Instant dischargeMissingSince(@Nullable Instant arrivedAt, @Nullable Instant infusionStoppedAt) {
        if (infusionStoppedAt != null) {
            return infusionStoppedAt.plus(dischargeAfterInfusion);
        }
        return arrivedAt == null ? null : arrivedAt.plus(dischargeAfterArrival);
    }
}
