package org.evenkeel.pharmacology.effect;

/** A concentration that drives effects, ng/mL of base. */
public enum Driver {
    /** S-ketamine at the site of dissociation, which follows arterial plasma with a lag. */
    S_KETAMINE_AT_EFFECT_SITE,
    /** Ketamine (S and R together) where it raises blood pressure, which follows plasma with a lag. */
    KETAMINE_AT_PRESSURE_SITE,
    /** Ketamine (S and R together) in plasma. */
    KETAMINE,
    /** Norketamine (S and R together) in plasma. */
    NORKETAMINE
}
