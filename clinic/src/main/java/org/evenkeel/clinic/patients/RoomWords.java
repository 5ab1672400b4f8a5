package org.evenkeel.clinic.patients;

import static org.evenkeel.clinic.patients.EntryWords.name;
import static org.evenkeel.clinic.patients.EntryWords.number;
import static org.evenkeel.clinic.patients.EntryWords.say;

import org.evenkeel.care.chart.EmergencyContent;
import org.evenkeel.care.chart.EmergencyContent.*;
import org.evenkeel.care.chart.EventContent;
import org.evenkeel.care.chart.EventContent.*;

/** What events and emergencies of a session say, in plain words. */
final class RoomWords {
    private RoomWords() {}

    static EntryWords event(EventContent content) {
        return switch (content) {
            case InterventionDone c ->
                say(
                        name(c.intervention()),
                        c.flowLitresPerMin() == null ? "" : number(c.flowLitresPerMin()) + " L/min",
                        c.note());
            case MedicineGiven c ->
                say(
                        "Given: " + c.medicine(),
                        number(c.dose()) + " " + (c.unitUcum().equals("ug") ? "micrograms" : c.unitUcum()),
                        name(c.route()),
                        c.orderedBy().isBlank() ? "" : "ordered by " + c.orderedBy(),
                        c.note());
            case StateObserved c -> say(name(c.aspect()) + ": " + name(c.state()), c.note());
            case ScaleRated c -> say(name(c.scale()) + " " + c.score(), "form " + c.scaleVersion(), c.note());
        };
    }

    static EntryWords emergency(EmergencyContent content) {
        return switch (content) {
            case EmergencyCalled c -> say("Emergency called", c.why());
            case ChecklistOpened c ->
                say("Checklist opened: " + name(c.checklist()), "version " + c.checklistVersion());
            case StepDone c -> say("Done: " + c.words(), c.note());
            case MomentMarked c -> say(name(c.moment()), c.note());
            case HelperCame c -> say("Came to help: " + c.name(), c.role());
            case EmergencyEnded c -> say("Emergency over: " + name(c.outcome()), c.words());
        };
    }
}
