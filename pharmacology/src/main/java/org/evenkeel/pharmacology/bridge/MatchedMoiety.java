package org.evenkeel.pharmacology.bridge;

/** Of which substance. */
public enum MatchedMoiety {
    /** The drug alone. */
    PARENT,
    /** The drug and norketamine added, as mass. */
    PARENT_AND_NORKETAMINE
}
