package org.evenkeel.clinic.session;

import static org.evenkeel.clinic.session.BedsideEvent.Group.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.care.chart.AlarmContent;
import org.evenkeel.care.chart.AlarmContent.*;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.EmergencyContent;
import org.evenkeel.care.chart.EmergencyContent.*;
import org.evenkeel.care.chart.EventContent;
import org.evenkeel.care.chart.EventContent.*;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.RecoveryContent;
import org.evenkeel.care.chart.RecoveryContent.*;
import org.evenkeel.care.chart.SessionContent;
import org.evenkeel.care.chart.SessionContent.*;
import org.evenkeel.care.event.EventCatalogue;
import org.evenkeel.care.plan.AdministrationWords;
import org.evenkeel.care.session.ChairName;
import org.evenkeel.care.session.SessionRules;
import org.evenkeel.clinic.session.BedsideEvent.Group;

/** What an entry of a session says on the session page; empty for what the list leaves out. */
final class EventWords {
    private final ItemId session;
    private final SessionRules rules;
    private final RoomLists lists;

    /** Words of one line. */
    record Line(Group group, String what, String more) {}

    EventWords(BedsideView view) {
        session = view.session().id();
        rules = view.rules();
        lists = view.lists();
    }

    Optional<Line> of(Content content) {
        return switch (content) {
            case SessionContent c when c.session().equals(session) -> room(c);
            case RecoveryContent c when c.session().equals(session) -> recovery(c);
            case AlarmContent c when c.session().equals(session) -> Optional.of(alarm(c));
            case EventContent c when c.session().equals(session) -> Optional.of(event(c));
            case EmergencyContent c when c.session().equals(session) -> Optional.of(emergency(c));
            default -> Optional.empty();
        };
    }

    private Optional<Line> room(SessionContent content) {
        return switch (content) {
            case PatientArrived c -> line(OTHER, "Arrived", ChairName.of(c.chair()));
            case PreparedDoseChecked c -> line(PUMP, "Dose checked", prepared(c));
            case DoseGiven c ->
                line(
                        PUMP,
                        VitalsText.number(c.amountMg()) + " mg " + c.medicine() + " given, " + c.route(),
                        joined("Dose " + c.ordinal(), c.site(), c.reason()));
            case MouthEmptied c -> line(PUMP, "Mouth emptied: " + AdministrationWords.emptied(c.how()), "");
            case DosingEnded c ->
                line(
                        PUMP,
                        c.completed() ? "All doses given" : "No further dose",
                        joined(VitalsText.number(c.givenMg()) + " mg given", c.reason()));
            case WeightMeasured c -> line(OTHER, "Weight " + VitalsText.number(c.weightKg()) + " kg", "");
            case DoseChecked c -> line(PUMP, "Dose checked", dose(c));
            case MedicineDrawn c ->
                line(
                        PUMP,
                        "Drawn " + VitalsText.number(c.drawnMl()) + " mL of "
                                + VitalsText.number(c.vialStrengthMgPerMl()) + " mg/mL",
                        "into " + VitalsText.number(c.diluentMl()) + " mL; lot " + c.lot() + ", expires "
                                + c.expiry().iso());
            case MedicineWasted c ->
                line(PUMP, VitalsText.number(c.wastedMg()) + " mg thrown away", "seen by " + c.witness());
            case GatePassed c -> line(OTHER, "Gate passed", reasons(c));
            case InfusionStarted c ->
                line(
                        PUMP,
                        "Infusion started",
                        VitalsText.number(c.doseMg()) + " mg at " + VitalsText.number(c.rateMgPerMin()) + " mg/min");
            case InfusionRateChanged c ->
                line(PUMP, "Rate " + VitalsText.number(c.rateMgPerMin()) + " mg/min", c.reason());
            case InfusionPaused c -> line(PUMP, "Paused", c.reason());
            case InfusionResumed _ -> line(PUMP, "Running again", "");
            case InfusionStopped c ->
                line(
                        PUMP,
                        c.completed() ? "Dose complete" : "Infusion stopped",
                        VitalsText.number(c.givenMg()) + " mg given"
                                + (c.reason().isBlank() ? "" : ". " + c.reason()));
            case VitalSignsMeasured c -> line(VITALS, VitalsText.all(c), "");
            case SideEffectObserved c -> line(PATIENT, effect(c), c.note());
            case SessionNoteWritten c -> line(NOTE, "Note", c.words());
            default -> Optional.empty(); // a gate item shows at the gate
        };
    }

    private static Line alarm(AlarmContent content) {
        return switch (content) {
            case AlarmRaised c -> new Line(ALARM, c.words(), joined("alarm, " + word(c.priority()), c.because()));
            case AlarmChanged c -> new Line(ALARM, c.words(), joined("alarm, " + word(c.priority()), c.because()));
            case AlarmAcknowledged c -> new Line(ALARM, "Alarm seen: " + c.alarm(), "");
            case AlarmPaused c -> new Line(ALARM, "Alarm silenced for a while: " + c.alarm(), "");
            case AlarmEscalated c ->
                new Line(ALARM, "Nobody answered the alarm: " + c.alarm(), "told on, step " + c.step());
            case AlarmLatched c -> new Line(ALARM, "Alarm not seen yet: " + c.alarm(), c.because());
            case AlarmEnded c -> new Line(ALARM, "Alarm over: " + c.alarm(), c.because());
        };
    }

