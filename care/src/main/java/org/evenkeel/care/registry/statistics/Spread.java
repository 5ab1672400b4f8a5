package org.evenkeel.care.registry.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Median and quartiles, as R's {@code quantile} gives them by its usual type 7, in the unit of the values.
 *
 * @param size how many values
 */
public record Spread(int size, double lowerQuartile, double median, double upperQuartile) {

    /** The spread of these values; empty of none. */
    public static Optional<Spread> of(int[] values) {
        if (values.length == 0) {
            return Optional.empty();
        }
        int[] sorted = values.clone();
        Arrays.sort(sorted);
        return Optional.of(
                new Spread(sorted.length, quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)));
    }

    private static double quantile(int[] sorted, double fraction) {
        double place = (sorted.length - 1) * fraction;
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
