package org.evenkeel.pharmacology.model;

import java.util.Arrays;
import java.util.Optional;
import org.evenkeel.pharmacology.quantity.Unit;

/** What a parameter measures, and so the canonical unit it is held in. */
public enum ParameterKind {
    /** A volume of distribution, L. */
    VOLUME("L", 1, 0),
    /** A clearance, elimination or exchange, L/min. */
    CLEARANCE("L/min", 1, -1),
    /** A first-order rate constant, 1/min. */
    RATE_CONSTANT("/min", 0, -1),
    /** A lag time or the duration of an input, min. */
    DURATION("min", 0, 1),
    /** A fraction, a ratio or a count. */
    NUMBER("1", 0, 0);

    @SuppressWarnings("ImmutableEnumChecker") // Unit is immutable; the checker cannot see it through Map
    private final Unit unit;

    private final int powerOfVolume;
    private final int powerOfTime;

    ParameterKind(String ucum, int powerOfVolume, int powerOfTime) {
        this.unit = Unit.of(ucum);
        this.powerOfVolume = powerOfVolume;
        this.powerOfTime = powerOfTime;
    }

    /** The canonical unit. */
    public Unit unit() {
        return unit;
    }

    /** The kind of a product, or empty when it is none that a parameter can have. */
    Optional<ParameterKind> times(ParameterKind other) {
        return ofPowers(powerOfVolume + other.powerOfVolume, powerOfTime + other.powerOfTime);
    }

    /** The kind of a quotient, or empty when it is none that a parameter can have. */
    Optional<ParameterKind> per(ParameterKind other) {
        return ofPowers(powerOfVolume - other.powerOfVolume, powerOfTime - other.powerOfTime);
    }

    private static Optional<ParameterKind> ofPowers(int ofVolume, int ofTime) {
        return Arrays.stream(values())
                .filter(k -> k.powerOfVolume == ofVolume && k.powerOfTime == ofTime)
                .findFirst();
    }
}
