package org.evenkeel.care.chart;

/** An emergency in the treatment room, from the call until it is over. */
public sealed interface EmergencyContent extends Content {
    /** The session an entry belongs to. */
    ItemId session();

    /** Which emergency of the session. */
    ItemId emergency();

    /** "Stop and call" was pressed. Whether the pump was charted as stopped is an entry of its own. */
    record EmergencyCalled(ItemId session, ItemId emergency, String why) implements EmergencyContent {}

    /** A person chose a checklist. */
    record ChecklistOpened(ItemId session, ItemId emergency, String checklist, String checklistVersion)
            implements EmergencyContent {}

    /**
     * A step of a checklist was done.
     *
     * @param words the step as it was shown
     * @param note what the person added, such as a dose; may be empty
     */
    record StepDone(
            ItemId session,
            ItemId emergency,
            String checklist,
            String checklistVersion,
            String step,
            String words,
            String note)
            implements EmergencyContent {}

    /** A moment from which time is counted. */
    record MomentMarked(ItemId session, ItemId emergency, Moment moment, String note) implements EmergencyContent {}

    /** Moments of an emergency. */
    enum Moment {
        AMBULANCE_CALLED,
        AMBULANCE_ARRIVED,
        ADRENALINE_GIVEN,
        COMPRESSIONS_STARTED,
        /** A new cycle of compressions after a look at the rhythm. */
        CYCLE_STARTED,
        SHOCK_GIVEN,
        PULSE_BACK
    }

    /** Somebody came to help. */
    record HelperCame(ItemId session, ItemId emergency, String name, String role) implements EmergencyContent {}

    /** The emergency is over. */
    record EmergencyEnded(ItemId session, ItemId emergency, Outcome outcome, String words)
            implements EmergencyContent {}

    /** How an emergency ended. */
    enum Outcome {
        RESOLVED_HERE,
        TAKEN_TO_HOSPITAL,
        FALSE_ALARM,
        DIED
    }
}
