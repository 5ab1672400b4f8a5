package org.evenkeel.care.registry.statistics;

import java.util.Optional;
import org.evenkeel.pharmacology.distribution.Quantiles;

/**
 * Events over what they happened in, such as adverse effects over sessions.
 *
 * @param events how many
 * @param exposure in how many sessions; may be 0, then there is no rate
 */
public record Rate(int events, int exposure) {
    public Rate {
        if (events < 0 || exposure < 0) {
            throw new IllegalArgumentException(events + " events in " + exposure);
        }
    }

    /** Events in each; empty without exposure. */
    public Optional<Double> each() {
        return exposure == 0 ? Optional.empty() : Optional.of(events / (double) exposure);
    }

    /**
     * The exact interval of a Poisson rate (F. Garwood, Biometrika 1936; 28:437), by quantiles of the gamma distribution:
     * what {@code poisson.test} of R gives.
     */
    public Optional<Interval> exact(double level) {
        double tail = Interval.tail(level);
        return each().map(_ -> new Interval(
                (events == 0 ? 0 : Quantiles.gammaDimensionless(tail, events)) / exposure,
                Quantiles.gammaDimensionless(1 - tail, events + 1.0) / exposure));
    }
}
