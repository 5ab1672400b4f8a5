package org.evenkeel.benchmarks.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.AntidepressantTrialRecorded;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;

/** Charts of 30 to 60 entries as a clinic has them: an intake, some measurements, questionnaires, one session. */
final class InventedCharts {
    private static final List<String> MEDICINES =
            List.of("sertraline", "lorazepam", "lithium", "lamotrigine", "venlafaxine", "levothyroxine", "ibuprofen");
    private static final List<String> CONDITIONS = List.of(
            "Major depressive disorder", "Hypertension", "Migraine", "Sleep apnea", "Sprain of ankle", "Asthma");

    private final List<String> questions;
    private final SplittableRandom random;
    private long items = 1;

    InventedCharts(List<String> questions, long seed) {
        this.questions = questions;
        this.random = new SplittableRandom(seed);
    }

    /** What one chart says, in order. */
    List<Content> next() {
        List<Content> chart = new ArrayList<>();
        chart.add(new PatientIdentified(
                "Family",
                "Given",
                new PartialDate((1945 + random.nextInt(60)) + "-05-02"),
                random.nextBoolean() ? AdministrativeSex.FEMALE : AdministrativeSex.MALE,
                "",
                "",
                List.of(),
                true));
        int answers = 12 + random.nextInt(18);
        for (int i = 0; i < answers; i++) {
            chart.add(new QuestionAnswered(
                    questions.get((i * 7 + random.nextInt(7)) % questions.size()),
                    random.nextInt(12) == 0 ? Answer.YES : Answer.NO,
                    null,
                    "",
                    Source.CLINIC));
        }
        several(1, 5, chart, this::condition);
        several(1, 5, chart, this::medicine);
        several(1, 3, chart, this::trial);
        several(2, 4, chart, this::measured);
        several(
                1,
                3,
                chart,
                () -> new BloodPressureRecorded(item(), pressure(), 60 + random.nextInt(45), Source.CLINIC));
        chart.add(new PregnancyStatusRecorded(PregnancyStatus.NOT_POSSIBLE, "", Source.CLINIC));
        several(
                1,
                4,
                chart,
                () -> new QuestionnaireAnswered(
                        item(), "phq-9", "1", Map.of("self-harm-thoughts", random.nextInt(2)), random.nextInt(28)));
        ItemId session = item();
        several(
                5,
                10,
                chart,
                () -> new VitalSignsMeasured(
                        session,
                        pressure(),
                        60 + random.nextInt(45),
                        55 + random.nextInt(50),
                        93 + random.nextInt(7),
                        14,
                        null,
                        List.of(),
                        Source.CLINIC));
        return chart;
    }

    private void several(int least, int most, List<Content> to, java.util.function.Supplier<Content> of) {
        int number = least + random.nextInt(most - least + 1);
        for (int i = 0; i < number; i++) {
            to.add(of.get());
        }
    }

    private int pressure() {
        return 100 + random.nextInt(80);
    }

    private Content condition() {
        String name = CONDITIONS.get(random.nextInt(CONDITIONS.size()));
        return new ConditionRecorded(
                item(),
                new Coding(Coding.SNOMED_CT, "local", name),
                random.nextInt(3) == 0 ? ClinicalStatus.RESOLVED : ClinicalStatus.ACTIVE,
                new PartialDate("2019-03"),
                "",
                Source.CLINIC);
    }

    private Content medicine() {
        String name = MEDICINES.get(random.nextInt(MEDICINES.size()));
        return new MedicationRecorded(
                item(),
                new Coding(Coding.RXNORM, "1", name),
                name,
                "oral",
                1.0 + random.nextInt(100),
                random.nextInt(4) == 0 ? MedicationStatus.STOPPED : MedicationStatus.TAKING,
                null,
                "",
                Source.CLINIC);
    }

    private Content trial() {
        return new AntidepressantTrialRecorded(
                item(), MEDICINES.get(random.nextInt(2)), 50.0, 8.0, TrialOutcome.NO_RESPONSE, true, Source.CLINIC);
    }

    private Content measured() {
        return random.nextBoolean()
                ? new ObservationRecorded(
                        item(),
                        new Coding(Coding.LOINC, "29463-7", "Body weight"),
                        50 + random.nextInt(60),
                        "kg",
                        Source.CLINIC)
                : new ObservationRecorded(
                        item(),
                        new Coding(Coding.LOINC, "1742-6", "ALT"),
                        10 + random.nextInt(100),
                        "U/L",
                        Source.CLINIC);
    }

    private ItemId item() {
        return new ItemId(new UUID(9, items++));
    }
}
