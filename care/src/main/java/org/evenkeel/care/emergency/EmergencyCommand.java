package org.evenkeel.care.emergency;

import java.time.Instant;
import org.evenkeel.care.chart.EmergencyContent.Moment;
import org.evenkeel.care.chart.EmergencyContent.Outcome;
import org.evenkeel.care.chart.ItemId;

/** What a person in an emergency wants charted. {@code at} is when it was so. */
public sealed interface EmergencyCommand {
    /** Which session. */
    ItemId session();

    /** When it was so. */
    Instant at();

    /**
     * Stop and call: the emergency begins, and an infusion that runs is charted as stopped.
     *
     * @param emergency identity of the emergency, should none be open
     * @param alert identity of the alert to the whole clinic
     */
    record StopAndCall(ItemId session, Instant at, ItemId emergency, ItemId alert, String why)
            implements EmergencyCommand {}

    /** A checklist was chosen. */
    record OpenChecklist(ItemId session, Instant at, String checklist) implements EmergencyCommand {}

    /** A step was done; the version names the words that were before the person. */
    record TickStep(ItemId session, Instant at, String checklist, String version, String step, String note)
            implements EmergencyCommand {}

    /** A moment was marked. */
    record Mark(ItemId session, Instant at, Moment moment, String note) implements EmergencyCommand {}

    /** Somebody came. */
    record Come(ItemId session, Instant at, String name, String role) implements EmergencyCommand {}

    /** It is over. */
    record End(ItemId session, Instant at, Outcome outcome, String words) implements EmergencyCommand {}
}
