package org.evenkeel.pharmacology.effect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.pharmacology.substance.SamplingSite;

/** One person's concentrations that drive effects, ng/mL, one value for each time; arrays are taken, not copied. */
public final class DrivingConcentrations {

    private final Map<Driver, double[]> ngPerMl;
    private final Map<Driver, SamplingSite> sites;
    private final int times;

    private DrivingConcentrations(Map<Driver, double[]> ngPerMl, Map<Driver, SamplingSite> sites, int times) {
        this.ngPerMl = ngPerMl;
        this.sites = sites;
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
        return of(ngPerMl, Map.of(), ngPerMl.values().iterator().next().length);
    }

    /**
     * These concentrations, of blood drawn where {@code sites} says; none at all is allowed.
     *
     * @param times how many values each has
     */
    public static DrivingConcentrations of(Map<Driver, double[]> ngPerMl, Map<Driver, SamplingSite> sites, int times) {
        if (ngPerMl.values().stream().anyMatch(curve -> curve.length != times)) {
            throw new IllegalArgumentException("driving concentrations must have the same times");
        }
        Map<Driver, double[]> curves = new EnumMap<>(Driver.class);
        curves.putAll(ngPerMl);
        return new DrivingConcentrations(curves, Map.copyOf(sites), times);
    }

    /** How many times. */
    public int times() {
        return times;
    }

    /** Which concentrations are here. */
    public Set<Driver> drivers() {
        return Set.copyOf(ngPerMl.keySet());
    }

    Optional<SamplingSite> site(Driver driver) {
        return Optional.ofNullable(sites.get(driver));
    }

    double[] ngPerMl(Driver driver) {
        return Objects.requireNonNull(ngPerMl.get(driver));
    }
}
