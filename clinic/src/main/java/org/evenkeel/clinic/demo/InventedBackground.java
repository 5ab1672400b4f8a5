package org.evenkeel.clinic.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.AllergyRecorded;
import org.evenkeel.care.chart.BackgroundContent.AntidepressantTrialRecorded;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.GoalStated;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.PrimaryCarePhysicianNamed;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.BackgroundContent.TrustedPersonNamed;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.Source;

/** What an invented person tells at the intake. */
final class InventedBackground {
    private static final List<String> GOALS = List.of(
            "Sleep through the night and get up for the children.",
            "Play the cello again.",
            "Go back to work three days a week.",
            "Not wake up with dread.",
            "Cook for friends once a week.",
            "Walk the dog without turning round at the corner.");

    /** An antidepressant with a dose that counts. */
    private record Antidepressant(String name, String ingredient, double doseMgPerDay) {}

    private static final List<Antidepressant> ANTIDEPRESSANTS = List.of(
            new Antidepressant("Sertraline 100 mg", "sertraline", 100),
            new Antidepressant("Escitalopram 20 mg", "escitalopram", 20),
            new Antidepressant("Venlafaxine 150 mg", "venlafaxine", 150),
            new Antidepressant("Mirtazapine 30 mg", "mirtazapine", 30),
            new Antidepressant("Duloxetine 60 mg", "duloxetine", 60));

    private final InventedPerson person;
    private final DemoChart chart;
    private final DemoKnowledge knowledge;
    private final SplittableRandom random;

    InventedBackground(InventedPerson person, DemoChart chart, DemoKnowledge knowledge) {
        this.person = person;
        this.chart = chart;
        this.knowledge = knowledge;
        this.random = new SplittableRandom(person.seed() + 1);
    }

    /** What is known after the first talk: why the person comes, medicines, trials, measurements. */
    List<Content> first() {
        List<Content> facts = new ArrayList<>();
        facts.add(new ConditionRecorded(
                chart.newItem(),
                new Coding(Coding.SNOMED_CT, "370143000", "Major depressive disorder"),
                ClinicalStatus.ACTIVE,
                new PartialDate(Integer.toString(person.birthDate().getYear() + 19 + random.nextInt(8))),
                "",
                Source.CLINIC));
        int first = random.nextInt(ANTIDEPRESSANTS.size());
        for (int i = 0; i < 2; i++) {
            Antidepressant drug = ANTIDEPRESSANTS.get((first + i) % ANTIDEPRESSANTS.size());
            facts.add(new AntidepressantTrialRecorded(
                    chart.newItem(),
                    drug.name(),
                    drug.doseMgPerDay(),
                    8.0 + 2 * random.nextInt(6),
                    i == 0 ? TrialOutcome.NO_RESPONSE : TrialOutcome.PARTIAL_RESPONSE,
                    true,
                    Source.CLINIC));
        }
        Antidepressant now = ANTIDEPRESSANTS.get((first + 1) % ANTIDEPRESSANTS.size());
        facts.add(new MedicationRecorded(
                chart.newItem(),
                new Coding(Coding.LOCAL, now.ingredient(), now.name()),
                now.ingredient(),
                "oral",
                now.doseMgPerDay(),
                MedicationStatus.TAKING,
                null,
                "",
                Source.CLINIC));
        facts.add(new AllergyRecorded(
                chart.newItem(),
                random.nextInt(5) == 0
                        ? new Coding(Coding.SNOMED_CT, "91936005", "Allergy to penicillin")
                        : new Coding(Coding.SNOMED_CT, "716186003", "No known allergy"),
                "",
                ClinicalStatus.ACTIVE,
                Source.CLINIC));
        facts.add(new GoalStated(chart.newItem(), GOALS.get(random.nextInt(GOALS.size()))));
        return facts;
    }

    /** Everything else: people, questions of history and safety, pregnancy. */
    List<Content> rest() {
        List<Content> facts = new ArrayList<>();
        facts.add(new TrustedPersonNamed(
                chart.newItem(), "Kim " + person.familyName(), "partner", "555 01" + (10 + person.number())));
        facts.add(new PrimaryCarePhysicianNamed("Dr Lena Whitlock", "Harbour Street Practice", "555 0100"));
        for (String question : knowledge.library().questions().keySet()) {
            facts.add(new QuestionAnswered(question, usual(question), null, "", Source.CLINIC));
        }
        boolean woman = person.sex() == AdministrativeSex.FEMALE;
        facts.add(new PregnancyStatusRecorded(
                woman ? PregnancyStatus.NOT_PREGNANT_TESTED : PregnancyStatus.NOT_POSSIBLE,
                woman ? "urine test" : "sex recorded as male",
                Source.CLINIC));
        return facts;
    }

    /** Weight, height and blood pressure. */
    List<Content> measured() {
        return List.of(
                new ObservationRecorded(
                        chart.newItem(),
                        new Coding(Coding.LOINC, "29463-7", "Body weight"),
                        person.weightKg(),
                        "kg",
                        Source.CLINIC),
                new ObservationRecorded(
                        chart.newItem(),
                        new Coding(Coding.LOINC, "8302-2", "Body height"),
                        person.heightCm(),
                        "cm",
                        Source.CLINIC),
                new BloodPressureRecorded(
                        chart.newItem(), person.systolicMmHg(), person.diastolicMmHg(), Source.CLINIC));
    }

    /** A second blood pressure some minutes later: one reading alone is none. */
    List<Content> measuredAgain() {
        return List.of(new BloodPressureRecorded(
                chart.newItem(), person.systolicMmHg() - 2, person.diastolicMmHg() + 1, Source.CLINIC));
    }

    private static Answer usual(String question) {
        return switch (question) {
            case "capacity-to-decide", "medicines-complete", "off-label-explained" -> Answer.YES;
            default -> Answer.NO;
        };
    }
}
