package org.evenkeel.care.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.evenkeel.care.chart.BackgroundContent.ProcedureRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.BackgroundContent.SubstanceUseRecorded;
import org.evenkeel.care.chart.BackgroundContent.TrialOutcome;
import org.evenkeel.care.chart.BackgroundContent.UsePattern;
import org.evenkeel.care.chart.Coding;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.QuestionnaireContent.QuestionnaireAnswered;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.RuleCondition.Presence;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The search asks a rule again only when a change touches what it reads. It must find what asking everything finds. */
class WhatWouldChangeSearchTest {
    private static final Evidence EVIDENCE = new Evidence("chosen for the tests", EvidenceStatus.SITE_POLICY);
    private static final List<String> MEDICINES = List.of("lorazepam", "diazepam", "theophylline");
    private static final Formulary FORMULARY = new Formulary(Set.copyOf(MEDICINES), Map.of());
    private static final RuleScope ORAL = RuleScope.INTRAVENOUS_DEPRESSION.byRoute("oral");
    private static final int THINGS = 3;

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_search_finds_what_asking_every_rule_of_every_set_finds(int seed) {
        RandomGenerator random = new Random(seed);
        RuleBook book = new RuleBook(
                IntStream.range(0, 3 + random.nextInt(5))
                        .mapToObj(n -> rule(n, random))
                        .toList(),
                Map.of(),
                FORMULARY,
                "test");
        RuleBench bench = new RuleBench();
        IntStream.range(0, random.nextInt(14))
                .forEach(n -> bench.ago(Duration.ofHours(random.nextInt(2_000)), fact(random)));
        RuleContext context = bench.context();
        assertThat(WhatWouldChange.ofStops(book, Stage.DOSE, context, List.of(ORAL)))
                .isEqualTo(new ExhaustiveSearch(book, context, List.of(ORAL)).ofStops());
    }

    private static Rule rule(int n, RandomGenerator random) {
        Rule always = RuleBench.rule("R" + n, Severity.HARD_STOP, condition(random, 2));
        if (random.nextInt(3) > 0) {
            return always;
        }
        String route = random.nextBoolean() ? "oral" : "intravenous";
        return new Rule(
                always.id(),
                "1",
                always.stages(),
                new Applies(Set.of(), Set.of(), Set.of(), Set.of(route), Set.of()),
                random.nextInt(4) == 0 ? Severity.WARN : Severity.HARD_STOP,
                always.title(),
                "Words.",
                Optional.empty(),
                always.condition(),
                EVIDENCE,
                Optional.empty(),
                Rule.Origin.LIBRARY,
                Optional.empty(),
                Effective.ALWAYS,
                List.of());
    }

    private static RuleCondition condition(RandomGenerator random, int depth) {
        if (depth == 0 || random.nextInt(3) > 0) {
            return plain(random);
        }
        List<RuleCondition> parts = Stream.generate(() -> condition(random, depth - 1))
                .limit(2 + random.nextInt(2))
                .toList();
        return switch (random.nextInt(5)) {
            case 0 -> new RuleCondition.All(parts);
            case 1 -> new RuleCondition.Not(parts.getFirst());
            default -> new RuleCondition.Any(parts);
        };
    }

