package org.evenkeel.care.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What answers, and a total that came with them, come to on one scale. */
public sealed interface Tally {
    /**
     * What answers and the totals that came with them come to, scale by scale. A total is computed wherever the answers
     * allow it; one that came with them is kept beside it, and stands alone only where there are no answers at all.
     *
     * @param answers without {@link Instrument#problems}
     * @param stated totals that came with the answers, by code of their scale, without {@link Profile#problems}
     */
    static List<Tally> all(Instrument instrument, Map<String, Integer> answers, Map<String, Double> stated) {
        Profile profile = instrument.profile();
        if (!instrument.problems(answers).isEmpty() || !profile.problems(stated).isEmpty()) {
            throw new IllegalArgumentException("answers or totals not checked before scoring");
        }
        return profile.scales().stream()
                .map(s -> of(profile, s, answers, stated))
                .toList();
    }

    private static Tally of(Profile profile, Scale scale, Map<String, Integer> answers, Map<String, Double> stated) {
        Optional<Double> written = Optional.ofNullable(stated.get(scale.code()));
        Optional<Double> computed = switch (scale.scoring()) {
            case Scoring.PercentOf percent ->
                of(profile, profile.scale(percent.scale()), answers, stated)
                        .number()
                        .map(percent::of);
            case Scoring.SumOf _, Scoring.MeanOf _, Scoring.Entered _ ->
                scale.scoring().of(answers);
        };
        if (computed.isPresent()) {
            return new Scored(scale, computed.get(), written);
        }
        boolean noAnswers = scale.scoring().items().stream().noneMatch(answers::containsKey);
        return written.isPresent() && noAnswers
                ? new Stated(scale, written.get())
                : new Incomplete(scale, scale.scoring().missing(answers), written);
    }

    /** The scale it is about. */
    Scale scale();

    /**
     * Computed from the answers. A total that came with them is kept beside it and never taken over.
     *
     * @param stated the total that came with the answers
     */
    record Scored(Scale scale, double value, Optional<Double> stated) implements Tally {
        private static final double ROUNDING = 0.05;

        /** Whether the total that came with the answers is another. */
        public boolean differs() {
            return stated.filter(s -> Math.abs(s - value) > ROUNDING).isPresent();
        }
    }

    /** Only a total came, from paper or another system; there are no answers to compute it from. */
    record Stated(Scale scale, double value) implements Tally {}

    /**
     * No total is defined: answers are missing.
     *
     * @param missing codes of the items without an answer; empty when a person has yet to write in the total
     * @param stated the total that came with the answers; it can't be checked
     */
    record Incomplete(Scale scale, List<String> missing, Optional<Double> stated) implements Tally {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /** The number, when there is one. */
    default Optional<Double> number() {
        return switch (this) {
            case Scored scored -> Optional.of(scored.value());
            case Stated only -> Optional.of(only.value());
            case Incomplete _ -> Optional.empty();
        };
    }

    /** What a person reads, such as {@code Total 12, added from the answers; 14 was written beside them}. */
    default String words() {
        String name = scale().words() + " ";
        return switch (this) {
            case Scored scored ->
                name + written(scored.value()) + ", computed from the answers"
                        + (scored.differs()
                                ? "; " + written(scored.stated().orElse(0.0)) + " was written beside them"
                                : "");
            case Stated only -> name + written(only.value()) + " as written, without the answers";
            case Incomplete incomplete ->
                name + "not defined: "
                        + (incomplete.missing().isEmpty()
                                ? "nothing was written in"
                                : "no answer to " + String.join(", ", incomplete.missing()))
                        + incomplete
                                .stated()
                                .map(s -> "; " + written(s) + " was written and can't be checked")
                                .orElse("");
        };
    }

    private static String written(double value) {
        double tenths = Math.round(10 * value) / 10.0;
        return tenths == Math.rint(tenths) ? Long.toString(Math.round(tenths)) : Double.toString(tenths);
    }
}
