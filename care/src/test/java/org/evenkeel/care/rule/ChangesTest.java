package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.AntidepressantTrialRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.Source;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

/** What is proposed against each kind of condition; whether it helps is found by asking the rules. */
class ChangesTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Question Q = new Question(
            "q",
            "Is it so?",
            Question.Group.SAFETY,
            false,
            "",
            new Evidence("chosen for the tests", EvidenceStatus.SITE_POLICY));
    private static final RuleCondition YES = new RuleCondition.Answered(Q, Answer.YES);
    private static final RuleCondition NO = new RuleCondition.Answered(Q, Answer.NO);
    private static final CodeList NOTHING = new CodeList("none", "none", List.of(), List.of());

    private static List<Change> against(RuleCondition condition, Content... facts) {
        return new Changes(
                        new RuleBench().now(facts).context(), RuleBench.book().formulary())
                .against(condition);
    }

    private static List<String> words(RuleCondition condition, Content... facts) {
        return against(condition, facts).stream().map(Change::words).toList();
    }

    private static RuleCondition not(RuleCondition condition) {
        return new RuleCondition.Not(condition);
    }

    private static List<Content> contents(List<Change> changes) {
        return ((Change.NewFact) changes.getFirst()).contents();
    }

    @Test
    void an_answer_is_turned_round_and_turned_back_under_not() {
        assertThat(words(YES)).containsExactly("Asked: Is it so? No");
        assertThat(words(NO)).containsExactly("Asked: Is it so? Yes");
        assertThat(words(not(YES))).containsExactly("Asked: Is it so? Yes");
        assertThat(words(not(not(YES)))).containsExactly("Asked: Is it so? No");
        assertThat(words(YES, new QuestionAnswered("q", Answer.YES, null, "", Source.CLINIC)))
                .containsExactly("Asked again: Is it so? No");
        assertThat(words(YES, new QuestionAnswered("q", Answer.UNKNOWN, null, "", Source.CLINIC)))
                .containsExactly("Asked: Is it so? No");
    }

    @Test
    void every_part_proposes_its_own() {
        RuleCondition fast = new RuleCondition.Measured(Measure.HEART_RATE, Comparison.ABOVE, 100, MONTH);
        for (RuleCondition both :
                List.of(new RuleCondition.All(List.of(YES, fast)), new RuleCondition.Any(List.of(YES, fast)))) {
            assertThat(words(both))
                    .containsExactly("Asked: Is it so? No", "Heart rate measured again: 100/min or less");
            assertThat(words(not(both)))
                    .containsExactly("Asked: Is it so? Yes", "Heart rate measured again: above 100/min");
        }
    }

    @Test
    void what_nobody_can_change_proposes_nothing() {
        for (RuleCondition fixed : List.of(
                new RuleCondition.Always(),
                new RuleCondition.AgeYears(Comparison.FROM, 65),
                new RuleCondition.TakesUnrecognised())) {
            assertThat(against(fixed)).isEmpty();
            assertThat(against(not(fixed))).isEmpty();
        }
        assertThat(against(not(new RuleCondition.InstrumentItem("phq-9", "nine", 1, MONTH))))
                .isEmpty();
    }

    @Test
    void a_pregnancy_test_is_proposed_unless_a_pregnancy_is_recorded_or_the_test_would_not_help() {
        RuleCondition maybe =
                new RuleCondition.Pregnancy(Set.of(PregnancyStatus.PREGNANT, PregnancyStatus.POSSIBLE), NOTHING);
        RuleCondition tested = new RuleCondition.Pregnancy(Set.of(PregnancyStatus.NOT_PREGNANT_TESTED), NOTHING);
        assertThat(words(maybe)).containsExactly("A pregnancy test is negative");
        assertThat(words(maybe, pregnancy(PregnancyStatus.POSSIBLE))).hasSize(1);
        assertThat(words(maybe, pregnancy(PregnancyStatus.PREGNANT))).isEmpty();
        assertThat(words(not(tested))).containsExactly("A pregnancy test is negative");
        assertThat(words(not(tested), pregnancy(PregnancyStatus.PREGNANT))).isEmpty();
        assertThat(words(tested)).isEmpty();
        assertThat(words(not(maybe))).isEmpty();
        assertThat(contents(against(maybe))).containsExactly(pregnancy(PregnancyStatus.NOT_PREGNANT_TESTED));
    }

    private static PregnancyStatusRecorded pregnancy(PregnancyStatus status) {
        return new PregnancyStatusRecorded(status, "", Source.CLINIC);
    }

    @Test
    void an_answer_to_a_questionnaire_is_never_proposed() {
        for (Comparison comparison : Comparison.values()) {
            RuleCondition total = new RuleCondition.InstrumentTotal("phq-9", comparison, 10, MONTH);
            assertThat(words(total)).isEmpty();
            assertThat(words(not(total))).isEmpty();
        }
        QuestionnaireAnswered answered =
                new QuestionnaireAnswered(RuleBench.item(1), "phq-9", "1", Map.of("self-harm-thoughts", 3), 3);
        RuleCondition item = new RuleCondition.InstrumentItem("phq-9", "self-harm-thoughts", 2, MONTH);
        assertThat(words(item, answered)).isEmpty();
        assertThat(words(not(item), answered)).isEmpty();
    }

    @Test
    void as_few_trials_are_proposed_as_it_takes() {
        RuleCondition two = new RuleCondition.FewerAdequateTrials(
                2, 6, Set.of(TrialOutcome.RESPONSE_LOST, TrialOutcome.NO_RESPONSE));
        AntidepressantTrialRecorded one = new AntidepressantTrialRecorded(
                RuleBench.item(1), "sertraline", 100.0, 8.0, TrialOutcome.NO_RESPONSE, true, Source.CLINIC);
        assertThat(words(two)).containsExactly("2 more adequate antidepressant trials recorded in this episode");
        assertThat(words(two, one)).containsExactly("One more adequate antidepressant trial recorded in this episode");
        assertThat(contents(against(two))).hasSize(2).allSatisfy(c -> {
            AntidepressantTrialRecorded trial = (AntidepressantTrialRecorded) c;
            assertThat(trial.weeks()).isEqualTo(6);
            assertThat(trial.outcome()).isEqualTo(TrialOutcome.NO_RESPONSE);
        });
    }

    @Test
    void consent_is_given_to_the_present_version() {
        RuleCondition lacking = new RuleCondition.ConsentLacking("ketamine", "3");
        assertThat(words(lacking)).containsExactly("Consent is given to the present version (3)");
        assertThat(contents(against(lacking))).containsExactly(new ConsentGiven("ketamine", "3", "", ""));
    }

    @Test
    void the_first_day_on_which_too_few_doses_are_left_is_proposed() {
        RuleCondition doses = new RuleCondition.DosesWithin(Set.of("ketamine"), Duration.ofDays(7), Comparison.FROM, 3);
        assertThat(words(doses)).containsExactly("Wait until 2026-03-11");
        assertThat(against(not(doses))).isEmpty();
    }
}