    private static RuleCondition plain(RandomGenerator random) {
        Duration within = Duration.ofHours(24 + random.nextInt(1_500));
        Comparison side = random.nextBoolean() ? Comparison.ABOVE : Comparison.FROM;
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> history(random);
            case 3 -> new RuleCondition.Answered(question(random), random.nextBoolean() ? Answer.YES : Answer.NO);
            case 4 -> new RuleCondition.Measured(Measure.BMI, side, 25, within);
            case 5 -> new RuleCondition.Measured(Measure.HEART_RATE, side, 90, within);
            case 6, 7 -> new RuleCondition.Pressure(side, 140, 90, 1 + random.nextInt(2), within);
            case 8, 9 -> takes(random);
            case 10 ->
                new RuleCondition.Pregnancy(Set.of(PregnancyStatus.PREGNANT, PregnancyStatus.POSSIBLE), codes(random));
            case 11 ->
                random.nextBoolean()
                        ? new RuleCondition.InstrumentTotal("scale", side, 10, within)
                        : new RuleCondition.InstrumentItem("scale", "nine", 1, within);
            default ->
                random.nextBoolean()
                        ? new RuleCondition.FewerAdequateTrials(2, 6, Set.of(TrialOutcome.NO_RESPONSE))
                        : new RuleCondition.TakesUnrecognised();
        };
    }

    private static RuleCondition history(RandomGenerator random) {
        boolean ever = random.nextBoolean();
        return new RuleCondition.History(
                codes(random),
                question(random),
                ever ? Presence.EVER : Presence.ACTIVE,
                ever && random.nextBoolean() ? Optional.of(30 + random.nextInt(60)) : Optional.empty(),
                random.nextInt(4) == 0 ? Set.of(UsePattern.DISORDER_ACTIVE) : Set.of(),
                Optional.empty());
    }

    private static RuleCondition takes(RandomGenerator random) {
        return new RuleCondition.Takes(
                new IngredientList(
                        "list",
                        "some medicines",
                        Map.of(MEDICINES.get(random.nextInt(THINGS)), 1.0, MEDICINES.get(random.nextInt(2)) + "!", 1.0),
                        EVIDENCE),
                random.nextInt(3) == 0 ? Set.of("oral") : Set.of(),
                random.nextBoolean() ? Optional.of(10.0) : Optional.empty());
    }

    private static Question question(RandomGenerator random) {
        String code = "q" + random.nextInt(THINGS);
        return new Question(code, "Is there " + code + "?", Question.Group.SAFETY, false, "", EVIDENCE);
    }

    private static CodeList codes(RandomGenerator random) {
        String code = "c" + random.nextInt(THINGS);
        return new CodeList(code, code, List.of(new CodeList.Code(Coding.SNOMED_CT, code, code, EVIDENCE)), List.of());
    }

    private static Content fact(RandomGenerator random) {
        Coding code = new Coding(Coding.SNOMED_CT, "c" + random.nextInt(THINGS), "thing");
        PartialDate date = random.nextBoolean() ? new PartialDate("2026-02") : new PartialDate("2026-01-20");
        return switch (random.nextInt(11)) {
            case 0 ->
                new QuestionAnswered(
                        "q" + random.nextInt(THINGS), Answer.values()[random.nextInt(3)], date, "", Source.CLINIC);
            case 1, 2 ->
                new ConditionRecorded(
                        RuleBench.item(random.nextInt(4)),
                        code,
                        random.nextBoolean() ? ClinicalStatus.ACTIVE : ClinicalStatus.UNKNOWN,
                        random.nextBoolean() ? date : null,
                        "",
                        Source.CLINIC);
            case 3 -> new ProcedureRecorded(RuleBench.item(10 + random.nextInt(3)), code, date, Source.CLINIC);
            case 4 ->
                new SubstanceUseRecorded(
                        RuleBench.item(20), "ketamine", UsePattern.DISORDER_ACTIVE, null, "", Source.CLINIC);
            case 5 ->
                new BloodPressureRecorded(
                        RuleBench.item(30), 130 + random.nextInt(40), 80 + random.nextInt(20), Source.CLINIC);
            case 6 ->
                random.nextBoolean()
                        ? observation("39156-5", "BMI", 20 + random.nextInt(12), "kg/m2")
                        : observation("8867-4", "Heart rate", 60 + random.nextInt(60), "/min");
            case 7, 8 -> medicine(random);
            case 9 ->
                random.nextBoolean()
                        ? new PregnancyStatusRecorded(PregnancyStatus.POSSIBLE, "", Source.CLINIC)
                        : new QuestionnaireAnswered(
                                RuleBench.item(40),
                                "scale",
                                "1",
                                Map.of("nine", random.nextInt(3)),
                                random.nextInt(20));
            default ->
                new AntidepressantTrialRecorded(
                        RuleBench.item(50 + random.nextInt(2)),
                        "sertraline",
                        100.0,
                        8.0,
                        TrialOutcome.NO_RESPONSE,
                        true,
                        Source.CLINIC);
        };
    }

    private static ObservationRecorded observation(String loinc, String name, double value, String unit) {
        return new ObservationRecorded(
                RuleBench.item(60), new Coding(Coding.LOINC, loinc, name), value, unit, Source.CLINIC);
    }

    private static MedicationRecorded medicine(RandomGenerator random) {
        String name = random.nextInt(6) == 0 ? "xyzzyplugh" : MEDICINES.get(random.nextInt(THINGS));
        return new MedicationRecorded(
                RuleBench.item(70 + random.nextInt(3)),
                new Coding(Coding.RXNORM, "1", name),
                "",
                random.nextInt(3) == 0 ? "" : "oral",
                random.nextInt(4) == 0 ? null : 5.0 + random.nextInt(20),
                random.nextInt(4) == 0 ? MedicationStatus.UNKNOWN : MedicationStatus.TAKING,
                null,
                "",
                Source.CLINIC);
    }
}
