package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.BackgroundContent.UsePattern;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

class ConditionWordsTest {
    private static final Evidence SOURCE = new Evidence("Made for this test", EvidenceStatus.ASSUMED);
    private static final Question QUESTION = new Question(
            "aneurysm-ever", "Has there ever been an aneurysm?", Question.Group.HEART_AND_VESSELS, false, "", SOURCE);
    private static final CodeList ANEURYSM = new CodeList("aneurysm", "an aneurysm", List.of(), List.of());
    private static final IngredientList SEDATIVES =
            new IngredientList("sedatives", "sedatives", Map.of("lorazepam", 10.0, "diazepam", 1.0), SOURCE);
    private static final RuleCondition OLD = new RuleCondition.AgeYears(Comparison.FROM, 65);
    private static final RuleCondition YES = new RuleCondition.Answered(QUESTION, Answer.YES);

    @Test
    void a_limit_that_belongs_to_its_range_is_told_from_one_that_does_not() {
        assertThat(ConditionWords.of(OLD)).isEqualTo("age 65 years or more");
        assertThat(ConditionWords.of(new RuleCondition.AgeYears(Comparison.ABOVE, 65)))
                .isEqualTo("age above 65 years");
        assertThat(ConditionWords.of(new RuleCondition.AgeYears(Comparison.UP_TO, 24)))
                .isEqualTo("age 24 years or less");
        assertThat(ConditionWords.of(new RuleCondition.AgeYears(Comparison.BELOW, 18)))
                .isEqualTo("age below 18 years");
    }

    @Test
    void a_history_names_record_question_time_use_and_allergy() {
        RuleCondition history = new RuleCondition.History(
                ANEURYSM,
                QUESTION,
                RuleCondition.Presence.EVER,
                Optional.of(42),
                Set.of(UsePattern.DISORDER_ACTIVE),
                Optional.of(SEDATIVES));
        assertThat(ConditionWords.of(history))
                .isEqualTo(
                        "an aneurysm in the record, now or ever before, within the last 42 days; or “Has there ever been"
                                + " an aneurysm?” is answered yes; or use of it is charted as a disorder, active; or an allergy"
                                + " to sedatives");
    }

    @Test
    void either_limit_of_a_pressure_counts_and_its_age_is_said() {
        assertThat(ConditionWords.of(new RuleCondition.Pressure(Comparison.ABOVE, 140, 90, 2, Duration.ofDays(30))))
                .isEqualTo("blood pressure above 140 mmHg systolic or above 90 mmHg diastolic, mean of the last 2 valid"
                        + " readings, not older than 30 days");
    }

    @Test
    void medicines_are_named_with_route_and_daily_sum() {
        assertThat(ConditionWords.of(new RuleCondition.Takes(SEDATIVES, Set.of("oral"), Optional.of(8.0))))
                .isEqualTo("takes sedatives (diazepam, lorazepam), by the route oral, in sum above 8 mg a day, each"
                        + " weighed with its factor");
    }

    @Test
    void measured_values_carry_their_unit_and_age() {
        assertThat(ConditionWords.of(
                        new RuleCondition.Measured(Measure.SPO2, Comparison.BELOW, 92.5, Duration.ofMinutes(90))))
                .isEqualTo("oxygen saturation below 92.5 %, not older than 90 minutes");
    }

    @Test
    void doses_in_a_window_are_counted_by_any_route() {
        assertThat(ConditionWords.of(new RuleCondition.DosesWithin(
                        Set.of("ketamine", "esketamine"), Duration.ofDays(7), Comparison.ABOVE, 2)))
                .isEqualTo("more than 2 doses of esketamine, ketamine by any route within 7 days");
    }

    @Test
    void what_no_chart_answers_says_who_does() {
        assertThat(ConditionWords.of(new RuleCondition.Checklist("an adult goes home with the patient")))
                .isEqualTo("a person checks: an adult goes home with the patient");
        assertThat(ConditionWords.of(new RuleCondition.Elsewhere("ceilings/doses.yaml")))
                .isEqualTo("the number stands in ceilings/doses.yaml and is applied there");
        assertThat(ConditionWords.of(new RuleCondition.Text())).isEqualTo("a statement; no chart can be asked");
    }

    @Test
    void trials_say_how_they_ended() {
        assertThat(ConditionWords.of(new RuleCondition.FewerAdequateTrials(
                        2, 4, Set.of(TrialOutcome.PARTIAL_RESPONSE, TrialOutcome.NO_RESPONSE))))
                .isEqualTo("fewer than 2 antidepressants at a stated dose over at least 4 weeks in this episode ended"
                        + " with no response or a partial response");
    }

    @Test
    void joints_keep_their_brackets_in_a_line() {
        RuleCondition nested =
                new RuleCondition.All(List.of(OLD, new RuleCondition.Any(List.of(YES, new RuleCondition.Not(YES)))));
        String asked = "“Has there ever been an aneurysm?” is answered yes";
        assertThat(ConditionWords.of(nested))
                .isEqualTo("age 65 years or more and (" + asked + " or not (" + asked + "))");
    }

    @Test
    void joints_stand_above_their_parts_in_an_outline() {
        ConditionWords.Clause outline =
                ConditionWords.outline(new RuleCondition.Any(List.of(OLD, new RuleCondition.Not(YES))));
        assertThat(outline.words()).isEqualTo("At least one of these:");
        assertThat(outline.parts())
                .extracting(ConditionWords.Clause::words)
                .containsExactly("age 65 years or more", "Not this:");
        assertThat(outline.parts().getLast().parts())
                .singleElement()
                .satisfies(part -> assertThat(part.parts()).isEmpty());
    }
}
