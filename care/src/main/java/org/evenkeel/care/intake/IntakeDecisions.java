package org.evenkeel.care.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.*;
import org.evenkeel.care.chart.Chart;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.Decision;
import org.evenkeel.care.chart.ItemId;
import org.evenkeel.care.chart.Refusal;
import org.evenkeel.care.chart.Source;

/** What follows from one form of the intake: the fact it adds, or what is wrong with it. */
public final class IntakeDecisions {
    /** Code of the fact that the patient knows of no allergy. */
    public static final String NO_ALLERGY_CODE = "none-known";

    /** LOINC codes, with these words in imported records. */
    private static final Coding WEIGHT = new Coding(Coding.LOINC, "29463-7", "Body weight");

    private static final Coding HEIGHT = new Coding(Coding.LOINC, "8302-2", "Body height");

    private IntakeDecisions() {}

    /**
     * Decides one form.
     *
     * @param typed the fields by name
     * @param item identity of what the form adds; the second of a form (height) is derived from it
     * @param questions codes of the questions that are known
     */
    public static Decision decide(
            Chart chart, IntakeForm form, Map<String, String> typed, ItemId item, Set<String> questions, Instant now) {
        if (chart.referral().accepted().isEmpty()) {
            return Decision.refuse(
                    Refusal.of("intake.not-accepted", "Accept the referral first; the intake begins after that."));
        }
        IntakeFields fields = new IntakeFields(typed);
        List<? extends Content> contents = switch (form) {
            case CONDITION -> List.of(condition(fields, item));
            case MEDICINE -> List.of(medicine(fields, item));
            case ALLERGY -> List.of(allergy(fields, item));
            case NO_ALLERGY -> List.of(noAllergy(chart, fields, item));
            case TRIAL -> List.of(trial(fields, item));
            case SUBSTANCE -> List.of(substance(fields, item));
            case PREGNANCY -> List.of(pregnancy(fields));
            case PERSON ->
                List.of(new TrustedPersonNamed(
                        item,
                        fields.needed("name", "Write the name."),
                        fields.text("relation"),
                        fields.needed("phone", "Write a number that is answered on the day.")));
            case GOAL -> List.of(new GoalStated(item, fields.needed("words", "Write what the patient hopes for.")));
            case PHYSICIAN ->
                List.of(new PrimaryCarePhysicianNamed(
                        fields.needed("name", "Write the name; \"none\" is an answer."),
                        fields.text("practice"),
                        fields.text("phone")));
            case MEASUREMENT -> measurements(fields, item);
            case QUESTION -> List.of(question(fields, questions));
            case SIGN -> List.of(new IntakeSigned(fields.text("words")));
        };
        return Decision.of(fields.wrong(), now, contents);
    }

    private static ConditionRecorded condition(IntakeFields f, ItemId item) {
        String words = f.needed("name", "Write the condition.");
        ClinicalStatus status = f.choice("status", ClinicalStatus.class, ClinicalStatus.UNKNOWN);
        return new ConditionRecorded(item, words(words), status, f.date("since"), f.text("note"), Source.CLINIC);
    }

    private static MedicationRecorded medicine(IntakeFields f, ItemId item) {
        String name = f.needed("name", "Write the active ingredient.");
        return new MedicationRecorded(
                item,
                words(name),
                name.toLowerCase(Locale.ROOT),
                f.text("route"),
                f.number("dailyDoseMg", 0, 100_000, "mg a day"),
                f.choice("status", MedicationStatus.class, MedicationStatus.UNKNOWN),
                f.date("since"),
                f.text("note"),
                Source.CLINIC);
    }

    private static AllergyRecorded allergy(IntakeFields f, ItemId item) {
        Coding code = words(f.needed("name", "Write what the patient reacts to."));
        return new AllergyRecorded(item, code, f.text("reaction"), ClinicalStatus.ACTIVE, Source.CLINIC);
    }

