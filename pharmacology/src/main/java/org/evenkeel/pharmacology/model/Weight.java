package org.evenkeel.pharmacology.model;

/**
 * Body weight.
 *
 * @param weightKg kg, above 0
 */
public record Weight(double weightKg) {

    public Weight {
        if (!(weightKg > 0) || !Double.isFinite(weightKg)) {
            throw new IllegalArgumentException("weight must be above 0 kg, not " + weightKg);
        }
    }

    /** A weight of {@code weightKg} kg. */
    public static Weight ofKg(double weightKg) {
        return new Weight(weightKg);
    }
}
