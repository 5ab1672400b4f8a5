package org.evenkeel.care.intake;

/** The small forms of the intake; each adds or replaces one fact. */
public enum IntakeForm {
    CONDITION,
    MEDICINE,
    ALLERGY,
    NO_ALLERGY,
    TRIAL,
    SUBSTANCE,
    PREGNANCY,
    PERSON,
    GOAL,
    PHYSICIAN,
    MEASUREMENT,
    QUESTION,
    SIGN
}
