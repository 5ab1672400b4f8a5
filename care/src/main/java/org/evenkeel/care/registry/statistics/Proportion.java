package org.evenkeel.care.registry.statistics;

import java.util.Optional;
import org.evenkeel.pharmacology.distribution.Quantiles;

/**
 * So many of so many.
 *
 * @param count those of whom it is true
 * @param of all of them; may be 0, then there is no share and nothing is known
 */
public record Proportion(int count, int of) {
    public Proportion {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
    }

    /** The share, 0 to 1; empty of nobody. */
    public Optional<Double> share() {
        return of == 0 ? Optional.empty() : Optional.of(count / (double) of);
    }

    /** Wilson's score interval at 95 %, without correction for continuity; empty of nobody. */
    public Optional<Interval> wilson() {
        return wilson(Interval.USUAL_LEVEL);
    }

    /**
     * Wilson's score interval (E. B. Wilson, JASA 1927; 22:209), without correction for continuity: what
     * {@code prop.test(correct = FALSE)} of R gives.
     */
    public Optional<Interval> wilson(double level) {
        double z = Interval.reach(level);
        return share().map(p -> {
            double shrink = 1 + z * z / of;
            double middle = (p + z * z / (2.0 * of)) / shrink;
            double half = z / shrink * Math.sqrt(p * (1 - p) / of + z * z / (4.0 * of * of));
            return new Interval(
                    count == 0 ? 0 : Math.max(0, middle - half), count == of ? 1 : Math.min(1, middle + half));
        });
    }

    /**
     * The exact interval (C. J. Clopper, E. S. Pearson, Biometrika 1934; 26:404), by quantiles of the beta distribution: what
     * {@code binom.test} of R gives.
     */
    public Optional<Interval> clopperPearson(double level) {
        double tail = Interval.tail(level);
        return share().map(_ -> new Interval(
                count == 0 ? 0 : Quantiles.betaFraction(tail, count, of - count + 1.0),
                count == of ? 1 : Quantiles.betaFraction(1 - tail, count + 1.0, of - count)));
    }
}
