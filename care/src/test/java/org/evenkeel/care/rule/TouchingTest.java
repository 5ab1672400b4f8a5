package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.AllergyRecorded;
import org.evenkeel.care.chart.BackgroundContent.AntidepressantTrialRecorded;
import org.evenkeel.care.chart.BackgroundContent.BloodPressureRecorded;
import org.evenkeel.care.chart.BackgroundContent.ClinicalStatus;
import org.evenkeel.care.chart.BackgroundContent.ConditionRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationRecorded;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.ObservationRecorded;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.ProcedureRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.BackgroundContent.SubstanceUseRecorded;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.BackgroundContent.UsePattern;
import org.evenkeel.care.chart.CandidacyContent.ConsentGiven;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.PlanContent.CourseEnded;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;
import org.evenkeel.care.chart.ReferralContent.PatientIdentified;
import org.evenkeel.care.chart.SessionContent.VitalSignsMeasured;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.RuleCondition.History;
import org.evenkeel.care.rule.RuleCondition.Presence;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;

/** A rule is not asked again for what it does not read, and always for what it does. */
class TouchingTest {
    private static final Evidence EVIDENCE = new Evidence("chosen for the tests", EvidenceStatus.SITE_POLICY);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Touching TOUCHING = new Touching(new Formulary(Set.of("sertraline", "lithium"), Map.of()));
    private static final Change WAITING = Changes.waiting(java.time.LocalDate.of(2026, 4, 1));

    private static History history(Presence presence, Optional<Integer> within, UsePattern... use) {
        return new History(codes(), question("q"), presence, within, Set.of(use), Optional.empty());
    }

    private static CodeList codes() {
        return new CodeList("c", "c", List.of(new CodeList.Code(Coding.SNOMED_CT, "c", "c", EVIDENCE)), List.of());
    }

    private static Question question(String code) {
        return new Question(code, code, Question.Group.SAFETY, false, "", EVIDENCE);
    }

    private static RuleCondition takes(String ingredient) {
        return new RuleCondition.Takes(
                new IngredientList("l", "l", Map.of(ingredient, 1.0), EVIDENCE), Set.of(), Optional.empty());
    }

    private static boolean touches(RuleCondition condition, Content content) {
        return TOUCHING.touches(
                new Change.NewFact(Change.Kind.ANSWERED, "subject", "words", "", List.of(content)), condition);
    }

    private static QuestionAnswered answer(String question) {
        return new QuestionAnswered(question, Answer.NO, null, "", Source.CLINIC);
    }

    private static ConditionRecorded condition(String code) {
        return new ConditionRecorded(
                RuleBench.item(1),
                new Coding(Coding.SNOMED_CT, code, "thing"),
                ClinicalStatus.ACTIVE,
                null,
                "",
                Source.CLINIC);
    }

    private static ProcedureRecorded procedure(String code) {
        return new ProcedureRecorded(
                RuleBench.item(2), new Coding(Coding.SNOMED_CT, code, "thing"), null, Source.CLINIC);
    }

    private static MedicationRecorded medicine(String name) {
        return new MedicationRecorded(
                RuleBench.item(3),
                new Coding(Coding.RXNORM, "1", name),
                "",
                "oral",
                1.0,
                MedicationStatus.TAKING,
                null,
                "",
                Source.CLINIC);
    }

    @Test
    void history_is_touched_by_its_question_and_its_codes_alone() {
        RuleCondition ever = history(Presence.EVER, Optional.empty());
        assertThat(touches(ever, answer("q"))).isTrue();
        assertThat(touches(ever, answer("other"))).isFalse();
        assertThat(touches(ever, condition("c"))).isTrue();
        assertThat(touches(ever, condition("d"))).isFalse();
        assertThat(touches(ever, procedure("c"))).isTrue();
        assertThat(touches(ever, procedure("d"))).isFalse();
        assertThat(touches(history(Presence.ACTIVE, Optional.empty()), procedure("c")))
                .isFalse();
    }

    @Test
    void history_is_touched_by_use_and_allergies_only_where_they_count() {
        SubstanceUseRecorded use =
                new SubstanceUseRecorded(RuleBench.item(4), "ketamine", UsePattern.PAST, null, "", Source.CLINIC);
        AllergyRecorded allergy = new AllergyRecorded(
                RuleBench.item(5), new Coding("local", "a", "a"), "", ClinicalStatus.ACTIVE, Source.CLINIC);
        RuleCondition neither = history(Presence.EVER, Optional.empty());
        assertThat(touches(neither, use)).isFalse();
        assertThat(touches(neither, allergy)).isFalse();
        assertThat(touches(history(Presence.EVER, Optional.empty(), UsePattern.PAST), use))
                .isTrue();
        assertThat(touches(
                        new History(
                                codes(),
                                question("q"),
                                Presence.EVER,
                                Optional.empty(),
                                Set.of(),
                                Optional.of(new IngredientList("l", "l", Map.of("lithium", 1.0), EVIDENCE))),
                        allergy))
                .isTrue();
    }

