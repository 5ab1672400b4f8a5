package org.evenkeel.clinic.individual;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.session.ObservedSession;
import org.evenkeel.care.session.PressureRise;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.fit.Observation;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * Several sessions on one clock: everything that went in and everything that was read, in minutes since the pump was
 * first started.
 *
 * @param sessions oldest first, each with an end
 */
record ObservedCourse(List<ObservedSession> sessions, DosingRegimen regimen, List<Observation> observations) {

    ObservedCourse {
        sessions = List.copyOf(sessions);
        observations = List.copyOf(observations);
    }

    /** Empty when there is no session. */
    static Optional<ObservedCourse> of(List<ObservedSession> sessions) {
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        Instant first = sessions.getFirst().infusion().startedAt();
        List<Administration> doses = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        for (ObservedSession session : sessions) {
            double start = minutes(first, session.infusion().startedAt());
            Instant end = session.endedAt().orElseThrow();
            DosingRegimen.of(session.infusion().programmeUntil(end, Drug.RACEMIC_KETAMINE)).administrations().stream()
                    .map(a -> new Administration(
                            a.route(), start + a.startMinutes(), a.dose(), a.durationMinutes()))
                    .forEach(doses::add);
            session.pressure().map(PressureRise::readings).orElse(List.of()).stream()
                    .map(r -> new Observation.PressureRise(start + r.minutes(), r.riseMmHg()))
                    .forEach(observations::add);
        }
        return Optional.of(
                new ObservedCourse(sessions, new DosingRegimen(Drug.RACEMIC_KETAMINE, doses), observations));
    }

    private static double minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 60_000.0;
    }
}
