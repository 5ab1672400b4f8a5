package org.evenkeel.pharmacology.effect;

import java.util.Arrays;
import java.util.List;

/** The acute effects that can be computed. Their titles, units, cautions and sources are data: {@link EffectDescription}. */
public enum AcuteEffect {
    /** Rating of dissociation, 0 to 10. */
    DISSOCIATION_RATING(Driver.S_KETAMINE_AT_EFFECT_SITE),
    /** CADSS as the mean of many people, 0 to 92 points. */
    CADSS_MEAN(Driver.S_KETAMINE_AT_EFFECT_SITE),
    /** CADSS of single persons, 0 to 92 points: far more spread than its mean. */
    CADSS_SCORE(Driver.S_KETAMINE_AT_EFFECT_SITE),
    /** Rise of systolic pressure, mmHg. */
    SYSTOLIC_RISE(Driver.KETAMINE_AT_PRESSURE_SITE),
    /** Rise of diastolic pressure, mmHg. */
    DIASTOLIC_RISE(Driver.KETAMINE_AT_PRESSURE_SITE),
    /** Depth of sedation as a share of the deepest on its scale, 0 to 1. */
    SEDATION_DEPTH(Driver.KETAMINE),
    /** Share of NMDA receptors occupied, 0 to 1. */
    RECEPTOR_OCCUPANCY(Driver.KETAMINE, Driver.NORKETAMINE);

    @SuppressWarnings("ImmutableEnumChecker") // List.copyOf is immutable; the checker cannot see it
    private final List<Driver> drivers;

    AcuteEffect(Driver... drivers) {
        this.drivers = List.copyOf(Arrays.asList(drivers));
    }

    /** The concentrations without which it cannot be computed. */
    public List<Driver> drivers() {
        return drivers;
    }
}
