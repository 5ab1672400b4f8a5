package org.evenkeel.care.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** How a score comes from answers. Pure: the same answers always give the same score, and too few give none. */
public sealed interface Scoring {
    /**
     * The sum over groups of items; of each group its highest answer counts. A plain sum has one item in each group.
     */
    record SumOf(List<List<String>> groups) implements Scoring {
        public SumOf {
            groups = groups.stream().map(List::copyOf).toList();
            if (groups.isEmpty() || groups.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("a sum needs items in every group");
            }
        }

        static SumOf each(List<String> items) {
            return new SumOf(items.stream().map(List::of).toList());
        }
    }

    /** The mean of the items answered, defined from so many answers on. */
    record MeanOf(List<String> items, int atLeast) implements Scoring {
        public MeanOf {
            items = List.copyOf(items);
            if (atLeast < 1 || atLeast > items.size()) {
                throw new IllegalArgumentException(
                        "a mean of " + items.size() + " items can't need " + atLeast + " answers");
            }
        }
    }

    /** The place of another score within its range, 0 to 100. */
    record PercentOf(String scale, double lowest, double highest) implements Scoring {
        double of(double value) {
            return 100 * (value - lowest) / (highest - lowest);
        }
    }

    /** A person writes it in, as it stands on paper. */
    record Entered() implements Scoring {}

    /** The items it is made of. */
    default List<String> items() {
        return switch (this) {
            case SumOf sum -> sum.groups().stream().flatMap(List::stream).toList();
            case MeanOf mean -> mean.items();
            case PercentOf _, Entered _ -> List.of();
        };
    }

    /** Items whose answers are wanting, in the order of the form; empty when there are enough. */
    default List<String> missing(Map<String, Integer> answers) {
        List<String> open =
                items().stream().filter(i -> !answers.containsKey(i)).toList();
        return switch (this) {
            case SumOf _ -> open;
            case MeanOf mean -> mean.items().size() - open.size() >= mean.atLeast() ? List.of() : open;
            case PercentOf _, Entered _ -> List.of();
        };
    }

    /** The score of these answers; empty when some are missing or it isn't made of items. */
    default Optional<Double> of(Map<String, Integer> answers) {
        if (!missing(answers).isEmpty()) {
            return Optional.empty();
        }
        return switch (this) {
            case SumOf sum ->
                Optional.of(sum.groups().stream()
                        .mapToDouble(g -> answered(g, answers).max().orElse(0))
                        .sum());
            case MeanOf mean -> boxed(answered(mean.items(), answers).average());
            case PercentOf _, Entered _ -> Optional.empty();
        };
    }

    private static java.util.stream.IntStream answered(List<String> items, Map<String, Integer> answers) {
        return items.stream().flatMap(i -> Stream.ofNullable(answers.get(i))).mapToInt(Integer::intValue);
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
