package org.evenkeel.care.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenkeel.care.instrument.Instrument.Anchor;
import org.evenkeel.care.instrument.Instrument.Band;
import org.evenkeel.care.instrument.Instrument.Item;
import org.evenkeel.care.instrument.Profile.Direction;
import org.evenkeel.care.instrument.Threshold.Criterion;
import org.evenkeel.care.instrument.Threshold.Verdict;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.evidence.EvidenceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A questionnaire that contradicts itself is refused when it is read, and a score at a limit is on its side of it. */
class InstrumentContractTest {
    private static final Evidence EVIDENCE = new Evidence("chosen for the tests", EvidenceStatus.SITE_POLICY);
    private static final List<Anchor> CHOICES =
            List.of(new Anchor(1, "Never"), new Anchor(2, "Sometimes"), new Anchor(3, "Always"));

    private static Scale scale(String code, double lowest, double highest, Scoring scoring) {
        return new Scale(code, code, lowest, highest, scoring, EVIDENCE);
    }

    private static Profile profile(boolean totalsOnly, List<Scale> scales, List<Threshold> thresholds) {
        return new Profile(
                "mood",
                Profile.Rater.SELF,
                Direction.HIGHER_WORSE,
                totalsOnly,
                Optional.empty(),
                scales,
                thresholds,
                Optional.empty(),
                List.of());
    }

    private static Instrument instrument(String stem, List<Item> items, List<Band> bands, Profile profile) {
        return new Instrument(
                "x", "1", "X", stem, items, CHOICES, Optional.empty(), bands, List.of(), "free", EVIDENCE, profile);
    }

    private static Band band(int from, int to) {
        return new Band(from, to, "band", EVIDENCE);
    }

    private static final Scale TOTAL = scale("total", 0, 10, new Scoring.Entered());

    @Test
    void bands_cover_the_range_without_a_gap_and_to_its_end() {
        Profile profile = profile(false, List.of(TOTAL), List.of());
        assertThatCode(() -> instrument("", List.of(), List.of(band(0, 4), band(5, 10)), profile))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instrument("", List.of(), List.of(band(0, 4), band(6, 10)), profile))
                .withMessageContaining("gap or overlap at 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instrument("", List.of(), List.of(band(0, 4), band(5, 9)), profile))
                .withMessage("bands end at 9, the total at 10");
    }

    @Test
    void an_instrument_of_which_only_totals_may_be_kept_holds_no_text() {
        Profile totals = profile(true, List.of(TOTAL), List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> instrument("How are you?", List.of(), List.of(), totals));
        assertThat(instrument("", List.of(), List.of(), totals).isSendable()).isFalse();
    }

    @Test
    void a_score_is_made_of_items_that_are_there() {
        Profile sum = profile(false, List.of(scale("total", 1, 3, Scoring.SumOf.each(List.of("a")))), List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> instrument("", List.of(), List.of(), sum));
    }

