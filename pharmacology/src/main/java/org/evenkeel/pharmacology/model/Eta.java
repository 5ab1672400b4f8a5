package org.evenkeel.pharmacology.model;

import java.util.List;
import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * One way in which people, or one person's occasions, differ. Eta is normal around 0; what it does to the parameters in
 * {@code on} is the scale's.
 *
 * @param name the name, such as {@code CL}
 * @param on the parameters it changes
 * @param varianceDimensionless variance of eta (omega squared), 0 or more
 * @param scale on which scale eta is added
 * @param level what differs by it
 * @param evidence where the variance comes from
 */
public record Eta(
        String name, List<String> on, double varianceDimensionless, Scale scale, Level level, Evidence evidence) {

    /** On which scale eta is added to a parameter. */
    public enum Scale {
        /** The parameter is multiplied by exp(eta). */
        LOG,
        /** Eta is added to ln(p / (1 - p)) of a fraction p. */
        LOGIT
    }

    /** What differs by an eta. */
    public enum Level {
        /** People. */
        SUBJECT,
        /** One person from one day to another. */
        OCCASION
    }

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

    /** People differ by a factor exp(eta). */
    public Eta(String name, List<String> on, double varianceDimensionless, Evidence evidence) {
        this(name, on, varianceDimensionless, Scale.LOG, Level.SUBJECT, evidence);
    }
}
