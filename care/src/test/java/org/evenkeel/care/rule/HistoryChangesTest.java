package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.AllergyRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.ProcedureRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.BackgroundContent.SubstanceUseRecorded;
import org.evenkeel.care.chart.BackgroundContent.UsePattern;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.RuleCondition.History;
import org.evenkeel.care.rule.RuleCondition.Presence;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is proposed against a rule on history. The day of asking is 10 March 2026 in the clinic. */
class HistoryChangesTest {
    private static final Evidence EVIDENCE = new Evidence("chosen for the tests", EvidenceStatus.SITE_POLICY);
    private static final Coding STROKE = new Coding(Coding.SNOMED_CT, "230690007", "Stroke");
    private static final Coding SPRAIN = new Coding(Coding.SNOMED_CT, "44465007", "Sprain");
    private static final LocalDate SINCE = LocalDate.of(2026, 2, 8);

    private final RuleBench bench = new RuleBench();

    private static History history(Presence presence, @Nullable Integer withinDays, UsePattern... use) {
        return new History(
                new CodeList(
                        "stroke",
                        "stroke",
                        List.of(new CodeList.Code(STROKE.system(), STROKE.code(), "Stroke", EVIDENCE)),
                        List.of()),
                new Question("stroke-ever", "Was there a stroke?", Question.Group.SAFETY, true, "", EVIDENCE),
                presence,
                Optional.ofNullable(withinDays),
                Set.of(use),
                Optional.of(new IngredientList("list", "sertraline", Map.of("sertraline", 1.0), EVIDENCE)));
    }

    private static History recent() {
        return history(Presence.EVER, 30);
    }

    private List<Change> against(History history, Content... facts) {
        bench.now(facts);
        return HistoryChanges.against(history, bench.context(), RuleBench.book().formulary());
    }

    private static ConditionRecorded condition(Coding code, ClinicalStatus status, @Nullable String onset) {
        return new ConditionRecorded(
                RuleBench.item(1), code, status, onset == null ? null : new PartialDate(onset), "", Source.CLINIC);
    }

    private static ProcedureRecorded procedure(@Nullable String performed) {
        return new ProcedureRecorded(
                RuleBench.item(2), STROKE, performed == null ? null : new PartialDate(performed), Source.CLINIC);
    }

    private static SubstanceUseRecorded use(UsePattern pattern) {
        return new SubstanceUseRecorded(RuleBench.item(3), "ketamine", pattern, null, "", Source.CLINIC);
    }

    private static QuestionAnswered answer(Answer answer, @Nullable String on) {
        return new QuestionAnswered("stroke-ever", answer, on == null ? null : new PartialDate(on), "", Source.CLINIC);
    }

    private static List<String> words(List<Change> changes) {
        return changes.stream().map(Change::words).toList();
    }

    private static List<Content> contents(Change change) {
        return ((Change.NewFact) change).contents();
    }

    @Test
    void what_is_not_listed_is_asked() {
        assertThat(words(against(history(Presence.ACTIVE, null)))).containsExactly("Asked: Was there a stroke? No");
        assertThat(words(against(history(Presence.EVER, null)))).containsExactly("Asked: Was there a stroke? No");
        assertThat(words(against(
                        history(Presence.ACTIVE, null),
                        condition(SPRAIN, ClinicalStatus.ACTIVE, null),
                        answer(Answer.YES, null))))
                .containsExactly("Asked again: Was there a stroke? No");
    }

    @Test
    void what_is_present_can_pass_and_the_question_is_then_answered_no() {
        for (ClinicalStatus status : List.of(ClinicalStatus.ACTIVE, ClinicalStatus.UNKNOWN)) {
            List<Change> changes = against(history(Presence.ACTIVE, null), condition(STROKE, status, "2020"));
            assertThat(words(changes))
                    .containsExactly("Stroke: no longer present, charted so, and the question answered no");
            assertThat(contents(changes.getFirst()))
                    .containsExactly(condition(STROKE, ClinicalStatus.RESOLVED, "2020"), answer(Answer.NO, null));
        }
    }

    @Test
    void what_is_over_or_was_never_true_need_not_pass() {
        for (ClinicalStatus status :
                List.of(ClinicalStatus.RESOLVED, ClinicalStatus.INACTIVE, ClinicalStatus.REFUTED)) {
            assertThat(words(against(history(Presence.ACTIVE, null), condition(STROKE, status, null))))
                    .containsExactly("Asked: Was there a stroke? No");
        }
        assertThat(words(against(
                        history(Presence.EVER, null), condition(STROKE, ClinicalStatus.ENTERED_IN_ERROR, null))))
                .containsExactly("Asked: Was there a stroke? No");
    }

