package org.evenkeel.pharmacology.model;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * One way in which people differ: the parameters in {@code on} are multiplied by exp(eta), eta normal around 0.
 *
 * @param name the name, such as {@code CL}
 * @param on the parameters it multiplies
 * @param varianceDimensionless variance of eta on the log scale (omega squared), 0 or more
 * @param evidence where the variance comes from
 */
public record Eta(String name, List<String> on, double varianceDimensionless, Evidence evidence) {

    public Eta {
        on = List.copyOf(on);
        if (on.isEmpty()) {
            throw new IllegalArgumentException("eta " + name + " acts on no parameter");
        }
        if (!(varianceDimensionless >= 0)) {
            throw new IllegalArgumentException(
                    "variance of eta " + name + " must be 0 or more, not " + varianceDimensionless);
        }
    }
}
