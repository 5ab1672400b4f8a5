package org.evenkeel.clinic.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.EmergencyContent.ChecklistOpened;
import org.evenkeel.care.chart.EmergencyContent.Moment;
import org.evenkeel.care.chart.EmergencyContent.MomentMarked;
import org.evenkeel.care.chart.EmergencyContent.Outcome;
import org.evenkeel.care.chart.EmergencyContent.StepDone;
import org.evenkeel.care.chart.SessionEvents.Emergency;
import org.evenkeel.care.emergency.EmergencyChecklist;
import org.evenkeel.care.emergency.EmergencyChecklist.Step;
import org.evenkeel.care.emergency.EmergencyChecklist.Timer;

/**
 * An emergency as its panel shows it.
 *
 * @param open the checklists that were opened, the last opened first
 */
public record EmergencyView(Emergency emergency, List<EmergencyChecklist> open, BedsideView view) {

    /** The emergency that is going on in a session. */
    public static Optional<EmergencyView> of(BedsideView view) {
        return view.session().events().openEmergency().map(e -> {
            List<EmergencyChecklist> open = new ArrayList<>();
            for (Charted<ChecklistOpened> opened : e.of(ChecklistOpened.class).reversed()) {
                view.lists()
                        .emergency()
                        .checklist(opened.content().checklist())
                        .filter(list -> !open.contains(list))
                        .ifPresent(open::add);
            }
            return new EmergencyView(e, List.copyOf(open), view);
        });
    }

    /** Whether a checklist was opened. */
    public boolean isOpen(EmergencyChecklist list) {
        return open.contains(list);
    }

    /** When a step was done and by whom. */
    public Optional<Charted<StepDone>> done(EmergencyChecklist list, Step step) {
        return emergency.done(list.id(), step.id());
    }

    /** When a moment was last marked. */
    public Optional<Charted<MomentMarked>> last(Moment moment) {
        return emergency.last(moment);
    }

    /** The timer of the opened checklists that counts from a moment; that of the last opened where several do. */
    public Optional<Timer> timer(Moment moment) {
        return open.stream()
                .flatMap(list -> list.timers().stream())
                .filter(t -> t.moment() == moment)
                .findFirst();
    }

    /** How long after a moment its timer calls, in seconds; 0 when none does. */
    public long againSeconds(Moment moment) {
        return timer(moment).map(Timer::again).map(Duration::toSeconds).orElse(0L);
    }

    /** The word on a moment's button. */
    public static String label(Moment moment) {
        return switch (moment) {
            case AMBULANCE_CALLED -> "Ambulance called";
            case AMBULANCE_ARRIVED -> "Ambulance is here";
            case ADRENALINE_GIVEN -> "Adrenaline given";
            case COMPRESSIONS_STARTED -> "Compressions started";
            case CYCLE_STARTED -> "New cycle of compressions";
            case SHOCK_GIVEN -> "Shock given";
            case PULSE_BACK -> "Pulse is back";
        };
    }

    /** How an emergency ended. */
    public static String label(Outcome outcome) {
        return switch (outcome) {
            case RESOLVED_HERE -> "dealt with here";
            case TAKEN_TO_HOSPITAL -> "taken to hospital";
            case FALSE_ALARM -> "false alarm";
            case DIED -> "the patient died";
        };
    }

    /** The outcome as a sentence begins. */
    public static String sentence(Outcome outcome) {
        String label = label(outcome);
        return label.substring(0, 1).toUpperCase(Locale.ENGLISH) + label.substring(1);
    }
}
