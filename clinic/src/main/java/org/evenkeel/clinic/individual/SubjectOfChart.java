package org.evenkeel.clinic.individual;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.session.DoseCheck;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;

/** A patient as the models see one. */
public final class SubjectOfChart {

    private SubjectOfChart() {}

    /** The patient in a session: weighed there, else as the order has it; empty when weight or birth date is not known. */
    public static Optional<Subject> in(Chart chart, SessionRecord session, Instant now, ZoneId zone) {
        Optional<Double> kg = session.weight()
                .map(w -> w.content().weightKg())
                .or(() -> DoseCheck.of(chart, session).ordered().map(o -> o.weightKg()));
        return kg.flatMap(
                weight -> ageYears(chart, now, zone).map(years -> new Subject(new Weight(weight), new Age(years))));
    }

    private static Optional<Double> ageYears(Chart chart, Instant now, ZoneId zone) {
        Optional<PartialDate> birth = chart.referral()
                .patient()
                .flatMap(p -> Optional.ofNullable(p.content().birthDate()));
        LocalDate today = LocalDate.ofInstant(now, zone);
        return birth.map(b -> Period.between(b.earliest(), today).toTotalMonths() / 12.0)
                .filter(years -> years >= 0);
    }
}
