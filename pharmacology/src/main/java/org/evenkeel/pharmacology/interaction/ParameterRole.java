package org.evenkeel.pharmacology.interaction;

/** What a parameter does in a model, whatever its name there. */
public enum ParameterRole {
    /** Clearance of the drug from blood. */
    SYSTEMIC_CLEARANCE,
    /** The part of a swallowed dose that reaches blood as the drug. */
    SWALLOWED_FRACTION,
    /** How fast a swallowed dose is absorbed. */
    SWALLOWED_ABSORPTION,
    /** The part of a swallowed dose, as far as it does not arrive as the drug, that arrives as norketamine. */
    PRESYSTEMIC_NORKETAMINE,
    /** Clearance of norketamine. */
    NORKETAMINE_CLEARANCE
}
