package org.evenkeel.care.chart;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.RecoveryContent.*;
import org.evenkeel.care.chart.SessionContent.*;

/** One step of a session's fold: the record before, changed in the one place that an entry speaks of. */
final class SessionFold {
    /** A pump is started before anything else is charted of it, were it of the same instant. */
    private static final Comparator<Charted<?>> PUMP_ORDER = Comparator.<Charted<?>, Instant>comparing(Charted::at)
            .thenComparing(c -> !(c.content() instanceof InfusionStarted))
            .thenComparing(Charted.IN_TIME);

    private ItemId id;
    private Optional<Charted<SessionScheduled>> scheduled = Optional.empty();
    private Optional<Charted<SessionCancelled>> cancelled = Optional.empty();
    private Optional<Charted<PatientArrived>> arrived = Optional.empty();
    private Map<String, Charted<GateItemChecked>> gate = Map.of();
    private Optional<Charted<WeightMeasured>> weight = Optional.empty();
    private List<Charted<DoseChecked>> doseChecks = List.of();
    private List<Charted<PreparedDoseChecked>> preparedChecks = List.of();
    private List<Charted<SessionContent>> medicine = List.of();
    private Optional<Charted<GatePassed>> gatePassed = Optional.empty();
    private List<Charted<SessionContent>> pump = List.of();
    private List<Charted<SessionContent>> doses = List.of();
    private List<Charted<VitalSignsMeasured>> vitals = List.of();
    private List<Charted<SideEffectObserved>> sideEffects = List.of();
    private List<Charted<SessionNoteWritten>> notes = List.of();
    private SessionEvents events = SessionEvents.NONE;
    private Map<String, Charted<DischargeCriterionJudged>> criteria = Map.of();
    private Optional<Charted<EscortHandedOver>> escort = Optional.empty();
    private List<Charted<AdviceGiven>> advice = List.of();
    private Optional<Charted<Discharged>> discharged = Optional.empty();
    private Optional<Charted<LeftAgainstAdvice>> leftAgainstAdvice = Optional.empty();

    SessionFold(ItemId id) {
        this.id = id;
    }

    SessionFold(SessionRecord before) {
        id = before.id();
        scheduled = before.scheduled();
        cancelled = before.cancelled();
        arrived = before.arrived();
        gate = before.gate();
        weight = before.weight();
        doseChecks = before.doseChecks();
        preparedChecks = before.preparedChecks();
        medicine = before.medicine();
        gatePassed = before.gatePassed();
        pump = before.pump();
        doses = before.doses();
        vitals = before.vitals();
        sideEffects = before.sideEffects();
        notes = before.notes();
        events = before.events();
        criteria = before.criteria();
        escort = before.escort();
        advice = before.advice();
        discharged = before.discharged();
        leftAgainstAdvice = before.leftAgainstAdvice();
    }

    SessionFold scheduled(Entry entry, SessionScheduled c) {
        scheduled = Optional.of(Charted.of(entry, c));
        cancelled = Optional.empty();
        return this;
    }

    SessionFold cancelled(Entry entry, SessionCancelled c) {
        cancelled = Optional.of(Charted.of(entry, c));
        return this;
    }

    SessionFold session(Entry entry, SessionContent content) {
        switch (content) {
            case PatientArrived c -> arrived = Optional.of(Charted.of(entry, c));
            case GateItemChecked c -> gate = Fold.putLatest(gate, c.item(), Charted.of(entry, c));
            case WeightMeasured c -> weight = Fold.latest(weight, Charted.of(entry, c));
            case DoseChecked c -> doseChecks = Fold.plusInTime(doseChecks, Charted.of(entry, c));
            case PreparedDoseChecked c -> preparedChecks = Fold.plusInTime(preparedChecks, Charted.of(entry, c));
            case MedicineDrawn c -> medicine(entry, c);
            case MedicineWasted c -> medicine(entry, c);
            case GatePassed c -> gatePassed = Optional.of(Charted.of(entry, c));
            case InfusionStarted c -> pump(entry, c);
            case InfusionRateChanged c -> pump(entry, c);
            case InfusionPaused c -> pump(entry, c);
            case InfusionResumed c -> pump(entry, c);
            case InfusionStopped c -> pump(entry, c);
            case DoseGiven c -> doses(entry, c);
            case MouthEmptied c -> doses(entry, c);
            case DosingEnded c -> doses(entry, c);
            case VitalSignsMeasured c -> vitals = Fold.plusInTime(vitals, Charted.of(entry, c));
            case SideEffectObserved c -> sideEffects = Fold.plusInTime(sideEffects, Charted.of(entry, c));
            case SessionNoteWritten c -> notes = Fold.plusInTime(notes, Charted.of(entry, c));
        }
        return this;
    }

    private void pump(Entry entry, SessionContent content) {
        pump = Fold.plusInOrder(pump, Charted.of(entry, content), PUMP_ORDER);
    }

    private void doses(Entry entry, SessionContent content) {
        doses = Fold.plusInTime(doses, Charted.of(entry, content));
    }

    SessionFold event(Entry entry, EventContent content) {
        events = events.with(entry, content);
        return this;
    }

    SessionFold emergency(Entry entry, EmergencyContent content) {
        events = events.with(entry, content);
        return this;
    }

    private void medicine(Entry entry, SessionContent content) {
        medicine = Fold.plusInTime(medicine, Charted.of(entry, content));
    }

    SessionFold recovery(Entry entry, RecoveryContent content) {
        switch (content) {
            case DischargeCriterionJudged c -> criteria = Fold.putLatest(criteria, c.criterion(), Charted.of(entry, c));
            case EscortHandedOver c -> escort = Fold.latest(escort, Charted.of(entry, c));
            case AdviceGiven c -> advice = Fold.plusInTime(advice, Charted.of(entry, c));
            case Discharged c -> discharged = Optional.of(Charted.of(entry, c));
            case LeftAgainstAdvice c -> leftAgainstAdvice = Optional.of(Charted.of(entry, c));
        }
        return this;
    }

    SessionRecord after() {
        return new SessionRecord(
                id,
                scheduled,
                cancelled,
                arrived,
                gate,
                weight,
                doseChecks,
                preparedChecks,
                medicine,
                gatePassed,
                pump,
                doses,
                vitals,
                sideEffects,
                notes,
                events,
                criteria,
                escort,
                advice,
                discharged,
                leftAgainstAdvice);
    }
}
