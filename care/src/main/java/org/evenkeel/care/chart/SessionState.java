package org.evenkeel.care.chart;

/** Where a session stands. */
public enum SessionState {
    /** Scheduled, nobody here yet. */
    SCHEDULED,
    /** The patient is here; the gate is being gone through. */
    ARRIVED,
    /** The gate is passed; the pump may start. */
    READY,
    /** The pump runs. */
    RUNNING,
    /** The pump is paused. */
    PAUSED,
    /** The infusion is over; the patient is watched. */
    RECOVERY,
    /** The patient has left, criteria met. */
    DISCHARGED,
    /** The patient left before the criteria were met. */
    LEFT_AGAINST_ADVICE,
    /** It will not take place. */
    CANCELLED;

    /** Whether the patient is in the clinic in this state. */
    public boolean isInClinic() {
        return switch (this) {
            case ARRIVED, READY, RUNNING, PAUSED, RECOVERY -> true;
            case SCHEDULED, DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED -> false;
        };
    }

    /** Whether nothing more is expected of the session. */
    public boolean isOver() {
        return switch (this) {
            case DISCHARGED, LEFT_AGAINST_ADVICE, CANCELLED -> true;
            case SCHEDULED, ARRIVED, READY, RUNNING, PAUSED, RECOVERY -> false;
        };
    }
}
