package org.evenkeel.pharmacology.prediction;

/** The quantiles of a band, and how one is read from a sorted sample (Hyndman and Fan's type 7). */
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

    /** The quantile of {@code sorted}, from index {@code from} on, {@code count} values long. */
    double of(double[] sorted, int from, int count) {
        double place = probability * (count - 1);
        int below = (int) place;
        double low = sorted[from + below];
        double high = sorted[from + Math.min(below + 1, count - 1)];
        return low + (place - below) * (high - low);
    }
}
