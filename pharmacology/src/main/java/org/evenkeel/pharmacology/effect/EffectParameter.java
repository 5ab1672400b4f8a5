package org.evenkeel.pharmacology.effect;

import org.evenkeel.pharmacology.quantity.Unit;

/** The parameters of the acute effects, each with the unit its value is held in. */
public enum EffectParameter {
    /** Half-life of equilibration between arterial S-ketamine and the site of dissociation, min. */
    EQUILIBRATION_HALF_LIFE("min"),
    /** S-ketamine at the effect site that gives half of the full rating, ng/mL. */
    C50("ng/mL"),
    /** Power to which concentration enters dissociation. */
    STEEPNESS("1"),
    /** CADSS at full dissociation in the first session, points. */
    CADSS_MAXIMUM("{points}"),
    /** Size of the negative binomial distribution of CADSS over patients; smaller is wider. */
    CADSS_DISPERSION("1"),
    /** Share of the first session's CADSS that is left after many sessions. */
    TOLERANCE_FLOOR("1"),
    /** How many sessions it takes until tolerance has come 63 % of its way. */
    TOLERANCE_SESSIONS("{sessions}"),
    /** Rise of systolic pressure for each ng/mL of racemic ketamine, mmHg mL/ng. */
    PRESSURE_SLOPE("mmHg.mL/ng"),
    /** Half-life of equilibration between ketamine and blood pressure, min. */
    PRESSURE_HALF_LIFE("min"),
    /** Rise of diastolic pressure as a share of the systolic one. */
    DIASTOLIC_SHARE("1"),
    /** Share of ketamine and norketamine in plasma that is not bound. */
    UNBOUND_FRACTION("1"),
    /** Unbound ketamine that occupies half of the receptors, nmol/L. */
    KETAMINE_IC50("nmol/L"),
    /** Unbound norketamine that occupies half of the receptors, nmol/L. */
    NORKETAMINE_IC50("nmol/L"),
    /** Molar mass of ketamine base, g/mol, the same number as ng/nmol. */
    KETAMINE_MOLAR_MASS("ng/nmol"),
    /** Molar mass of norketamine base, g/mol. */
    NORKETAMINE_MOLAR_MASS("ng/nmol"),
    /** Deepest sedation that ketamine reaches, as a share of the scale. */
    SEDATION_MAXIMUM("1"),
    /** Racemic ketamine that gives half of that, ng/mL. */
    SEDATION_EC50("ng/mL"),
    /** Power to which concentration enters sedation. */
    SEDATION_STEEPNESS("1"),
    /** S-ketamine's share of the concentration after racemic ketamine. */
    S_SHARE("1");

    @SuppressWarnings("ImmutableEnumChecker") // Unit is immutable; the checker cannot see it through Map
    private final Unit unit;

    EffectParameter(String ucum) {
        this.unit = Unit.of(ucum);
    }

    /** The unit values are held in. */
    public Unit unit() {
        return unit;
    }
}
