package org.evenkeel.clinic.staff;

/** What the staff audit records. */
public enum StaffEvent {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGN_IN_SLOWED,
    RE_ENTERED,
    LOCKED,
    SIGNED_OUT,
    ACCOUNT_CREATED,
    ROLES_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    PASSWORD_RESET,
    DRAFT_STARTED,
    DRAFT_READ,
    DRAFT_CLEARED,
    RULE_SIGNED,
    MONITOR_CHANGED
}
