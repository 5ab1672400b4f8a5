package org.evenkeel.care.instrument;

import java.util.Optional;
import org.evenkeel.care.instrument.Profile.Direction;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * What somebody calls response, remission or a change that matters. Sources disagree; each stands here by itself, and a
 * result is never kept without the one it was judged by.
 *
 * @param code tells it from the others of its instrument, such as {@code remission-10}
 * @param scale code of the scale it is about
 * @param definition in words, whole, for it is kept with the result
 */
public record Threshold(
        String code, Kind kind, String scale, Criterion criterion, String definition, Evidence evidence) {

    /** What it is a threshold of. */
    public enum Kind {
        RESPONSE,
        REMISSION,
        /** A change patients notice. */
        MEANINGFUL,
        /** A change patients call large. */
        SUBSTANTIAL,
        /** A change beyond the error of measurement. */
        RELIABLE
    }

    /** What is compared. */
    public sealed interface Criterion {
        /** Better by this fraction of the baseline, 0 to 1. */
        record ByFraction(double fraction) implements Criterion {
            public ByFraction {
                if (!(fraction > 0 && fraction <= 1)) {
                    throw new IllegalArgumentException("a fraction of the baseline lies in 0..1, not " + fraction);
                }
            }
        }

        /** Better by so many points. */
        record ByPoints(double points) implements Criterion {
            public ByPoints {
                if (!(points > 0)) {
                    throw new IllegalArgumentException("a change is above 0 points, not " + points);
                }
            }
        }

        /** At or below a value. */
        record AtMost(double value) implements Criterion {}

        /** Below a value. */
        record Below(double value) implements Criterion {}
    }

    /** What became of it. */
    public enum Verdict {
        MET,
        NOT_MET,
        /** It changed as much, the other way. */
        MET_FOR_THE_WORSE,
        /** There is no baseline, or one of nothing to fall from. */
        NOT_DEFINED
    }

    /** A verdict with everything it rests on. */
    public record Judged(Threshold threshold, Optional<Double> baseline, double value, Verdict verdict) {
        /** The definition it was judged by, in words. */
        public String definition() {
            return threshold.definition();
        }
    }

    /** Judges a value against this threshold. */
    public Judged judge(Direction direction, Optional<Double> baseline, double value) {
        Optional<Double> better = baseline.map(b -> direction == Direction.HIGHER_BETTER ? value - b : b - value);
        Verdict verdict = switch (criterion) {
            case Criterion.AtMost(double most) -> value <= most ? Verdict.MET : Verdict.NOT_MET;
            case Criterion.Below(double limit) -> value < limit ? Verdict.MET : Verdict.NOT_MET;
            case Criterion.ByPoints(double points) ->
                better.map(b -> changed(b, points)).orElse(Verdict.NOT_DEFINED);
            case Criterion.ByFraction(double fraction) ->
                baseline.filter(b -> b > 0)
                        .flatMap(b -> better.map(change -> changed(change, fraction * b)))
                        .orElse(Verdict.NOT_DEFINED);
        };
        return new Judged(this, baseline, value, verdict);
    }

    private static Verdict changed(double better, double by) {
        if (better >= by) {
            return Verdict.MET;
        }
        return -better >= by ? Verdict.MET_FOR_THE_WORSE : Verdict.NOT_MET;
    }
}
