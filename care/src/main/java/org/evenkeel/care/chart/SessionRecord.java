package org.evenkeel.care.chart;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenkeel.care.chart.PlanContent.SessionCancelled;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.RecoveryContent.*;
import org.evenkeel.care.chart.SessionContent.*;

/**
 * All that was charted of one session.
 *
 * @param gate last check of each gate item, by item
 * @param pump everything the pump did, in order of time: started, rate changed, paused, resumed, stopped
 * @param doses everything given that no pump gives over time, in order of time: dose given, mouth emptied, dosing ended
 * @param medicine what was drawn and what was thrown away, in order of time
 * @param vitals vital signs in order of time
 * @param events interventions, medicines, states, ratings and emergencies
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
        List<Charted<PreparedDoseChecked>> preparedChecks,
        List<Charted<SessionContent>> medicine,
        Optional<Charted<GatePassed>> gatePassed,
        List<Charted<SessionContent>> pump,
        List<Charted<SessionContent>> doses,
        List<Charted<VitalSignsMeasured>> vitals,
        List<Charted<SideEffectObserved>> sideEffects,
        List<Charted<SessionNoteWritten>> notes,
        SessionEvents events,
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
        if (!doses.isEmpty()) {
            return doses.getLast().content() instanceof DosingEnded ? SessionState.RECOVERY : SessionState.RUNNING;
        }
        if (cancelled.isPresent()) {
            return SessionState.CANCELLED;
        }
        if (gatePassed.isPresent()) {
            return SessionState.READY;
        }
        return arrived.isPresent() ? SessionState.ARRIVED : SessionState.SCHEDULED;
    }

    /** What was drawn last; empty when nothing was. */
    public Optional<Charted<MedicineDrawn>> drawn() {
        return medicine.reversed().stream()
                .flatMap(c -> c.content() instanceof MedicineDrawn d
                        ? Stream.of(new Charted<>(c.entry(), c.sequence(), d, c.at(), c.recordedAt(), c.by()))
                        : Stream.empty())
                .findFirst();
    }

    /** The first of the medicine that went in, by whatever route; empty when nothing did. */
    public Optional<Charted<SessionContent>> firstDose() {
        return Stream.concat(pump.stream(), doses.stream())
                .filter(c -> c.content() instanceof InfusionStarted || c.content() instanceof DoseGiven)
                .min(Comparator.comparing(Charted::at));
    }

    /**
     * When the last of the medicine went in, once nothing more is to come: from then on recovery is counted. For what is
     * held in the mouth it is when the mouth was emptied; the time at which somebody charted that no more comes does not
     * count.
     */
    public Optional<Instant> lastDoseAt() {
        if (!pump.isEmpty()) {
            return Optional.of(pump.getLast())
                    .filter(c -> c.content() instanceof InfusionStopped)
                    .map(Charted::at);
        }
        boolean ended = !doses.isEmpty() && doses.getLast().content() instanceof DosingEnded;
        return doses.stream()
                .filter(c -> ended && !(c.content() instanceof DosingEnded))
                .map(Charted::at)
                .max(Comparator.naturalOrder());
    }

    /** What was charted as given, in mg of base: single doses and what an ended infusion gave. */
    public double chartedMg() {
        return Stream.concat(pump.stream(), doses.stream())
                .mapToDouble(c -> switch (c.content()) {
                    case DoseGiven d -> d.amountMg();
                    case InfusionStopped i -> i.givenMg();
                    default -> 0;
                })
                .sum();
    }

    /** The chair the patient sits in, else the one planned; empty when neither is known. */
    public String chair() {
        return arrived.map(a -> a.content().chair())
                .or(() -> scheduled.map(s -> s.content().chair()))
                .orElse("");
    }
}
