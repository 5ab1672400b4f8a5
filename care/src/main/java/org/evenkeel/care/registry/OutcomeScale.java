package org.evenkeel.care.registry;

import java.util.Optional;
import org.evenkeel.care.instrument.Profile.Direction;
import org.evenkeel.care.instrument.Threshold;
import org.evenkeel.care.instrument.Threshold.Criterion;
import org.evenkeel.care.registry.statistics.ReliableChange;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * One instrument as the registry counts with it.
 *
 * @param instrument its id
 * @param response by which definition
 * @param remission by which definition
 * @param meaningful a change that patients notice, if one is defined
 * @param error error of measurement, from which a reliable change follows
 * @param errorEvidence where that error comes from
 * @param baselineAtLeast who starts better than this is not counted: there is little to fall from
 * @param baselineEvidence who set that
 */
public record OutcomeScale(
        String instrument,
        String title,
        Direction direction,
        Threshold response,
        Threshold remission,
        Optional<Threshold> meaningful,
        ReliableChange error,
        Evidence errorEvidence,
        int baselineAtLeast,
        Evidence baselineEvidence) {

    /** Whether a total is what is called response, from this baseline. */
    public boolean isResponse(int baseline, int total) {
        return isMet(response.criterion(), baseline, total);
    }

    /** Whether a total is what is called remission. */
    public boolean isRemission(int baseline, int total) {
        return isMet(remission.criterion(), baseline, total);
    }

    /** Whether the change is one that patients notice, for the better. */
    public boolean isMeaningful(int baseline, int total) {
        return meaningful.filter(t -> isMet(t.criterion(), baseline, total)).isPresent();
    }

    /** Better by more than the error of measurement. */
    public boolean isReliablyBetter(int baseline, int total) {
        return better(baseline, total) > error.leastPoints();
    }

    /** Worse by more than the error of measurement. */
    public boolean isReliablyWorse(int baseline, int total) {
        return -better(baseline, total) > error.leastPoints();
    }

    private int better(int baseline, int total) {
        return direction == Direction.HIGHER_BETTER ? total - baseline : baseline - total;
    }

    private boolean isMet(Criterion criterion, int baseline, int total) {
        return switch (criterion) {
            case Criterion.AtMost(double most) -> total <= most;
            case Criterion.Below(double limit) -> total < limit;
            case Criterion.ByPoints(double points) -> better(baseline, total) >= points;
            case Criterion.ByFraction(double fraction) ->
                baseline > 0 && better(baseline, total) >= fraction * baseline;
        };
    }
}
