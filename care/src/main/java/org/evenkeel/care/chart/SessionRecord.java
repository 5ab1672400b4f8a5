package org.evenkeel.care.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.RecoveryContent.*;
import org.evenkeel.care.chart.SessionContent.*;

/**
 * All that was charted of one session.
 *
 * @param gate last check of each gate item, by item
 * @param pump everything the pump did, in order of time: started, rate changed, paused, resumed, stopped
 * @param vitals vital signs in order of time
 * @param criteria last judgement of each discharge criterion, by criterion
 */
public record SessionRecord(
        ItemId id,
        Optional<Charted<SessionScheduled>> scheduled,
        Optional<Charted<SessionCancelled>> cancelled,
        Optional<Charted<PatientArrived>> arrived,
        Map<String, Charted<GateItemChecked>> gate,
        Optional<Charted<WeightMeasured>> weight,
        List<Charted<DoseChecked>> doseChecks,
        Optional<Charted<GatePassed>> gatePassed,
        List<Charted<SessionContent>> pump,
        List<Charted<VitalSignsMeasured>> vitals,
        List<Charted<SideEffectObserved>> sideEffects,
        List<Charted<SessionNoteWritten>> notes,
        Map<String, Charted<DischargeCriterionJudged>> criteria,
        Optional<Charted<EscortHandedOver>> escort,
        List<Charted<AdviceGiven>> advice,
        Optional<Charted<Discharged>> discharged,
        Optional<Charted<LeftAgainstAdvice>> leftAgainstAdvice) {

    /** Where the session stands, as far as it is charted. */
    public SessionState state() {
        if (discharged.isPresent()) {
            return SessionState.DISCHARGED;
        }
        if (leftAgainstAdvice.isPresent()) {
            return SessionState.LEFT_AGAINST_ADVICE;
        }
        if (!pump.isEmpty()) {
            return switch (pump.getLast().content()) {
                case InfusionStopped _ -> SessionState.RECOVERY;
                case InfusionPaused _ -> SessionState.PAUSED;
                default -> SessionState.RUNNING; // started, rate changed, resumed: `pump` holds no other kind
            };
        }
        if (cancelled.isPresent()) {
            return SessionState.CANCELLED;
        }
        if (gatePassed.isPresent()) {
            return SessionState.READY;
        }
        return arrived.isPresent() ? SessionState.ARRIVED : SessionState.SCHEDULED;
    }

    /** The chair the patient sits in, else the one planned; empty when neither is known. */
    public String chair() {
        return arrived.map(a -> a.content().chair())
                .or(() -> scheduled.map(s -> s.content().chair()))
                .orElse("");
    }
}
