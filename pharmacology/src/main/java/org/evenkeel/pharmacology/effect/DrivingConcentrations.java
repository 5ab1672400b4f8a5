package org.evenkeel.pharmacology.effect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One person's concentrations that drive effects, ng/mL, one value for each time; arrays are taken, not copied. */
public final class DrivingConcentrations {

    private final Map<Driver, double[]> ngPerMl;
    private final int times;

    private DrivingConcentrations(Map<Driver, double[]> ngPerMl, int times) {
        this.ngPerMl = ngPerMl;
        this.times = times;
    }

    /**
     * These concentrations. Rounding may have left values a hair below 0; they count as 0.
     *
     * @throws IllegalArgumentException when there is none, or their lengths differ
     */
    public static DrivingConcentrations of(Map<Driver, double[]> ngPerMl) {
        if (ngPerMl.isEmpty()) {
            throw new IllegalArgumentException("no concentration drives an effect");
        }
        int times = ngPerMl.values().iterator().next().length;
        if (ngPerMl.values().stream().anyMatch(curve -> curve.length != times)) {
            throw new IllegalArgumentException("driving concentrations must have the same times");
        }
        return new DrivingConcentrations(new EnumMap<>(ngPerMl), times);
    }

    /** How many times. */
    public int times() {
        return times;
    }

    /** Which concentrations are here. */
    public Set<Driver> drivers() {
        return Set.copyOf(ngPerMl.keySet());
    }

    double[] ngPerMl(Driver driver) {
        return Objects.requireNonNull(ngPerMl.get(driver));
    }
}
