package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.evenkeel.care.chart.Answer;
import org.evenkeel.care.chart.BackgroundContent.MedicationStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatus;
import org.evenkeel.care.chart.BackgroundContent.PregnancyStatusRecorded;
import org.evenkeel.care.chart.BackgroundContent.QuestionAnswered;
import org.evenkeel.care.chart.Content;
import org.evenkeel.care.chart.PartialDate;
import org.evenkeel.care.chart.Source;
import org.evenkeel.care.rule.Change;
import org.evenkeel.care.rule.Evaluation;
import org.evenkeel.care.rule.Finding;
import org.evenkeel.care.rule.Lifting;
import org.evenkeel.care.rule.LiftingSet;
import org.evenkeel.care.rule.RuleBook;
import org.evenkeel.care.rule.RuleContext;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.care.rule.WhatWouldChange;
import org.evenkeel.testkit.ControlsHazard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhatWouldChangeTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final RuleBook BOOK = LIBRARY.rules();
    private static final RuleScope SCOPE = RuleScope.INTRAVENOUS_DEPRESSION;

    private static RuleContext context(List<? extends Content> facts, RuleScope scope) {
        return new RuleContext(Charts.of(facts), Optional.empty(), scope, Charts.NOW, Charts.ZONE);
    }

    private static Lifting ofStops(RuleContext context) {
        return WhatWouldChange.ofStops(
                BOOK, Stage.CANDIDACY, context, LIBRARY.ceilings().treatmentsBeside(context.scope()));
    }

    private static List<String> stops(RuleContext context) {
        return Evaluation.findings(BOOK, Stage.CANDIDACY, context).stream()
                .filter(f -> f.fires() && f.severity() == Severity.HARD_STOP)
                .map(Finding::ruleId)
                .toList();
    }

    private static List<List<String>> words(Lifting lifting) {
        return lifting.sets().stream()
                .map(s -> s.changes().stream().map(Change::words).toList())
                .toList();
    }

    /** A patient who was asked every question and has nothing, and the given facts. */
    private static List<Content> healthyBut(Content... facts) {
        List<Content> all = new ArrayList<>();
        BOOK.questions().keySet().forEach(q -> all.add(Charts.answer(q, usual(q))));
        all.add(Charts.born("1980-05-02"));
        all.add(new PregnancyStatusRecorded(PregnancyStatus.NOT_POSSIBLE, "", Source.CLINIC));
        all.addAll(List.of(facts));
        return all;
    }

    private static Answer usual(String question) {
        return question.equals("capacity-to-decide") || question.equals("medicines-complete") ? Answer.YES : Answer.NO;
    }

    @Test
    void pressure_above_the_limit_is_lifted_by_readings_just_within_it() {
        Lifting lifting = ofStops(context(healthyBut(Charts.pressure(190, 104), Charts.pressure(188, 104)), SCOPE));
        assertThat(words(lifting))
                .containsExactly(List.of(
                        "Blood pressure measured again, seated: 180/100 mmHg or less, as the mean of 2 readings"));
    }

    @Test
    void a_reading_that_grows_too_old_lifts_nothing() {
        Lifting lifting = ofStops(context(
                healthyBut(Charts.pressure(190, 104), Charts.pressure(188, 104), heartAttack("2026-11-01")),
                SCOPE.under("eu")));
        assertThat(words(lifting)).allSatisfy(s -> assertThat(s).anyMatch(w -> w.startsWith("Blood pressure")));
        assertThat(words(lifting))
                .anySatisfy(s -> assertThat(s).contains("Wait until 2026-12-14"))
                .hasSize(1);
    }

    @Test
    void what_once_happened_and_a_pregnancy_can_not_be_changed_and_are_named() {
        Lifting aneurysm = ofStops(context(
                healthyBut(
                        Charts.answer("aneurysm-ever", Answer.YES),
                        Charts.pressure(190, 104),
                        Charts.pressure(188, 104)),
                SCOPE));
        assertThat(aneurysm.sets()).isEmpty();
        assertThat(aneurysm.fixed()).containsExactly("Aneurysm");
        Lifting pregnant = ofStops(
                context(healthyBut(new PregnancyStatusRecorded(PregnancyStatus.PREGNANT, "", Source.CLINIC)), SCOPE));
        assertThat(pregnant.fixed()).containsExactly("Pregnancy");
    }

    @Test
    void two_medicines_and_a_treated_thyroid_are_one_set_of_three() {
        Lifting lifting = ofStops(context(
                healthyBut(
                        Charts.medicine("theophylline", 400.0, MedicationStatus.TAKING),
                        Charts.medicine("ergometrine", 1.0, MedicationStatus.TAKING),
                        Charts.answer("hyperthyroidism-untreated", Answer.YES)),
                SCOPE));
        assertThat(lifting.sets())
                .singleElement()
                .satisfies(s -> assertThat(s.changes()).hasSize(3));
    }

    @Test
    void four_stops_that_need_four_changes_are_said_to_need_more_than_are_looked_for() {
        Lifting lifting = ofStops(context(
                healthyBut(
                        Charts.medicine("theophylline", 400.0, MedicationStatus.TAKING),
                        Charts.medicine("ergometrine", 1.0, MedicationStatus.TAKING),
                        Charts.answer("hyperthyroidism-untreated", Answer.YES),
                        Charts.answer("mania-current", Answer.YES)),
                SCOPE));
        assertThat(lifting.sets()).isEmpty();
        assertThat(lifting.tooMany()).isTrue();
    }

    @Test
    void another_setting_lifts_what_only_home_forbids() {
        RuleScope home = new RuleScope("us", "depression", "ketamine", "oral", "home");
        Lifting lifting = WhatWouldChange.ofStops(
                BOOK,
                Stage.CANDIDACY,
                context(healthyBut(Charts.answer("ketamine-misuse-ever", Answer.YES)), home),
                LIBRARY.ceilings().treatmentsBeside(home));
        assertThat(lifting.sets())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.changes())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                Change.OtherTreatment.class,
                                t -> assertThat(t.scope().setting()).isEqualTo("clinic")));
    }

    @ControlsHazard("H-41")
    @Test
    void a_benzodiazepine_is_lowered_or_stopped_by_who_prescribes_it_and_never_abruptly() {
        Lifting lifting = WhatWouldChange.ofRule(
                "I-BZD-1",
                BOOK,
                Stage.CANDIDACY,
                context(healthyBut(Charts.medicine("lorazepam", 2.0, MedicationStatus.TAKING)), SCOPE),
                LIBRARY.ceilings().treatmentsBeside(SCOPE));
        assertThat(words(lifting))
                .containsExactly(
                        List.of("lorazepam: at most 0.80 mg a day"),
                        List.of("lorazepam no longer taken, if whoever prescribes it so decides"));
        assertThat(lifting.sets().getFirst().changes().getFirst())
                .isInstanceOfSatisfying(
                        Change.NewFact.class, f -> assertThat(f.note()).contains("Never abruptly"));
    }

    @Test
    void a_patient_without_a_stop_needs_no_change() {
        assertThat(ofStops(context(healthyBut(), SCOPE))).isEqualTo(Lifting.NOTHING_TO_LIFT);
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    /** Whatever is charted: a set lifts every stop when it comes true, and no part of it does. */
    @ParameterizedTest
    @MethodSource("seeds")
    void every_set_lifts_and_no_part_of_it_does(int seed) {
        RandomGenerator random = new Random(seed);
        RuleScope scope = random.nextBoolean()
                ? SCOPE
                : new RuleScope(random.nextBoolean() ? "us" : "eu", "depression", "ketamine", "oral", "home");
        RuleContext context = context(randomFacts(random), scope);
        Lifting lifting = WhatWouldChange.ofStops(
                BOOK, Stage.CANDIDACY, context, LIBRARY.ceilings().treatmentsBeside(scope));
        assertThat(lifting.sets().isEmpty() || !stops(context).isEmpty()).isTrue();
        for (LiftingSet set : lifting.sets()) {
            RuleContext changed = set.appliedTo(context);
            assertThat(stops(changed)).isEmpty();
            assertThat(set.findings()).isEqualTo(Evaluation.findings(BOOK, Stage.CANDIDACY, changed));
            for (int left = 0; left < set.changes().size(); left++) {
                List<Change> part = new ArrayList<>(set.changes());
                part.remove(left);
                assertThat(isLifted(context, new LiftingSet(part, List.of()).appliedTo(context)))
                        .as("%s without change %d", set.changes(), left)
                        .isFalse();
            }
        }
    }

    /** No stop fires, and those that did are known not to any more. */
    private static boolean isLifted(RuleContext before, RuleContext after) {
        List<String> unknown = Evaluation.findings(BOOK, Stage.CANDIDACY, after).stream()
                .filter(f -> !f.fires())
                .map(Finding::ruleId)
                .toList();
        return stops(after).isEmpty() && stops(before).stream().noneMatch(unknown::contains);
    }

    private static List<Content> randomFacts(RandomGenerator random) {
        List<Content> facts = random.nextBoolean() ? healthyBut() : new ArrayList<>();
        List<org.evenkeel.care.rule.Rule> stops = BOOK.rules().stream()
                .filter(r -> r.severity() == Severity.HARD_STOP && r.stages().contains(Stage.CANDIDACY))
                .filter(r -> r.condition().isComputed())
                .toList();
        int many = 1 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            facts.addAll(Witness.of(stops.get(random.nextInt(stops.size())).condition())
                    .holds());
        }
        if (random.nextInt(3) == 0) {
            facts.add(heartAttack("2026-11"));
        }
        if (random.nextInt(3) == 0) {
            facts.add(Charts.medicine("diazepam", 30.0, MedicationStatus.UNKNOWN));
        }
        return facts;
    }

    private static QuestionAnswered heartAttack(String on) {
        return new QuestionAnswered("heart-attack-ever", Answer.YES, new PartialDate(on), "", Source.CLINIC);
    }
}
