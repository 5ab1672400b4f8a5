package org.evenkeel.knowledge.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.evenkeel.care.instrument.Instrument;
import org.evenkeel.care.instrument.Instrument.Anchor;
import org.evenkeel.care.instrument.Profile;
import org.evenkeel.care.instrument.Scale;
import org.evenkeel.care.instrument.Scoring;
import org.evenkeel.care.instrument.Tally;
import org.evenkeel.care.instrument.Threshold;
import org.evenkeel.care.instrument.Threshold.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoringTest {
    private static final Library LIBRARY = KnowledgeLibrary.load(Optional.empty());
    private static final int TRIES = 200;

    static List<Instrument> withItems() {
        return LIBRARY.instruments().values().stream()
                .filter(i -> !i.items().isEmpty())
                .toList();
    }

    private static Map<String, Integer> answers(Instrument instrument, SplittableRandom random) {
        Map<String, Integer> answers = new HashMap<>();
        instrument.items().forEach(item -> {
            List<Anchor> choices = instrument.choices(item);
            answers.put(item.code(), choices.get(random.nextInt(choices.size())).value());
        });
        return answers;
    }

    private static Map<String, Integer> ends(Instrument instrument, boolean highest) {
        Map<String, Integer> answers = new HashMap<>();
        instrument.items().forEach(item -> {
            List<Anchor> choices = instrument.choices(item);
            answers.put(item.code(), (highest ? choices.getLast() : choices.getFirst()).value());
        });
        return answers;
    }

    private static List<Double> numbers(Instrument instrument, Map<String, Integer> answers) {
        return Tally.all(instrument, answers, Map.of()).stream()
                .map(t -> t.number().orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("withItems")
    void every_score_of_whole_answers_lies_in_its_range_and_reaches_both_ends(Instrument instrument) {
        SplittableRandom random = new SplittableRandom(11);
        List<Scale> scales = instrument.profile().scales();
        for (int i = 0; i < TRIES; i++) {
            List<Double> scores = numbers(instrument, answers(instrument, random));
            for (int s = 0; s < scales.size(); s++) {
                assertThat(scores.get(s))
                        .isBetween(scales.get(s).lowest(), scales.get(s).highest());
            }
        }
        assertThat(numbers(instrument, ends(instrument, false)))
                .isEqualTo(scales.stream().map(Scale::lowest).toList());
        assertThat(numbers(instrument, ends(instrument, true)))
                .isEqualTo(scales.stream().map(Scale::highest).toList());
    }

    @ParameterizedTest
    @MethodSource("withItems")
    void a_higher_answer_never_lowers_a_score(Instrument instrument) {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < TRIES; i++) {
            Map<String, Integer> before = answers(instrument, random);
            var item = instrument.items().get(random.nextInt(instrument.items().size()));
            Map<String, Integer> after = new HashMap<>(before);
            after.put(item.code(), instrument.choices(item).getLast().value());
            List<Double> lower = numbers(instrument, before);
            List<Double> higher = numbers(instrument, after);
            IntStream.range(0, lower.size())
                    .forEach(s -> assertThat(higher.get(s)).isGreaterThanOrEqualTo(lower.get(s)));
        }
    }

    @ParameterizedTest
    @MethodSource("withItems")
    void without_an_answer_a_sum_has_no_total_and_names_what_is_missing(Instrument instrument) {
        Map<String, Integer> whole = ends(instrument, true);
        for (var item : instrument.items()) {
            Map<String, Integer> answers = new HashMap<>(whole);
            answers.remove(item.code());
            for (Tally tally : Tally.all(instrument, answers, Map.of())) {
                if (tally.scale().scoring() instanceof Scoring.SumOf sum
                        && sum.items().contains(item.code())) {
                    assertThat(tally)
                            .isEqualTo(new Tally.Incomplete(tally.scale(), List.of(item.code()), Optional.empty()));
                }
            }
        }
    }

    @Test
    void a_total_that_came_along_is_computed_again_and_both_are_shown() {
        Instrument gad7 = LIBRARY.instrument("gad-7");
        Map<String, Integer> ones = new HashMap<>();
        gad7.items().forEach(i -> ones.put(i.code(), 1));
        Tally differs = Tally.all(gad7, ones, Map.of("total", 9.0)).getFirst();
        assertThat(differs.number()).contains(7.0);
        assertThat(differs.words()).isEqualTo("Total 7, computed from the answers; 9 was written beside them");
        assertThat(Tally.all(gad7, ones, Map.of("total", 7.0)).getFirst().words())
                .isEqualTo("Total 7, computed from the answers");
        ones.remove("item-2");
        Tally open = Tally.all(gad7, ones, Map.of("total", 9.0)).getFirst();
        assertThat(open.number()).isEmpty();
        assertThat(open.words())
                .isEqualTo("Total not defined: no answer to item-2; 9 was written and can't be checked");
    }

    @Test
    void a_licensed_scale_takes_the_total_from_paper_and_refuses_one_out_of_range() {
        Instrument madrs = LIBRARY.instrument("madrs");
        assertThat(Tally.all(madrs, Map.of(), Map.of("total", 31.0)).getFirst())
                .isEqualTo(new Tally.Stated(madrs.profile().main(), 31));
        assertThat(Tally.all(madrs, Map.of(), Map.of()).getFirst().words())
                .isEqualTo("Total not defined: nothing was written in");
        assertThat(madrs.profile().problems(Map.of("total", 61.0))).hasSize(1);
        assertThat(madrs.profile().problems(Map.of("sum", 1.0))).hasSize(1);
        assertThatThrownBy(() -> Tally.all(madrs, Map.of(), Map.of("total", -1.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(madrs.score(Map.of()).total()).isEmpty();
        assertThat(madrs.isSendable()).isFalse();
    }

    @Test
    void of_the_items_of_one_domain_of_qids_only_the_highest_counts() {
        Instrument qids = LIBRARY.instrument("qids-sr16");
        Map<String, Integer> answers = ends(qids, false);
        answers.putAll(Map.of("item-1", 1, "item-4", 3, "item-5", 2, "item-6", 2, "item-9", 1, "item-16", 3));
        assertThat(numbers(qids, answers)).containsExactly(3.0 + 2 + 2 + 3);
    }

    @Test
    void the_interference_of_pain_needs_four_of_seven_answers() {
        Instrument bpi = LIBRARY.instrument("bpi");
        Map<String, Integer> four = Map.of("item-5", 2, "item-6", 4, "item-7", 6, "item-11", 9);
        Tally interference = Tally.all(bpi, four, Map.of()).get(1);
        assertThat(interference.number()).contains(5.25);
        Tally three = Tally.all(bpi, Map.of("item-5", 2, "item-6", 4, "item-7", 6), Map.of())
                .get(1);
        assertThat(three)
                .isInstanceOfSatisfying(
                        Tally.Incomplete.class,
                        i -> assertThat(i.missing()).containsExactly("item-8", "item-9", "item-10", "item-11"));
        assertThat(bpi.band(5.25).orElseThrow().words()).isEqualTo("moderate");
        assertThat(bpi.band(4.5)).isEmpty();
    }

    @Test
    void a_percentage_follows_from_the_raw_total() {
        Instrument who5 = LIBRARY.instrument("who-5");
        assertThat(Tally.all(who5, Map.of(), Map.of("total", 13.0)).get(1).number())
                .contains(52.0);
        Instrument qlesq = LIBRARY.instrument("q-les-q-sf");
        assertThat(Tally.all(qlesq, Map.of(), Map.of("total", 42.0)).get(1).number())
                .contains(50.0);
        assertThat(Tally.all(qlesq, Map.of(), Map.of()).get(1).number()).isEmpty();
    }

    @Test
    void remission_at_10_and_at_12_are_two_verdicts_and_each_keeps_its_definition() {
        Profile madrs = LIBRARY.instrument("madrs").profile();
        assertThat(madrs.judge("total", Optional.of(30.0), 11).stream()
                        .filter(j -> j.threshold().kind() == Threshold.Kind.REMISSION))
                .satisfiesExactly(
                        ten -> {
                            assertThat(ten.verdict()).isEqualTo(Verdict.NOT_MET);
                            assertThat(ten.definition()).contains("10");
                        },
                        twelve -> {
                            assertThat(twelve.verdict()).isEqualTo(Verdict.MET);
                            assertThat(twelve.definition()).contains("12");
                        });
    }

    @Test
    void a_change_is_judged_the_right_way_round_and_not_without_a_baseline() {
        Profile phq9 = LIBRARY.instrument("phq-9").profile();
        assertThat(verdict(phq9, "reliable", Optional.of(20.0), 13)).isEqualTo(Verdict.MET);
        assertThat(verdict(phq9, "reliable", Optional.of(20.0), 14)).isEqualTo(Verdict.NOT_MET);
        assertThat(verdict(phq9, "reliable", Optional.of(13.0), 20)).isEqualTo(Verdict.MET_FOR_THE_WORSE);
        assertThat(verdict(phq9, "reliable", Optional.empty(), 3)).isEqualTo(Verdict.NOT_DEFINED);
        assertThat(verdict(phq9, "response", Optional.of(20.0), 10)).isEqualTo(Verdict.MET);
        assertThat(verdict(phq9, "response", Optional.of(0.0), 0)).isEqualTo(Verdict.NOT_DEFINED);
        assertThat(verdict(phq9, "remission", Optional.empty(), 4)).isEqualTo(Verdict.MET);
        assertThat(verdict(phq9, "remission", Optional.empty(), 5)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void where_higher_is_better_a_rise_is_the_change_that_counts() {
        Profile who5 = LIBRARY.instrument("who-5").profile();
        assertThat(who5.judge("percent", Optional.of(40.0), 52).getFirst().verdict())
                .isEqualTo(Verdict.MET);
        assertThat(who5.judge("percent", Optional.of(52.0), 40).getFirst().verdict())
                .isEqualTo(Verdict.MET_FOR_THE_WORSE);
    }

    @Test
    void only_what_a_patient_answers_in_full_can_be_sent() {
        assertThat(LIBRARY.instruments().values().stream()
                        .filter(Instrument::isSendable)
                        .map(Instrument::id))
                .contains("phq-9", "gad-7", "pcl-5", "nrs-pain")
                .doesNotContain("ham-a", "ham-d17", "ham-d6", "qids-sr16", "madrs", "c-ssrs", "bpi");
    }

    private static Verdict verdict(Profile profile, String threshold, Optional<Double> baseline, double value) {
        return profile.judge("total", baseline, value).stream()
                .filter(j -> j.threshold().code().equals(threshold))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