    @Test
    void a_disorder_of_use_goes_into_remission_unless_that_counts_too() {
        List<Change> remission =
                against(history(Presence.ACTIVE, null, UsePattern.DISORDER_ACTIVE), use(UsePattern.DISORDER_ACTIVE));
        assertThat(contents(remission.getFirst()))
                .containsExactly(use(UsePattern.DISORDER_REMISSION), answer(Answer.NO, null));
        List<Change> past = against(
                history(Presence.ACTIVE, null, UsePattern.DISORDER_ACTIVE, UsePattern.DISORDER_REMISSION),
                use(UsePattern.DISORDER_ACTIVE));
        assertThat(contents(past.getFirst())).containsExactly(use(UsePattern.PAST), answer(Answer.NO, null));
        List<Change> regular = against(history(Presence.ACTIVE, null, UsePattern.REGULAR), use(UsePattern.REGULAR));
        assertThat(contents(regular.getFirst())).containsExactly(use(UsePattern.PAST), answer(Answer.NO, null));
    }

    @Test
    void another_pattern_of_use_says_nothing() {
        assertThat(words(against(history(Presence.ACTIVE, null, UsePattern.REGULAR), use(UsePattern.PAST))))
                .containsExactly("Asked: Was there a stroke? No");
        assertThat(words(against(history(Presence.EVER, null, UsePattern.REGULAR), use(UsePattern.PAST))))
                .containsExactly("Asked: Was there a stroke? No");
    }

    @Test
    void what_once_happened_stays() {
        assertThat(against(history(Presence.EVER, null), condition(STROKE, ClinicalStatus.RESOLVED, null)))
                .isEmpty();
    }

    @Test
    void a_procedure_once_done_stays() {
        assertThat(against(history(Presence.EVER, null), procedure("2001"))).isEmpty();
    }

    @Test
    void what_the_patient_said_once_happened_stays() {
        assertThat(against(history(Presence.EVER, null), answer(Answer.YES, "2001")))
                .isEmpty();
    }

    @Test
    void use_that_counts_for_ever_stays() {
        assertThat(against(history(Presence.EVER, 30, UsePattern.PAST), use(UsePattern.PAST)))
                .isEmpty();
    }

    @Test
    void an_allergy_stays_and_another_allergy_says_nothing() {
        assertThat(words(against(history(Presence.ACTIVE, null), allergy("penicillin"))))
                .containsExactly("Asked: Was there a stroke? No");
        assertThat(against(history(Presence.ACTIVE, null), allergy("sertraline")))
                .isEmpty();
    }

    private static AllergyRecorded allergy(String to) {
        return new AllergyRecorded(
                RuleBench.item(to.length()), new Coding("local", to, to), "", ClinicalStatus.ACTIVE, Source.CLINIC);
    }

    @Test
    void what_counts_for_a_month_is_waited_for_from_the_last_of_all_dates() {
        Content no = answer(Answer.NO, null);
        assertThat(words(against(recent(), no, condition(STROKE, ClinicalStatus.ACTIVE, "2026-03-01"))))
                .containsExactly("Wait until 2026-04-01");
        assertThat(words(against(recent(), procedure("2026-03-04")))).containsExactly("Wait until 2026-04-04");
        assertThat(words(against(recent(), answer(Answer.YES, "2026-03-07")))).containsExactly("Wait until 2026-04-07");
    }

    @Test
    void nobody_waits_for_what_is_over_or_for_more_than_a_year() {
        assertThat(against(recent(), answer(Answer.NO, null), condition(STROKE, ClinicalStatus.ACTIVE, "2026-02-07")))
                .isEmpty();
        assertThat(words(against(history(Presence.EVER, 366), answer(Answer.YES, "2026-03-10"))))
                .isEmpty();
        assertThat(words(against(history(Presence.EVER, 365), answer(Answer.YES, "2026-03-10"))))
                .containsExactly("Wait until 2027-03-11");
    }

    @Test
    void an_open_date_of_a_condition_is_found_to_lie_before_the_window_and_the_question_answered_alike() {
        List<Change> undated = against(recent(), condition(STROKE, ClinicalStatus.RESOLVED, null));
        assertThat(words(undated)).containsExactly("Found out: stroke last before " + SINCE);
        assertThat(contents(undated.getFirst()))
                .containsExactly(
                        condition(STROKE, ClinicalStatus.RESOLVED, "2026-02-07"), answer(Answer.YES, "2026-02-07"));
    }

    @Test
    void a_month_that_may_lie_within_the_window_is_waited_for_or_found_out() {
        List<Change> february = against(recent(), procedure("2026-02"), answer(Answer.NO, null));
        assertThat(words(february)).containsExactly("Wait until 2026-03-31", "Found out: stroke last before " + SINCE);
        assertThat(contents(february.getLast())).containsExactly(procedure("2026-02-07"));
    }

    @Test
    void a_date_that_is_certain_is_not_looked_for() {
        List<Change> told = against(
                recent(),
                condition(STROKE, ClinicalStatus.ACTIVE, "2026-02-08"),
                procedure("2026-02-07"),
                answer(Answer.YES, null));
        assertThat(words(told)).containsExactly("Wait until 2026-03-11", "Found out: stroke last before " + SINCE);
        assertThat(contents(told.getLast())).containsExactly(answer(Answer.YES, "2026-02-07"));
    }
}