    @Test
    void a_list_of_medicines_is_touched_by_its_own_and_by_what_nobody_recognises() {
        assertThat(touches(takes("sertraline"), medicine("sertraline"))).isTrue();
        assertThat(touches(takes("sertraline"), medicine("lithium"))).isFalse();
        assertThat(touches(takes("sertraline"), medicine("xyzzyplugh"))).isTrue();
        assertThat(touches(takes("sertraline"), medicine("sertralin"))).isTrue();
        assertThat(touches(takes("lithium"), medicine("sertralin"))).isFalse();
        assertThat(touches(new RuleCondition.TakesUnrecognised(), medicine("lithium")))
                .isTrue();
        assertThat(touches(new RuleCondition.TakesUnrecognised(), answer("q"))).isFalse();
    }

    @Test
    void measures_questionnaires_consents_and_pregnancy_are_touched_by_their_own() {
        RuleCondition bmi = new RuleCondition.Measured(Measure.BMI, Comparison.ABOVE, 30, DAY);
        assertThat(touches(bmi, observation("39156-5"))).isTrue();
        assertThat(touches(bmi, observation("29463-7"))).isFalse();
        RuleCondition total = new RuleCondition.InstrumentTotal("phq-9", Comparison.ABOVE, 10, DAY);
        assertThat(touches(total, answered("phq-9"))).isTrue();
        assertThat(touches(total, answered("gad-7"))).isFalse();
        RuleCondition item = new RuleCondition.InstrumentItem("phq-9", "nine", 1, DAY);
        assertThat(touches(item, answered("phq-9"))).isTrue();
        assertThat(touches(item, answered("gad-7"))).isFalse();
        RuleCondition consent = new RuleCondition.ConsentLacking("ketamine", "2");
        assertThat(touches(consent, new ConsentGiven("ketamine", "2", "", ""))).isTrue();
        assertThat(touches(consent, new ConsentGiven("photos", "2", "", ""))).isFalse();
        RuleCondition pregnant = new RuleCondition.Pregnancy(Set.of(PregnancyStatus.PREGNANT), codes());
        assertThat(touches(pregnant, condition("c"))).isTrue();
        assertThat(touches(pregnant, condition("d"))).isFalse();
        assertThat(touches(pregnant, new PregnancyStatusRecorded(PregnancyStatus.POSSIBLE, "", Source.CLINIC)))
                .isTrue();
        assertThat(touches(new RuleCondition.Pregnancy(Set.of(PregnancyStatus.POSSIBLE), codes()), condition("c")))
                .isFalse();
    }

    @Test
    void pressures_age_trials_and_doses_are_touched_by_what_they_are_made_of() {
        Content pressure = new BloodPressureRecorded(RuleBench.item(8), 120, 80, Source.CLINIC);
        Content vitals =
                new VitalSignsMeasured(RuleBench.item(9), 120, 80, null, null, null, null, List.of(), Source.CLINIC);
        Content trial = new AntidepressantTrialRecorded(
                RuleBench.item(10), "sertraline", 50.0, 8.0, TrialOutcome.NO_RESPONSE, true, Source.CLINIC);
        RuleCondition high = new RuleCondition.Pressure(Comparison.ABOVE, 140, 90, 2, DAY);
        assertThat(touches(high, pressure)).isTrue();
        assertThat(touches(high, vitals)).isTrue();
        assertThat(touches(high, trial)).isFalse();
        RuleCondition fast = new RuleCondition.Measured(Measure.HEART_RATE, Comparison.ABOVE, 100, DAY);
        assertThat(touches(fast, vitals)).isTrue();
        assertThat(touches(fast, pressure)).isFalse();
        RuleCondition trials = new RuleCondition.FewerAdequateTrials(2, 6, Set.of(TrialOutcome.NO_RESPONSE));
        assertThat(touches(trials, trial)).isTrue();
        assertThat(touches(trials, vitals)).isFalse();
        RuleCondition doses = new RuleCondition.DosesWithin(Set.of("ketamine"), DAY, Comparison.FROM, 2);
        assertThat(touches(doses, vitals)).isTrue();
        assertThat(touches(doses, new CourseEnded(RuleBench.item(11), "over"))).isTrue();
        assertThat(touches(doses, trial)).isFalse();
        RuleCondition age = new RuleCondition.AgeYears(Comparison.FROM, 65);
        Content born = new PatientIdentified("A", "B", null, AdministrativeSex.FEMALE, "", "", List.of(), true);
        assertThat(touches(age, born)).isTrue();
        assertThat(touches(age, trial)).isFalse();
        assertThat(touches(new RuleCondition.Always(), born)).isFalse();
    }

