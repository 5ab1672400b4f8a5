package org.evenkeel.care.rule;

/** When a rule is asked. */
public enum Stage {
    /** When somebody decides whether the patient is a candidate. */
    CANDIDACY,
    /** On the day, before a session. */
    GATE,
    /** When a dose or a course is ordered. */
    DOSE,
    /** While the patient is under the drug. */
    MONITORING,
    /** Before the patient goes home. */
    DISCHARGE,
    /** Between sessions and after the course. */
    FOLLOW_UP,
    /** In running the clinic: law, codes, exchange with other systems. */
    OPERATIONS
}
