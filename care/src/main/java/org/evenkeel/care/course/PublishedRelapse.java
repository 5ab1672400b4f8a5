package org.evenkeel.care.course;

import java.time.Duration;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * How long responders of a published group stayed well after their last dose, as a distribution. It speaks of others; it
 * is no forecast for anybody.
 *
 * @param words who they were and what they had
 * @param shape of the Weibull distribution, above 0; 1 is the exponential
 * @param scaleDays its scale in days, above 0: by then 63 % had relapsed
 * @param people how many responders it rests on
 */
public record PublishedRelapse(
        String code, String words, double shape, double scaleDays, String people, Evidence evidence) {
    public PublishedRelapse {
        if (!(shape > 0 && scaleDays > 0)) {
            throw new IllegalArgumentException("shape and scale of " + code + " are above 0");
        }
    }

    /** By its median: an exponential distribution. */
    public static PublishedRelapse withMedian(
            String code, String words, double medianDays, String people, Evidence evidence) {
        return new PublishedRelapse(code, words, 1, medianDays / Math.log(2), people, evidence);
    }

    /** Fraction of that group who had not relapsed after so long, 0..1. */
    public double stillWell(Duration after) {
        double days = after.toMinutes() / 1440.0;
        return Math.exp(-Math.pow(Math.max(days, 0) / scaleDays, shape));
    }

    /** When half of that group had relapsed, in days. */
    public double medianDays() {
        return scaleDays * Math.pow(Math.log(2), 1 / shape);
    }
}
