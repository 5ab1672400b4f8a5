package org.evenkeel.clinic.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.clinic.page.PatientHeader;
import org.evenkeel.clinic.page.Station;
import org.jspecify.annotations.Nullable;

/** Who a chart is about, for the top of its pages. */
public final class ChartHeader {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private ChartHeader() {}

    /**
     * The header of a chart's page.
     *
     * @param station the station the page belongs to; null hides the stepper
     */
    public static PatientHeader of(Chart chart, @Nullable Station station, Instant now, ZoneId zone) {
        List<String> facts = new ArrayList<>();
        chart.referral().patient().ifPresent(p -> {
            if (p.content().sex() != AdministrativeSex.UNKNOWN) {
                facts.add(p.content().sex().name().toLowerCase(Locale.ROOT));
            }
            if (p.content().invented()) {
                facts.add("invented person");
            }
        });
        return new PatientHeader(
                chart.id().value(),
                chart.referral().patientName(),
                birth(chart, LocalDate.ofInstant(now, zone)),
                facts,
                warnings(chart),
                station);
    }

    private static String birth(Chart chart, LocalDate today) {
        PartialDate date =
                chart.referral().patient().map(p -> p.content().birthDate()).orElse(null);
        if (date == null) {
            return "birth date not known";
        }
        if (!date.isExact()) {
            return "born " + date.iso() + " (day not known) · " + ages(date, today);
        }
        return DAY.format(date.earliest()) + " · " + ages(date, today);
    }

    private static String ages(PartialDate date, LocalDate today) {
        int oldest = Period.between(date.earliest(), today).getYears();
        int youngest = Period.between(date.latest(), today).getYears();
        return oldest == youngest ? oldest + " years" : youngest + " or " + oldest + " years";
    }

    private static List<String> warnings(Chart chart) {
        List<String> warnings = new ArrayList<>();
        int open = chart.alerts().open().size();
        if (open > 0) {
            warnings.add(open == 1 ? "1 open alert" : open + " open alerts");
        }
        chart.background().allergies().stream()
                .filter(a -> a.content().status() == ClinicalStatus.ACTIVE)
                .filter(a -> !isNoneKnown(a.content().code().code()))
                .map(a -> "Allergy: " + a.content().code().display())
                .forEach(warnings::add);
        return warnings;
    }

    /** SNOMED CT "No known allergy" and its kinds, which are recorded as facts and are no warning. */
    private static boolean isNoneKnown(String code) {
        return code.equals("716186003") || code.equals("409137002") || code.equals("none-known");
    }

    /** How the patient is called, given name first. */
    public static String calledName(PatientIdentified patient) {
        return (patient.givenName() + " " + patient.familyName()).strip();
    }
}
