package org.evenkeel.care.monitor;

/** A reason not to believe a reading. A doubted reading is kept and shown with its reason, never as a valid one. */
public enum Doubt {
    NOT_OBTAINED("The monitor could not measure it"),
    QUESTIONED("The monitor itself doubts it"),
    TEST("The monitor says it is a test, a demonstration or a calibration"),
    UNREADABLE("What was sent is no number"),
    UNIT("The unit is missing or not known for this value"),
    IMPLAUSIBLE("Outside what can be measured in a person"),
    PRESSURES_CROSSED("Systolic, mean and diastolic pressure contradict each other"),
    LOW_SIGNAL("The pulse signal is too weak for an oxygen saturation"),
    RATES_DIFFER("Heart rate and pulse rate differ too much"),
    FROZEN("Has not moved for too long"),
    JUMP("Has jumped and not stayed there yet"),
    CONFLICT("Another value was sent for the same moment"),
    FUTURE("Its time lies ahead"),
    BEFORE_SESSION("Was measured before this patient came: it may be somebody else's");

    private final String words;

    Doubt(String words) {
        this.words = words;
    }

    /** The reason, for a person. */
    public String words() {
        return words;
    }
}
