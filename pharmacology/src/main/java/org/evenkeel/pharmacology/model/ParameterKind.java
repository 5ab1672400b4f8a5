package org.evenkeel.pharmacology.model;

import org.evenkeel.pharmacology.quantity.Unit;

/** What a parameter measures, and so the canonical unit it is held in. */
public enum ParameterKind {
    /** A volume of distribution, L. */
    VOLUME("L"),
    /** A clearance, elimination or exchange, L/min. */
    CLEARANCE("L/min"),
    /** A first-order rate constant, 1/min. */
    RATE_CONSTANT("/min");

    @SuppressWarnings("ImmutableEnumChecker") // Unit is immutable; the checker cannot see it through Map
    private final Unit unit;

    ParameterKind(String ucum) {
        this.unit = Unit.of(ucum);
    }

    /** The canonical unit. */
    public Unit unit() {
        return unit;
    }
}