    private static ObservationRecorded observation(String loinc) {
        return new ObservationRecorded(
                RuleBench.item(6), new Coding(Coding.LOINC, loinc, "value"), 1, "kg", Source.CLINIC);
    }

    private static QuestionnaireAnswered answered(String instrument) {
        return new QuestionnaireAnswered(RuleBench.item(7), instrument, "1", Map.of(), 1);
    }

    @Test
    void parts_are_touched_when_any_of_them_is() {
        RuleCondition q = new RuleCondition.Answered(question("q"), Answer.YES);
        RuleCondition r = new RuleCondition.Answered(question("r"), Answer.YES);
        for (RuleCondition both : List.of(
                new RuleCondition.All(List.of(q, r)),
                new RuleCondition.Any(List.of(q, r)),
                new RuleCondition.Not(new RuleCondition.Any(List.of(q, r))))) {
            assertThat(touches(both, answer("r"))).isTrue();
            assertThat(touches(both, answer("s"))).isFalse();
        }
    }

    @Test
    void waiting_touches_what_grows_old_and_nothing_else() {
        RuleCondition answered = new RuleCondition.Answered(question("q"), Answer.YES);
        RuleCondition recent = history(Presence.EVER, Optional.of(30));
        assertThat(TOUCHING.touches(WAITING, answered)).isFalse();
        assertThat(TOUCHING.touches(WAITING, takes("lithium"))).isFalse();
        assertThat(TOUCHING.touches(WAITING, history(Presence.EVER, Optional.empty())))
                .isFalse();
        assertThat(TOUCHING.touches(WAITING, recent)).isTrue();
        assertThat(TOUCHING.touches(WAITING, new RuleCondition.AgeYears(Comparison.FROM, 65)))
                .isTrue();
        assertThat(TOUCHING.touches(WAITING, new RuleCondition.All(List.of(answered, recent))))
                .isTrue();
        assertThat(TOUCHING.touches(WAITING, new RuleCondition.Any(List.of(answered, recent))))
                .isTrue();
        assertThat(TOUCHING.touches(WAITING, new RuleCondition.Not(recent))).isTrue();
        assertThat(TOUCHING.touches(WAITING, new RuleCondition.Not(answered))).isFalse();
        assertThat(TOUCHING.touches(WAITING, new RuleCondition.Any(List.of(answered))))
                .isFalse();
        assertThat(TOUCHING.touches(WAITING, new RuleCondition.All(List.of(answered))))
                .isFalse();
    }

    @Test
    void waiting_touches_each_kind_that_has_an_age() {
        for (RuleCondition old : List.of(
                new RuleCondition.Measured(Measure.BMI, Comparison.ABOVE, 30, DAY),
                new RuleCondition.Pressure(Comparison.ABOVE, 140, 90, 2, DAY),
                new RuleCondition.InstrumentTotal("phq-9", Comparison.ABOVE, 10, DAY),
                new RuleCondition.InstrumentItem("phq-9", "nine", 1, DAY),
                new RuleCondition.DosesWithin(Set.of("ketamine"), DAY, Comparison.FROM, 2))) {
            assertThat(TOUCHING.touches(WAITING, old)).isTrue();
        }
        for (RuleCondition ageless : List.of(
                new RuleCondition.Always(),
                new RuleCondition.TakesUnrecognised(),
                new RuleCondition.Pregnancy(Set.of(PregnancyStatus.PREGNANT), codes()),
                new RuleCondition.FewerAdequateTrials(2, 6, Set.of(TrialOutcome.NO_RESPONSE)),
                new RuleCondition.ConsentLacking("ketamine", "2"))) {
            assertThat(TOUCHING.touches(WAITING, ageless)).isFalse();
        }
    }

    @Test
    void another_treatment_touches_no_condition() {
        Change other = new Change.OtherTreatment(RuleScope.INTRAVENOUS_DEPRESSION.byRoute("oral"), "words");
        assertThat(TOUCHING.touches(other, history(Presence.EVER, Optional.of(30))))
                .isFalse();
    }
}
