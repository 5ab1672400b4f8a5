package org.evenkeel.care.rule;

/** When a rule is asked. */
public enum Stage {
    /** When somebody decides whether the patient is a candidate. */
    CANDIDACY,
    /** On the day, before a session. */
    GATE
}