    @Test
    void scores_and_thresholds_have_one_code_each_and_speak_of_scores_that_are_there() {
        assertThatIllegalArgumentException().isThrownBy(() -> profile(false, List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> profile(false, List.of(TOTAL, TOTAL), List.of()));
        Threshold half = threshold("half", "total", new Criterion.ByFraction(0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> profile(false, List.of(TOTAL), List.of(half, half)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile(
                        false, List.of(TOTAL), List.of(threshold("half", "severity", new Criterion.ByFraction(0.5)))))
                .withMessageContaining("which is no score");
        Scale percent = scale("percent", 0, 100, new Scoring.PercentOf("raw", 0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> profile(false, List.of(TOTAL, percent), List.of()));
        assertThat(profile(false, List.of(TOTAL), List.of(half)).scale("total")).isEqualTo(TOTAL);
    }

    private static Threshold threshold(String code, String scale, Criterion criterion) {
        return new Threshold(code, Threshold.Kind.RESPONSE, scale, criterion, "as said", EVIDENCE);
    }

    @Test
    void ranges_fractions_points_and_means_that_mean_nothing_are_refused_and_their_limits_are_not() {
        assertThatIllegalArgumentException().isThrownBy(() -> scale("s", 3, 3, new Scoring.Entered()));
        for (double fraction : new double[] {0, -0.1, 1.01, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Criterion.ByFraction(fraction));
        }
        assertThat(new Criterion.ByFraction(1).fraction()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Criterion.ByPoints(0));
        assertThat(new Criterion.ByPoints(0.5).points()).isEqualTo(0.5);
        assertThatIllegalArgumentException().isThrownBy(() -> new Scoring.MeanOf(List.of("a", "b"), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Scoring.MeanOf(List.of("a", "b"), 3));
        assertThat(new Scoring.MeanOf(List.of("a", "b"), 1).atLeast()).isEqualTo(1);
        assertThat(new Scoring.MeanOf(List.of("a", "b"), 2).atLeast()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "10, true", "-0.1, false", "10.1, false"})
    void the_ends_of_a_range_belong_to_it(double value, boolean held) {
        assertThat(TOTAL.holds(value)).isEqualTo(held);
        assertThat(profile(false, List.of(TOTAL), List.of())
                        .problems(Map.of("total", value))
                        .isEmpty())
                .isEqualTo(held);
    }

    @Test
    void the_range_of_a_sum_is_that_of_its_items_and_choices_of_an_item_go_first() {
        Item own = new Item("b", "", "B", List.of(new Anchor(0, "No"), new Anchor(6, "Yes")));
        Item shared = new Item("a", "", "A", List.of());
        Scale sum = Scale.sumOf(List.of(shared, own), CHOICES, EVIDENCE);
        assertThat(sum.lowest()).isEqualTo(1);
        assertThat(sum.highest()).isEqualTo(9);
        Profile profile = profile(false, List.of(sum), List.of());
        assertThat(instrument("", List.of(shared, own), List.of(), profile).isSendable())
                .isFalse();
        Scale alone = Scale.sumOf(List.of(shared), CHOICES, EVIDENCE);
        assertThat(instrument("", List.of(shared), List.of(), profile(false, List.of(alone), List.of()))
                        .isSendable())
                .isTrue();
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({
        "20, 10, MET",
        "20, 11, NOT_MET",
        "20, 30, MET_FOR_THE_WORSE",
        "20, 29, NOT_MET",
        "0, 0, NOT_DEFINED",
        "0.5, 0.25, MET"
    })
    void half_of_the_baseline_is_a_response_and_of_no_symptoms_there_is_none(
            double baseline, double value, Verdict expected) {
        Threshold half = threshold("half", "total", new Criterion.ByFraction(0.5));
        assertThat(half.judge(Direction.HIGHER_WORSE, Optional.of(baseline), value)
                        .verdict())
                .isEqualTo(expected);
        assertThat(half.judge(Direction.HIGHER_WORSE, Optional.empty(), value).verdict())
                .isEqualTo(Verdict.NOT_DEFINED);
    }

    @Test
    void a_profile_judges_a_score_only_by_the_thresholds_of_that_score() {
        Scale other = scale("interference", 0, 10, new Scoring.Entered());
        Profile profile = profile(
                false,
                List.of(TOTAL, other),
                List.of(
                        threshold("one", "total", new Criterion.ByPoints(2)),
                        threshold("two", "interference", new Criterion.ByPoints(3))));
        assertThat(profile.judge("interference", Optional.of(8.0), 5))
                .singleElement()
                .satisfies(j -> assertThat(j.verdict()).isEqualTo(Verdict.MET));
    }

    @ParameterizedTest
    @CsvSource({"5, false", "5.05, false", "4.95, false", "5.06, true", "4, true"})
    void a_total_that_came_along_differs_when_it_is_more_than_rounding(double stated, boolean differs) {
        assertThat(new Tally.Scored(TOTAL, 5, Optional.of(stated)).differs()).isEqualTo(differs);
        assertThat(new Tally.Scored(TOTAL, 5, Optional.empty()).differs()).isFalse();
    }
}