    private static AllergyRecorded noAllergy(Chart chart, IntakeFields f, ItemId item) {
        boolean some = chart.background().allergies().stream()
                .anyMatch(a -> a.content().status() == ClinicalStatus.ACTIVE
                        && !a.content().code().code().equals(NO_ALLERGY_CODE));
        if (some) {
            f.refuse("name", "The chart holds an allergy. Correct that entry first if it is wrong.");
        }
        Coding code = new Coding(Coding.LOCAL, NO_ALLERGY_CODE, "No allergy known to the patient");
        return new AllergyRecorded(item, code, "", ClinicalStatus.ACTIVE, Source.CLINIC);
    }

    private static AntidepressantTrialRecorded trial(IntakeFields f, ItemId item) {
        return new AntidepressantTrialRecorded(
                item,
                f.needed("medicine", "Write which medicine.").toLowerCase(Locale.ROOT),
                f.number("doseMgPerDay", 0, 100_000, "mg a day"),
                f.number("weeks", 0, 2_000, "weeks"),
                f.choice("outcome", TrialOutcome.class, TrialOutcome.UNKNOWN),
                f.text("currentEpisode").equals("yes"),
                Source.CLINIC);
    }

    private static SubstanceUseRecorded substance(IntakeFields f, ItemId item) {
        return new SubstanceUseRecorded(
                item,
                f.needed("substance", "Write which substance.").toLowerCase(Locale.ROOT),
                f.choice("pattern", UsePattern.class, UsePattern.UNKNOWN),
                null,
                f.text("note"),
                Source.CLINIC);
    }

    private static PregnancyStatusRecorded pregnancy(IntakeFields f) {
        PregnancyStatus status = f.choice("status", PregnancyStatus.class, PregnancyStatus.UNKNOWN);
        String basis = status == PregnancyStatus.UNKNOWN
                ? f.text("basis")
                : f.needed("basis", "Say how it is known: a test and its date, told by the patient …");
        return new PregnancyStatusRecorded(status, basis, Source.CLINIC);
    }

    private static QuestionAnswered question(IntakeFields f, Set<String> questions) {
        String code = f.text("question");
        if (!questions.contains(code)) {
            f.refuse("question", "There is no such question.");
        }
        return new QuestionAnswered(
                code,
                f.choice("answer", Answer.class, Answer.UNKNOWN),
                f.date("occurredOn"),
                f.text("note"),
                Source.CLINIC);
    }

    private static List<Content> measurements(IntakeFields f, ItemId item) {
        List<Content> measured = new ArrayList<>();
        Double weightKg = f.number("weightKg", 25, 350, "kg");
        Double heightCm = f.number("heightCm", 100, 250, "cm");
        Double systolic = f.number("systolicMmHg", 60, 260, "mmHg");
        Double diastolic = f.number("diastolicMmHg", 30, 160, "mmHg");
        if (weightKg != null) {
            measured.add(new ObservationRecorded(item, WEIGHT, weightKg, "kg", Source.CLINIC));
        }
        if (heightCm != null) {
            measured.add(new ObservationRecorded(second(item, 1), HEIGHT, heightCm, "cm", Source.CLINIC));
        }
        if (f.text("systolicMmHg").isEmpty() != f.text("diastolicMmHg").isEmpty()) {
            f.refuse("systolicMmHg", "A blood pressure needs both values.");
        }
        if (systolic != null && diastolic != null) {
            if (systolic <= diastolic) {
                f.refuse("systolicMmHg", "The upper value must be above the lower: measure again.");
            }
            measured.add(new BloodPressureRecorded(
                    second(item, 2), systolic.intValue(), diastolic.intValue(), Source.CLINIC));
        }
        if (measured.isEmpty() && f.wrong().isEmpty()) {
            f.refuse("weightKg", "Write at least one measurement.");
        }
        return measured;
    }

    private static ItemId second(ItemId item, int index) {
        UUID first = item.value();
        return new ItemId(new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() + index));
    }

    private static Coding words(String words) {
        return new Coding("", "", words);
    }
}
