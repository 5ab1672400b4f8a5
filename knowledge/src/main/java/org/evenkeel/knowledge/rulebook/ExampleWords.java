package org.evenkeel.knowledge.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.evenkeel.care.chart.BackgroundContent.AllergyRecorded;
import org.evenkeel.care.chart.BackgroundContent.AntidepressantTrialRecorded;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.ProcedureRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.BackgroundContent.SubstanceUseRecorded;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.PlanContent.CourseOrdered;
import org.evenkeel.care.chart.PlanContent.SessionScheduled;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.SessionContent.InfusionStarted;
import org.evenkeel.care.rule.Question;
import org.evenkeel.knowledge.library.Example;
import org.jspecify.annotations.Nullable;

/** The invented patients beside a rule, in words. */
public final class ExampleWords {
    private final Map<String, Question> questions;

    /** Words for examples whose answers are to these questions. */
    public ExampleWords(Map<String, Question> questions) {
        this.questions = Map.copyOf(questions);
    }

    /** What is known of the patient, fact by fact. */
    public String of(Example example) {
        String facts = example.facts().stream().map(this::fact).distinct().collect(Collectors.joining("; "));
        return facts.isEmpty() ? "Nothing is known of the patient" : capital(facts);
    }

    private String fact(Example.Fact fact) {
        long days = fact.before().toDays();
        String ago = days == 0 ? "" : days == 1 ? ", yesterday" : ", " + days + " days ago";
        String words = fact.contents().stream()
                .map(content -> words(content, fact.contents()))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.joining("; "));
        return words + ago;
    }

    private String words(Content content, List<Content> beside) {
        return switch (content) {
            case ConditionRecorded c -> c.code().display() + ", " + code(c.status()) + since(", since ", c.onset());
            case ProcedureRecorded p -> p.code().display() + since(", on ", p.performed());
            case AllergyRecorded a -> "allergy to " + a.code().display();
            case SubstanceUseRecorded s -> s.substance() + ": " + code(s.pattern());
            case QuestionAnswered q -> question(q.question()) + " " + code(q.answer()) + since(", ", q.occurredOn());
            case BloodPressureRecorded b -> "blood pressure " + b.systolicMmHg() + "/" + b.diastolicMmHg() + " mmHg";
            case ObservationRecorded o -> o.code().display() + " " + number(o.value()) + " " + o.unitUcum();
            case MedicationRecorded m ->
                m.code().display() + (m.route().isEmpty() ? "" : ", " + m.route())
                        + (m.dailyDoseMg() == null ? "" : ", " + number(m.dailyDoseMg()) + " mg a day") + ", "
                        + code(m.status());
            case PatientIdentified p -> "born" + since(" ", p.birthDate());
            case PregnancyStatusRecorded p -> "pregnancy: " + code(p.status());
            case QuestionnaireAnswered q -> questionnaire(q);
            case AntidepressantTrialRecorded t -> trial(t);
            case ConsentGiven c -> "consent given to " + c.document() + ", version " + c.documentVersion();
            case InfusionStarted _ -> "a dose of " + medicine(beside);
            case CourseOrdered _, SessionScheduled _ -> ""; // they belong to a dose
            default -> throw new IllegalStateException("no example has a fact such as " + content.getClass());
        };
    }

    private String question(String code) {
        Question question = questions.get(code);
        return question == null ? code : "“" + question.words() + "”";
    }

    private static String questionnaire(QuestionnaireAnswered q) {
        String name = q.instrument().toUpperCase(Locale.ROOT);
        return q.total() != null
                ? name + " total " + q.total()
                : name + " "
                        + q.answers().entrySet().stream()
                                .map(a -> a.getKey().replace('-', ' ') + " answered " + a.getValue())
                                .collect(Collectors.joining(", "));
    }

    private static String trial(AntidepressantTrialRecorded t) {
        return t.medicine() + (t.doseMgPerDay() == null ? "" : " " + number(t.doseMgPerDay()) + " mg a day")
                + (t.weeks() == null ? "" : " for " + number(t.weeks()) + " weeks") + ": " + code(t.outcome())
                + (t.currentEpisode() ? "" : ", in an earlier episode");
    }

    private static String medicine(List<Content> beside) {
        return beside.stream()
                .filter(CourseOrdered.class::isInstance)
                .map(c -> ((CourseOrdered) c).medicine())
                .findFirst()
                .orElse("a medicine that is not known");
    }

    private static String since(String lead, @Nullable PartialDate date) {
        return date == null ? "" : lead + date.iso();
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
