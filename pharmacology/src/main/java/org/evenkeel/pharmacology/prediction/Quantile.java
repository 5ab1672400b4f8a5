package org.evenkeel.pharmacology.prediction;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The quantiles of a band, and how one is read from a sample (Hyndman and Fan's type 7). */
enum Quantile {
    P05(0.05),
    P25(0.25),
    P50(0.50),
    P75(0.75),
    P95(0.95);

    private final double probability;

    Quantile(double probability) {
        this.probability = probability;
    }

    /** The ranks that have to be in place in a sample of {@code n} before quantiles are read from it; ascending. */
    static int[] ranks(int n) {
        return Arrays.stream(values())
                .flatMapToInt(q -> IntStream.of(q.below(n), Math.min(q.below(n) + 1, n - 1)))
                .sorted()
                .distinct()
                .toArray();
    }

    double probability() {
        return probability;
    }

    private int below(int n) {
        return (int) (probability * (n - 1));
    }

    /** The quantile of {@code sample}, whose {@link #ranks} are in place. */
    double of(double[] sample) {
        int n = sample.length;
        int below = below(n);
        double low = sample[below];
        double high = sample[Math.min(below + 1, n - 1)];
        return low + (probability * (n - 1) - below) * (high - low);
    }
}
