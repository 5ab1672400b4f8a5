package org.evenkeel.clinic.individual;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.session.ObservedSession;
import org.evenkeel.care.session.PressureRise;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.fit.Observation;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * One session as a fit takes it, in minutes since its pump was started.
 *
 * @param subject the patient as weighed on that day
 * @param regimen what went in
 * @param observations what was read
 */
record ObservedOccasion(Subject subject, DosingRegimen regimen, List<Observation> observations) {

    ObservedOccasion {
        observations = List.copyOf(observations);
    }

    /** A session whose infusion has ended; empty when weight or birth date is not known. */
    static Optional<ObservedOccasion> of(Chart chart, ObservedSession session, Instant now, ZoneId zone) {
        Instant end = session.endedAt().orElse(now);
        List<Observation> observations = session.pressure().map(PressureRise::readings).orElse(List.of()).stream()
                .<Observation>map(r -> new Observation.PressureRise(r.minutes(), r.riseMmHg()))
                .toList();
        return SubjectOfChart.in(chart, session.session(), now, zone)
                .map(subject -> new ObservedOccasion(
                        subject,
                        DosingRegimen.of(session.infusion().programmeUntil(end, Drug.RACEMIC_KETAMINE)),
                        observations));
    }
}
