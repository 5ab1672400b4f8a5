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
import org.evenkeel.care.chart.SessionRecord;
import org.evenkeel.care.recovery.RecoveryRules.ObservationTime;
import org.evenkeel.care.session.ChartedInfusion;

/**
 * The least time under observation after the end of the infusion. What is not known counts as if it asked for longer.
 *
 * @param minutes from the end of the infusion
 * @param because why it is longer than the standard; empty when it is not
 * @param until when it is over; empty before the infusion has ended. Its passing alone never lets anybody go
 */
public record MinimumObservation(int minutes, List<String> because, Optional<Instant> until) {
    public MinimumObservation {
        because = List.copyOf(because);
    }

    /** The observation a session asks for. */
    public static MinimumObservation of(Chart chart, SessionRecord session, ObservationTime rule) {
        Optional<ChartedInfusion> infusion = ChartedInfusion.of(session);
        List<String> because = new ArrayList<>();
        infusion.ifPresent(i -> dose(because, chart, session, i, rule));
        infusion.ifPresent(i -> age(because, chart, i.startedAt(), rule));
        conditions(because, chart, rule);
        medicines(because, chart, rule);
        int minutes = because.isEmpty() ? rule.standardMinutes() : rule.extendedMinutes();
        Optional<Instant> until =
                infusion.flatMap(ChartedInfusion::stoppedAt).map(end -> end.plusSeconds(minutes * 60L));
        return new MinimumObservation(minutes, because, until);
    }

    private static void dose(
            List<String> because, Chart chart, SessionRecord session, ChartedInfusion infusion, ObservationTime rule) {
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
        double mgPerKg = Math.round(infusion.doseMg() / kg.get() * 100) / 100.0;
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