    private static String word(AlarmPriority priority) {
        return priority.name().toLowerCase(Locale.ROOT) + " priority";
    }

    private static Optional<Line> recovery(RecoveryContent content) {
        return switch (content) {
            case DischargeCriterionJudged _ -> Optional.empty();
            case EscortHandedOver c -> line(OTHER, "Handed over to the escort", c.name());
            case AdviceGiven c -> line(OTHER, "Advice given to the " + (c.toEscort() ? "escort" : "patient"), "");
            case Discharged _ -> line(OTHER, "Discharged", "");
            case LeftAgainstAdvice c -> line(OTHER, "Left against advice", c.said());
        };
    }

    private Line event(EventContent content) {
        EventCatalogue known = lists.events();
        return switch (content) {
            case InterventionDone c ->
                new Line(
                        CARE,
                        known.intervention(c.intervention()).map(i -> i.label()).orElse(c.intervention())
                                + (c.flowLitresPerMin() == null
                                        ? ""
                                        : " " + VitalsText.number(c.flowLitresPerMin()) + " L/min"),
                        c.note());
            case MedicineGiven c ->
                new Line(
                        CARE,
                        c.medicine() + " " + VitalsText.number(c.dose()) + " " + label(known.units(), c.unitUcum())
                                + " " + label(known.routes(), c.route()),
                        joined(c.orderedBy().isBlank() ? "" : "ordered by " + c.orderedBy(), c.note()));
            case StateObserved c ->
                new Line(
                        PATIENT,
                        known.aspect(c.aspect())
                                .map(a -> a.label() + ": " + label(a.states(), c.state()))
                                .orElse(c.aspect() + ": " + c.state()),
                        c.note());
            case ScaleRated c ->
                new Line(
                        PATIENT,
                        known.scale(c.scale()).map(s -> s.label()).orElse(c.scale()) + " " + c.score(),
                        joined(
                                known.scale(c.scale())
                                        .filter(s -> s.version().equals(c.scaleVersion()))
                                        .flatMap(s -> s.words(c.score()))
                                        .orElse(""),
                                "form: " + c.scaleVersion(),
                                c.note()));
        };
    }

    private Line emergency(EmergencyContent content) {
        return switch (content) {
            case EmergencyCalled c -> new Line(EMERGENCY, "Emergency called", c.why());
            case ChecklistOpened c -> new Line(EMERGENCY, "Checklist: " + checklist(c.checklist()), "");
            case StepDone c -> new Line(EMERGENCY, c.words(), joined("done, " + checklist(c.checklist()), c.note()));
            case MomentMarked c -> new Line(EMERGENCY, EmergencyView.label(c.moment()), c.note());
            case HelperCame c -> new Line(EMERGENCY, "Came to help: " + joined(c.name(), c.role()), "");
            case EmergencyEnded c ->
                new Line(EMERGENCY, "Emergency over: " + EmergencyView.label(c.outcome()), c.words());
        };
    }

    private String checklist(String id) {
        return lists.emergency().checklist(id).map(l -> l.label()).orElse(id);
    }

    private String effect(SideEffectObserved c) {
        String label = rules.sideEffectLabel(c.effect());
        return switch (c.grade()) {
            case NONE -> label + " has gone";
            case MILD -> label + ", mild";
            case MODERATE -> label + ", moderate";
            case SEVERE -> label + ", severe";
        };
    }

    private static String prepared(PreparedDoseChecked c) {
        Double strength = c.strengthMgPerMl();
        Double unit = c.unitMg();
        return VitalsText.number(c.doseMg()) + " mg"
                + (strength == null ? "" : ", " + VitalsText.number(strength) + " mg/mL")
                + (unit == null ? "" : ", " + c.units() + " × " + VitalsText.number(unit) + " mg")
                + (c.lot().isEmpty() ? "" : ", lot " + c.lot());
    }

    private static String dose(DoseChecked c) {
        return VitalsText.number(c.doseMg()) + " mg, " + VitalsText.number(c.concentrationMgPerMl()) + " mg/mL, "
                + VitalsText.number(c.rateMlPerHour()) + " mL/h";
    }

    private static String reasons(GatePassed c) {
        return String.join(
                "; ",
                c.overrides().stream().map(o -> o.ruleId() + ": " + o.reason()).toList());
    }

    private static String label(List<EventCatalogue.Choice> choices, String id) {
        return choices.stream()
                .filter(c -> c.id().equals(id))
                .map(EventCatalogue.Choice::label)
                .findFirst()
                .orElse(id);
    }

    private static String joined(String... parts) {
        return String.join(
                " · ", List.of(parts).stream().filter(p -> !p.isBlank()).toList());
    }

    private static Optional<Line> line(Group group, String what, String more) {
        return Optional.of(new Line(group, what, more));
    }
}
