package org.evenkeel.care.session;

import org.evenkeel.pharmacology.evidence.Evidence;

/** What the site lets a board on a wall show of a patient's name. */
public record BoardPolicy(Names names, Evidence evidence) {
    /** How a patient is named. */
    public enum Names {
        INITIALS,
        FULL
    }
}
