package org.evenkeel.care.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.evenkeel.care.chart.Charted;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.SessionRules.VitalsCadence;

/**
 * When blood pressure is due. A reading counts when both pressures were measured and can be right; one that can't be
 * right leaves the reading due.
 *
 * @param last the last reading that counts; empty when there is none, which never reads as normal
 * @param due when the next is due; empty when none is
 */
public record VitalsSchedule(Optional<Charted<VitalSignsMeasured>> last, Optional<Instant> due) {
    private static final Duration EARLY = Duration.ofMinutes(2);

    /** The schedule of a session. */
    public static VitalsSchedule of(SessionRecord session, VitalsCadence cadence) {
        Optional<Charted<VitalSignsMeasured>> last = session.vitals().reversed().stream()
                .filter(v -> VitalSign.SYSTOLIC.usable(v.content()).isPresent()
                        && VitalSign.DIASTOLIC.usable(v.content()).isPresent())
                .findFirst();
        Optional<Instant> due = switch (session.state()) {
            case SCHEDULED, CANCELLED, DISCHARGED, LEFT_AGAINST_ADVICE -> Optional.empty();
            case ARRIVED, READY ->
                last.isPresent() ? Optional.empty() : session.arrived().map(Charted::at);
            case RUNNING, PAUSED, RECOVERY -> ChartedDosing.of(session).map(d -> whileOrAfter(d, last, cadence));
        };
        return new VitalsSchedule(last, due);
    }

    private static Instant whileOrAfter(
            ChartedDosing dosing, Optional<Charted<VitalSignsMeasured>> last, VitalsCadence cadence) {
        Optional<ChartedInfusion> infusion = dosing.infusion();
        if (infusion.isPresent()) {
            return afterStart(infusion.get(), last, cadence);
        }
        Instant dose = dosing.lastSingleDoseAt().orElse(dosing.startedAt());
        return cadence.route(dosing.route())
                .map(c -> afterDose(c, dose, last))
                .orElseGet(() -> later(last, dose).plus(cadence.during()));
    }

    /** A reading a little early serves the time it was meant for. */
    private static Instant afterDose(AfterDose cadence, Instant dose, Optional<Charted<VitalSignsMeasured>> last) {
        Instant from = later(last, dose);
        Instant served = from.equals(dose) ? dose : from.plus(EARLY);
        return cadence.at().stream()
                .map(dose::plus)
                .filter(due -> due.isAfter(served))
                .findFirst()
                .orElseGet(() -> from.plus(cadence.then()));
    }

    private static Instant later(Optional<Charted<VitalSignsMeasured>> last, Instant dose) {
        return last.map(Charted::at).filter(at -> at.isAfter(dose)).orElse(dose);
    }

    private static Instant afterStart(
            ChartedInfusion infusion, Optional<Charted<VitalSignsMeasured>> last, VitalsCadence cadence) {
        Instant anchor = infusion.startedAt();
        if (last.isPresent() && last.get().at().isAfter(anchor)) {
            anchor = last.get().at();
        }
        Optional<Instant> stopped = infusion.stoppedAt();
        Instant dueDuring = anchor.plus(cadence.during());
        // What was already due when the infusion ended stays due.
        if (stopped.isEmpty() || dueDuring.isBefore(stopped.get())) {
            return dueDuring;
        }
        return anchor.plus(cadence.after());
    }

    /** By how much the next reading is overdue; zero when it is not. */
    public Duration overdueBy(Instant now) {
        return due.filter(d -> d.isBefore(now))
                .map(d -> Duration.between(d, now))
                .orElse(Duration.ZERO);
    }
}
