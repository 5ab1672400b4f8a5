package org.evenkeel.knowledge.library;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenkeel.care.chart.*;
import org.evenkeel.care.chart.BackgroundContent.*;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.rule.Measure;
import org.jspecify.annotations.Nullable;

/** Builds charts and facts for tests. */
final class Charts {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final ChartId CHART = new ChartId(new UUID(1, 1));
    private static final Author AUTHOR = new Author("nurse", "A nurse", Author.Capacity.NURSE);
    private static long next = 1;

    private Charts() {}

    static Chart of(List<? extends Content> contents) {
        return of(NOW.minus(Duration.ofMinutes(10)), contents);
    }

    static Chart of(Instant at, List<? extends Content> contents) {
        List<Entry> entries = new ArrayList<>();
        for (Content content : contents) {
            entries.add(new Entry(
                    new EntryId(new UUID(2, entries.size())), CHART, entries.size() + 1L, at, at, AUTHOR, content));
        }
        return Chart.fold(CHART, entries);
    }

    static ItemId item() {
        return new ItemId(new UUID(3, next++));
    }

    static QuestionAnswered answer(String question, Answer answer) {
        return new QuestionAnswered(question, answer, null, "", Source.CLINIC);
    }

    static ConditionRecorded condition(String code, String display, ClinicalStatus status, @Nullable String onset) {
        return new ConditionRecorded(
                item(),
                new Coding(Coding.SNOMED_CT, code, display),
                status,
                onset == null ? null : new PartialDate(onset),
                "",
                Source.CLINIC);
    }

    static MedicationRecorded medicine(String display, @Nullable Double dailyMg, MedicationStatus status) {
        return new MedicationRecorded(
                item(), new Coding(Coding.RXNORM, "1", display), "", "oral", dailyMg, status, null, "", Source.CLINIC);
    }

    static MedicationRecorded medicine(String ingredient, String route, double dailyMg) {
        return new MedicationRecorded(
                item(),
                new Coding(Coding.RXNORM, "1", ingredient),
                ingredient,
                route,
                dailyMg,
                MedicationStatus.TAKING,
                null,
                "",
                Source.CLINIC);
    }

    /** So many sessions in which an infusion began, of a course with this medicine or of none that is known. */
    static List<Content> doses(int number, Optional<String> medicine) {
        List<Content> contents = new ArrayList<>();
        ItemId course = item();
        medicine.ifPresent(m -> contents.add(new CourseOrdered(
                course,
                "depression",
                "p",
                "1",
                m,
                "intravenous",
                "clinic",
                0.5,
                40,
                80,
                40,
                6,
                48,
                List.of(),
                List.of(),
                "test")));
        for (int n = 1; n <= number; n++) {
            ItemId session = item();
            if (medicine.isPresent()) {
                contents.add(new SessionScheduled(session, course, n, NOW, ""));
            }
            contents.add(new InfusionStarted(session, 1, 40));
        }
        return contents;
    }

    /** A value in the unit in which its limits are kept. */
    static ObservationRecorded measured(Measure measure, double value) {
        String loinc = measure.loinc().iterator().next();
        return new ObservationRecorded(
                item(),
                new Coding(Coding.LOINC, loinc, measure.words()),
                value,
                measure.unit().ucum(),
                Source.CLINIC);
    }

    static PatientIdentified born(String date) {
        return new PatientIdentified(
                "A", "B", new PartialDate(date), AdministrativeSex.FEMALE, "", "", List.of(), true);
    }

    static BloodPressureRecorded pressure(int systolic, int diastolic) {
        return new BloodPressureRecorded(item(), systolic, diastolic, Source.CLINIC);
    }

    static ObservationRecorded weight(double value, String unit) {
        return new ObservationRecorded(
                item(), new Coding(Coding.LOINC, "29463-7", "Body weight"), value, unit, Source.CLINIC);
    }

    static AntidepressantTrialRecorded trial(String medicine, @Nullable Double dose, @Nullable Double weeks) {
        return new AntidepressantTrialRecorded(
                item(), medicine, dose, weeks, TrialOutcome.NO_RESPONSE, true, Source.CLINIC);
    }

    static QuestionnaireAnswered answered(String instrument, Map<String, Integer> answers, @Nullable Integer total) {
        return new QuestionnaireAnswered(item(), instrument, "1", answers, total);
    }
}
