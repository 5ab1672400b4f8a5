package org.evenkeel.care.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.EntryId;

/** The latest plausible body weight in a chart, in kg, whatever unit it was charted in. */
public record BodyWeight(double weightKg, Instant at, EntryId entry) {
    /** A dose per kg needs a weight not older than this. Site policy, as P-WT-1. */
    public static final int MAX_AGE_DAYS = 7;

    /** The latest weight, from a session or from outside. */
    public static Optional<BodyWeight> latest(Chart chart) {
        return Measurements.latestWeight(chart);
    }

    /** Whether an adult can weigh so much: 30 to 250 kg. */
    public static boolean isPlausible(double weightKg) {
        return Measure.WEIGHT.isPlausible(weightKg);
    }

    /** Whether it is recent enough to compute a dose with. */
    public boolean isRecent(Instant now) {
        return !at.isBefore(now.minus(Duration.ofDays(MAX_AGE_DAYS)));
    }
}
