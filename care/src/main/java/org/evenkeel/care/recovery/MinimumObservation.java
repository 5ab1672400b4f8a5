package org.evenkeel.care.recovery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.SessionContent.DoseGiven;
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.recovery.RecoveryRules.ObservationTime;
import org.evenkeel.care.recovery.RecoveryRules.RouteTime;
import org.evenkeel.care.session.ChartedDosing;
import org.evenkeel.care.session.ChartedInfusion;

/**
 * The least time under observation after the last dose or the end of the infusion. What is not known counts as if it asked for longer.
 *
 * @param minutes from the end of the infusion or the last dose
 * @param because why it is longer than the standard; empty when it is not
 * @param until when it is over; empty while more may be given. Its passing alone never lets anybody go
 * @param route the row for this medicine and route; empty for an infusion, and where there is none
 */
public record MinimumObservation(
        int minutes, List<String> because, Optional<Instant> until, Optional<RouteTime> route) {
    public MinimumObservation {
        because = List.copyOf(because);
    }

    /** The observation a session asks for. */
    public static MinimumObservation of(Chart chart, SessionRecord session, ObservationTime rule) {
        Optional<DoseGiven> byHand = byHand(session);
        if (byHand.isPresent()) {
            return ofRoute(byHand.get(), session, rule);
        }
        Optional<ChartedInfusion> infusion = ChartedInfusion.of(session);
        List<String> because = new ArrayList<>();
        ChartedDosing.of(session).ifPresent(d -> dose(because, chart, session, d.doseMg(), rule));
        infusion.ifPresent(i -> age(because, chart, i.startedAt(), rule));
        conditions(because, chart, rule);
        medicines(because, chart, rule);
        int minutes = because.isEmpty() ? rule.standardMinutes() : rule.extendedMinutes();
        Optional<Instant> until =
                infusion.flatMap(ChartedInfusion::stoppedAt).map(end -> end.plusSeconds(minutes * 60L));
        return new MinimumObservation(minutes, because, until, Optional.empty());
    }

    /** A single dose that belongs to no infusion. */
    private static Optional<DoseGiven> byHand(SessionRecord session) {
        return session.pump().isEmpty()
                ? session.doses().stream()
                        .map(d -> d.content())
                        .filter(DoseGiven.class::isInstance)
                        .map(DoseGiven.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private static MinimumObservation ofRoute(DoseGiven given, SessionRecord session, ObservationTime rule) {
        Optional<RouteTime> row = rule.routes().stream()
                .filter(r -> r.medicine().equals(given.medicine()) && r.routes().contains(given.route()))
                .findFirst();
        int minutes = row.map(RouteTime::minutes).orElse(rule.extendedMinutes());
        List<String> because = row.isPresent() ? List.of() : List.of("no time is set for this route");
        return new MinimumObservation(
                minutes, because, session.lastDoseAt().map(end -> end.plusSeconds(minutes * 60L)), row);
    }

    private static void dose(
            List<String> because, Chart chart, SessionRecord session, double doseMg, ObservationTime rule) {
        Optional<Double> kg = session.weight()
                .map(w -> w.content().weightKg())
                .or(() -> session.scheduled()
                        .map(s -> chart.courses().byId().get(s.content().course()))
                        .flatMap(c -> c.ordered())
                        .map(o -> o.content().weightKg()));
        if (kg.isEmpty()) {
            because.add("weight not known");
            return;
        }
        // Doses are rounded to what can be drawn up; two decimals of mg/kg are what an order means.
        double mgPerKg = Math.round(doseMg / kg.get() * 100) / 100.0;
        if (!(mgPerKg <= rule.doseAboveMgPerKg())) {
            because.add("dose above " + rule.doseAboveMgPerKg() + " mg/kg");
        }
    }

    private static void age(List<String> because, Chart chart, Instant at, ObservationTime rule) {
        Optional<PartialDate> birth = chart.referral()
                .patient()
                .flatMap(p -> Optional.ofNullable(p.content().birthDate()));
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        if (birth.isEmpty()) {
            because.add("birth date not known");
        } else if (!birth.get().earliest().plusYears(rule.ageFromYears()).isAfter(day)) {
            because.add("age " + rule.ageFromYears() + " or above");
        }
    }

    private static void conditions(List<String> because, Chart chart, ObservationTime rule) {
        chart.background().conditions().stream()
                .map(c -> c.content())
                .filter(c -> rule.conditions().contains(c.code().code()))
                .filter(c -> c.status() == ClinicalStatus.ACTIVE || c.status() == ClinicalStatus.UNKNOWN)
                .map(c -> c.code().display())
                .distinct()
                .forEach(because::add);
    }

    private static void medicines(List<String> because, Chart chart, ObservationTime rule) {
        for (var medicine : chart.background().medications()) {
            MedicationRecorded m = medicine.content();
            boolean maybeTaken = m.status() == MedicationStatus.TAKING || m.status() == MedicationStatus.UNKNOWN;
            if (!maybeTaken) {
                continue;
            }
            if (m.ingredient().isBlank()) {
                because.add("ingredient of a medicine not known");
            }
            for (String ingredient : m.ingredient().split("/", -1)) {
                if (rule.depressants().contains(ingredient.strip())) {
                    because.add("takes " + ingredient.strip());
                }
            }
        }
    }
}
