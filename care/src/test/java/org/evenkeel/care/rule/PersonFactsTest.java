package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenkeel.care.chart.BackgroundContent.AntidepressantTrialRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.Source;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Age, pregnancy, questionnaires and trials, each known, known not, and not known. Today is 10 March 2026. */
class PersonFactsTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final RuleCondition FROM_65 = new RuleCondition.AgeYears(Comparison.FROM, 65);
    private static final CodeList PREGNANCY = new CodeList(
            "pregnancy",
            "pregnancy",
            List.of(new CodeList.Code(
                    Coding.SNOMED_CT,
                    "77386006",
                    "Pregnancy",
                    new Evidence("chosen for the tests", EvidenceStatus.SITE_POLICY))),
            List.of());

    private static PatientIdentified born(@Nullable String date) {
        return new PatientIdentified(
                "A",
                "B",
                date == null ? null : new PartialDate(date),
                AdministrativeSex.FEMALE,
                "",
                "",
                List.of(),
                true);
    }

    private static Evaluated evaluated(RuleBench bench, RuleCondition condition) {
        return Evaluation.of(condition, RuleBench.book(), bench.context());
    }

    private static Truth from65(String born) {
        return new RuleBench().now(born(born)).ask(FROM_65);
    }

    @Test
    void a_birthday_counts_from_its_own_day() {
        assertThat(from65("1961-03-10")).isEqualTo(Truth.TRUE);
        assertThat(from65("1961-03-11")).isEqualTo(Truth.FALSE);
        assertThat(evaluated(new RuleBench().now(born("1961-03-10")), FROM_65)
                        .because()
                        .getFirst()
                        .value())
                .isEqualTo("65 years");
    }

    @Test
    void a_year_of_birth_leaves_open_only_the_year_in_between() {
        assertThat(from65("1961")).isEqualTo(Truth.UNKNOWN);
        assertThat(from65("1960")).isEqualTo(Truth.TRUE);
        assertThat(from65("1962")).isEqualTo(Truth.FALSE);
        assertThat(evaluated(new RuleBench().now(born("1961")), FROM_65)
                        .because()
                        .getFirst()
                        .value())
                .isEqualTo("between 64 and 65 years (born 1961)");
    }

    @Test
    void a_birth_that_is_missing_to_come_or_too_long_ago_is_asked_for() {
        assertThat(new RuleBench().ask(FROM_65)).isEqualTo(Truth.UNKNOWN);
        assertThat(new RuleBench().now(born(null)).ask(FROM_65)).isEqualTo(Truth.UNKNOWN);
        assertThat(from65("2026-03-11")).isEqualTo(Truth.UNKNOWN);
        assertThat(from65("2026-03-10")).isEqualTo(Truth.FALSE);
        assertThat(from65("1905-03-10")).isEqualTo(Truth.UNKNOWN);
        assertThat(from65("1905-03-11")).isEqualTo(Truth.TRUE);
        assertThat(evaluated(new RuleBench().now(born("1900-01-01")), FROM_65)
                        .because()
                        .getFirst()
                        .value())
                .contains("can't be right");
    }

    private static Truth pregnancy(PregnancyStatus... recorded) {
        RuleBench bench = new RuleBench();
        for (PregnancyStatus status : recorded) {
            bench.now(new PregnancyStatusRecorded(status, "", Source.CLINIC));
        }
        return bench.ask(new RuleCondition.Pregnancy(Set.of(PregnancyStatus.PREGNANT), PREGNANCY));
    }

    @Test
    void a_pregnancy_that_is_possible_or_not_known_keeps_the_answer_open() {
        assertThat(pregnancy()).isEqualTo(Truth.UNKNOWN);
        assertThat(pregnancy(PregnancyStatus.POSSIBLE)).isEqualTo(Truth.UNKNOWN);
        assertThat(pregnancy(PregnancyStatus.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
        assertThat(pregnancy(PregnancyStatus.PREGNANT)).isEqualTo(Truth.TRUE);
        assertThat(pregnancy(PregnancyStatus.NOT_POSSIBLE)).isEqualTo(Truth.FALSE);
        assertThat(pregnancy(PregnancyStatus.PREGNANT, PregnancyStatus.NOT_PREGNANT_TESTED))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void a_listed_pregnancy_counts_while_it_is_active_and_only_where_being_pregnant_does() {
        RuleCondition pregnant = new RuleCondition.Pregnancy(Set.of(PregnancyStatus.PREGNANT), PREGNANCY);
        RuleCondition possible = new RuleCondition.Pregnancy(Set.of(PregnancyStatus.POSSIBLE), PREGNANCY);
        PregnancyStatusRecorded tested =
                new PregnancyStatusRecorded(PregnancyStatus.NOT_PREGNANT_TESTED, "", Source.CLINIC);
        assertThat(new RuleBench()
                        .now(listed(ClinicalStatus.ACTIVE, "77386006"), tested)
                        .ask(pregnant))
                .isEqualTo(Truth.TRUE);
        assertThat(new RuleBench()
                        .now(listed(ClinicalStatus.RESOLVED, "77386006"), tested)
                        .ask(pregnant))
                .isEqualTo(Truth.FALSE);
        assertThat(new RuleBench()
                        .now(listed(ClinicalStatus.ACTIVE, "1"), tested)
                        .ask(pregnant))
                .isEqualTo(Truth.FALSE);
        assertThat(new RuleBench()
                        .now(listed(ClinicalStatus.ACTIVE, "77386006"), tested)
                        .ask(possible))
                .isEqualTo(Truth.FALSE);
    }

    private static ConditionRecorded listed(ClinicalStatus status, String code) {
        return new ConditionRecorded(
                RuleBench.item(1), new Coding(Coding.SNOMED_CT, code, "x"), status, null, "", Source.CLINIC);
    }

    private static QuestionnaireAnswered answered(Map<String, Integer> answers, @Nullable Integer total) {
        return new QuestionnaireAnswered(RuleBench.item(2), "phq-9", "1", answers, total);
    }

    @Test
    void a_total_counts_while_it_is_recent_and_complete_and_the_latest_stands() {
        RuleCondition above10 = new RuleCondition.InstrumentTotal("phq-9", Comparison.ABOVE, 10, MONTH);
        assertThat(new RuleBench().ask(above10)).isEqualTo(Truth.UNKNOWN);
        assertThat(new RuleBench().ago(MONTH, answered(Map.of(), 11)).ask(above10))
                .isEqualTo(Truth.TRUE);
        assertThat(new RuleBench().ago(MONTH, answered(Map.of(), 10)).ask(above10))
                .isEqualTo(Truth.FALSE);
        assertThat(new RuleBench()
                        .ago(MONTH.plusMillis(1), answered(Map.of(), 11))
                        .ask(above10))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(evaluated(new RuleBench().now(answered(Map.of(), 20), answered(Map.of(), null)), above10))
                .satisfies(e -> {
                    assertThat(e.truth()).isEqualTo(Truth.UNKNOWN);
                    assertThat(e.because().getFirst().value()).startsWith("not complete");
                });
        assertThat(evaluated(new RuleBench().now(answered(Map.of(), 20)), above10)
                        .because()
                        .getFirst()
                        .words())
                .isEqualTo("PHQ-9 total: 20 (0 min ago)");
    }

    @Test
    void an_answer_to_one_item_counts_from_its_limit_and_while_it_is_recent() {
        RuleCondition atLeast1 = new RuleCondition.InstrumentItem("phq-9", "self-harm-thoughts", 1, MONTH);
        assertThat(new RuleBench().ask(atLeast1)).isEqualTo(Truth.UNKNOWN);
        assertThat(new RuleBench().now(answered(Map.of("other", 3), 3)).ask(atLeast1))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(item(Duration.ZERO, 1)).isEqualTo(Truth.TRUE);
        assertThat(item(Duration.ZERO, 2)).isEqualTo(Truth.TRUE);
        assertThat(item(Duration.ZERO, 0)).isEqualTo(Truth.FALSE);
        assertThat(item(MONTH, 1)).isEqualTo(Truth.TRUE);
        assertThat(item(MONTH.plusMillis(1), 1)).isEqualTo(Truth.UNKNOWN);
        assertThat(item(MONTH.plusMillis(1), 0)).isEqualTo(Truth.UNKNOWN);
    }

    private static Truth item(Duration ago, int value) {
        return new RuleBench()
                .ago(ago, answered(Map.of("self-harm-thoughts", value), value))
                .ask(new RuleCondition.InstrumentItem("phq-9", "self-harm-thoughts", 1, MONTH));
    }

    private static AntidepressantTrialRecorded trial(
            int n, String medicine, @Nullable Double mg, @Nullable Double weeks, TrialOutcome outcome) {
        return new AntidepressantTrialRecorded(
                RuleBench.item(10 + n), medicine, mg, weeks, outcome, n < 10, Source.CLINIC);
    }

    private static Evaluated fewerThanTwo(AntidepressantTrialRecorded... trials) {
        return evaluated(
                new RuleBench().now(trials),
                new RuleCondition.FewerAdequateTrials(2, 6, Set.of(TrialOutcome.NO_RESPONSE)));
    }

    @Test
    void two_medicines_that_failed_at_a_dose_for_long_enough_are_enough() {
        AntidepressantTrialRecorded sertraline = trial(1, "Sertraline ", 100.0, 6.0, TrialOutcome.NO_RESPONSE);
        assertThat(fewerThanTwo(sertraline, trial(2, "lithium", 1.0, 8.0, TrialOutcome.NO_RESPONSE))
                        .truth())
                .isEqualTo(Truth.FALSE);
        for (AntidepressantTrialRecorded inadequate : List.of(
                trial(2, "sertraline", 50.0, 8.0, TrialOutcome.NO_RESPONSE),
                trial(2, "lithium", 0.0, 8.0, TrialOutcome.NO_RESPONSE),
                trial(2, "lithium", 1.0, 5.9, TrialOutcome.NO_RESPONSE),
                trial(2, "lithium", 1.0, 8.0, TrialOutcome.RESPONSE_LOST),
                trial(12, "lithium", 1.0, 8.0, TrialOutcome.NO_RESPONSE))) {
            assertThat(fewerThanTwo(sertraline, inadequate).truth()).isEqualTo(Truth.TRUE);
        }
    }

    @Test
    void what_is_not_known_of_a_trial_keeps_the_answer_open_and_is_counted_apart() {
        AntidepressantTrialRecorded sertraline = trial(1, "sertraline", 100.0, 6.0, TrialOutcome.NO_RESPONSE);
        assertThat(fewerThanTwo().truth()).isEqualTo(Truth.UNKNOWN);
        for (AntidepressantTrialRecorded open : List.of(
                trial(2, "lithium", null, 8.0, TrialOutcome.NO_RESPONSE),
                trial(2, "lithium", 1.0, null, TrialOutcome.NO_RESPONSE),
                trial(2, "lithium", 1.0, 8.0, TrialOutcome.UNKNOWN))) {
            assertThat(fewerThanTwo(sertraline, open)).satisfies(e -> {
                assertThat(e.truth()).isEqualTo(Truth.UNKNOWN);
                assertThat(e.because().getFirst().value()).isEqualTo("1, and 1 not fully known");
            });
        }
    }
}
