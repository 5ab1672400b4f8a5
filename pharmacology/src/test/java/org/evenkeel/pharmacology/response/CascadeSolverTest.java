package org.evenkeel.pharmacology.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CascadeSolverTest {

    private static final double PART_OF_PEAK = 1e-8;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agrees_with_an_adaptive_integrator_to_a_hundred_millionth_of_the_peak(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CascadeBlock block = CascadeCase.random(random, random.nextInt(1, 4));
        double[] times = random.nextBoolean()
                ? CascadeCase.hourly(96)
                : LongStream.range(0, 20).mapToDouble(i -> i * i * 20.0).toArray();
        Course course = Course.of(CascadeCase.randomDoses(random), times);
        CascadeCase.Answer answer = CascadeCase.solve(course, block);
        for (int s = 0; s < block.subjects(); s++) {
            double[][] reference = ReferenceIntegrator.solve(course, new CascadeEquations(block, s), 1e-13);
            double peak = 0;
            double peakSite = 0;
            for (double[] state : reference) {
                peak = Math.max(peak, Math.abs(state[CascadeCase.MODES + 1]));
                peakSite = Math.max(peakSite, state[CascadeCase.MODES]);
            }
            for (int t = 0; t < times.length; t++) {
                assertThat(answer.response()[t][s] - 1)
                        .as("response of subject %d at %f min", s, times[t])
                        .isCloseTo(reference[t][CascadeCase.MODES + 1], within(PART_OF_PEAK * peak + 1e-12));
                if (block.isDelayed()) {
                    assertThat(answer.effectSiteNgPerMl()[t][s])
                            .as("effect site of subject %d at %f min", s, times[t])
                            .isCloseTo(reference[t][CascadeCase.MODES], within(1e-10 * peakSite + 1e-9));
                }
            }
        }
    }

    @ParameterizedTest(name = "exponent {0}")
    @ValueSource(doubles = {0.6, 1, 1.7, 3})
    void matches_the_closed_solution_of_a_response_that_is_lost_as_its_drive_falls(double g) {
        double k = 0.004;
        double half = 60;
        double start = 500;
        CascadeBlock block = CascadeCase.oneMode(k);
        block.exponentDimensionless()[0] = g;
        block.lossPerMin()[0] = g * k;
        block.greatestDimensionless()[0] = 2;
        double[] times = CascadeCase.hourly(72);
        double[] response = CascadeCase.solve(Course.of(List.of(Dose.ofMg(start)), times), block)
                .responseOf(0);
        double ratio = Math.pow(start / half, g);
        for (int t = 0; t < times.length; t++) {
            double grown = Math.exp(g * k * times[t]);
            double deviation = 2 / grown * ratio * Math.log((ratio + grown) / (ratio + 1));
            assertThat(response[t] - 1).isCloseTo(deviation, within(PART_OF_PEAK));
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void a_concentration_that_stays_matches_the_closed_solution(Action action) {
        CascadeBlock block = CascadeCase.oneMode(0);
        block.act(action);
        block.greatestDimensionless()[0] = 0.8;
        double[] times = CascadeCase.hourly(96);
        CascadeCase.Answer answer = CascadeCase.solve(Course.of(List.of(Dose.ofMg(90)), times), block);
        double effect = action.sign() * 0.8 * 90 / 150;
        for (int t = 0; t < times.length; t++) {
            assertThat(answer.ngPerMl()[t][0]).isCloseTo(90, within(1e-12));
            double expected = action.onInput()
                    ? 1 + effect * (1 - Math.exp(-0.002 * times[t]))
                    : (1 + effect * Math.exp(-0.002 * (1 + effect) * times[t])) / (1 + effect);
            assertThat(answer.response()[t][0]).isCloseTo(expected, within(PART_OF_PEAK));
        }
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void an_endless_infusion_leads_to_the_response_of_the_steady_concentration(Action action) {
        CascadeBlock block = CascadeCase.oneMode(0.01);
        block.act(action);
        block.drive(0, true);
        block.exponentDimensionless()[0] = 1.8;
        block.greatestDimensionless()[0] = 0.7;
        Course course = Course.of(List.of(Dose.ofMg(1e5).overMinutes(1e5)), 0, 60, 20_000, 40_000);
        CascadeCase.Answer answer = CascadeCase.solve(course, block);
        assertThat(answer.effectSiteNgPerMl()[3][0]).isCloseTo(100, within(1e-9));
        double power = Math.pow(100.0 / 60, 1.8);
        double effect = 1 + action.sign() * 0.7 * power / (1 + power);
        assertThat(answer.response()[3][0]).isCloseTo(action.onInput() ? effect : 1 / effect, within(1e-8));
    }

    @Test
    void without_drug_and_without_effect_the_response_stays_at_its_baseline() {
        SplittableRandom random = new SplittableRandom(3);
        CascadeBlock block = CascadeCase.random(random, 5);
        Course nothing = Course.of(List.of(Dose.ofMg(0).overMinutes(40)), CascadeCase.hourly(48));
        assertThat(Arrays.asList(CascadeCase.solve(nothing, block).response()))
                .allSatisfy(row -> assertThat(row).containsOnly(1.0));
        assertThat(CascadeCase.solve(Course.of(List.of(), 0, 50), block).response()[1])
                .containsOnly(1.0);
        Arrays.fill(block.greatestDimensionless(), 0);
        Course something = Course.of(List.of(Dose.ofMg(35).overMinutes(40)), CascadeCase.hourly(48));
        assertThat(Arrays.asList(CascadeCase.solve(something, block).response()))
                .allSatisfy(row -> assertThat(row).containsOnly(1.0));
    }

    @Test
    void neighbours_in_a_block_do_not_change_a_subject() {
        SplittableRandom random = new SplittableRandom(11);
        CascadeBlock block = CascadeCase.random(random, 40);
        Course course = Course.of(CascadeCase.randomDoses(random), CascadeCase.hourly(120));
        CascadeCase.Answer together = CascadeCase.solve(course, block);
        block.use(7);
        CascadeCase.Answer fewer = CascadeCase.solve(course, block);
        for (int s = 0; s < 7; s++) {
            double[] one = together.responseOf(s);
            double peak = Arrays.stream(one).map(r -> Math.abs(r - 1)).max().orElseThrow();
            double[] other = fewer.responseOf(s);
            for (int t = 0; t < one.length; t++) {
                assertThat(one[t]).isCloseTo(other[t], within(2 * PART_OF_PEAK * peak));
            }
        }
    }

    @Test
    void a_solver_that_is_used_again_answers_the_same_bits() {
        CascadeBlock block = CascadeCase.random(new SplittableRandom(5), 8);
        Course course = Course.of(List.of(Dose.ofMg(35).overMinutes(40)), CascadeCase.hourly(24));
        CascadeSolver solver = new CascadeSolver(course, block);
        double[][] answers = new double[2][course.times() * 8];
        for (double[] answer : answers) {
            solver.solve(new CascadeAnswer(new double[1][0], new double[0], answer, 8));
        }
        assertThat(answers[0]).isEqualTo(answers[1]);
    }

    @Test
    void doses_at_the_same_instant_add_up_and_a_pause_of_nothing_changes_nothing() {
        CascadeBlock block = CascadeCase.random(new SplittableRandom(21), 4);
        double[] times = CascadeCase.hourly(48);
        Dose infusion = Dose.ofMg(30).atMinutes(100).overMinutes(40);
        double[][] one = CascadeCase.solve(
                        Course.of(List.of(infusion, Dose.ofMg(12).atMinutes(100)), times), block)
                .response();
        double[][] other = CascadeCase.solve(
                        Course.of(
                                List.of(
                                        Dose.ofMg(5).atMinutes(100),
                                        Dose.ofMg(15).atMinutes(100).overMinutes(20),
                                        Dose.ofMg(7).atMinutes(100),
                                        Dose.ofMg(15).atMinutes(120).overMinutes(20)),
                                times),
                        block)
                .response();
        for (int t = 0; t < times.length; t++) {
            assertThat(one[t]).containsExactly(other[t], within(1e-8));
        }
    }

    @Test
    void a_very_short_infusion_acts_like_a_dose_given_at_once() {
        CascadeBlock block = CascadeCase.random(new SplittableRandom(22), 4);
        double[] times = CascadeCase.hourly(48);
        double[][] atOnce = CascadeCase.solve(Course.of(List.of(Dose.ofMg(30)), times), block)
                .response();
        double[][] quickly = CascadeCase.solve(Course.of(List.of(Dose.ofMg(30).overMinutes(1e-7)), times), block)
                .response();
        for (int t = 1; t < times.length; t++) {
            assertThat(quickly[t]).containsExactly(atOnce[t], within(1e-6));
        }
    }

    @Test
    void what_is_asked_at_the_instant_of_a_dose_is_what_holds_right_after_it() {
        CascadeBlock block = CascadeCase.oneMode(0.01);
        CascadeCase.Answer answer =
                CascadeCase.solve(Course.of(List.of(Dose.ofMg(50).atMinutes(30)), 30, 30, 31), block);
        assertThat(answer.ngPerMl()[0][0]).isEqualTo(50);
        assertThat(answer.ngPerMl()[1][0]).isEqualTo(50);
        assertThat(answer.response()[0][0]).isEqualTo(1);
        assertThat(answer.response()[2][0]).isGreaterThan(1);
    }

    @ParameterizedTest(name = "gap {0}")
    @ValueSource(doubles = {0, 1e-15, 1e-12, 1e-8, 1e-5, 1e-3})
    void an_effect_site_as_fast_as_a_mode_loses_no_digits(double gap) {
        CascadeBlock block = CascadeCase.oneMode(0.02);
        block.drive(0, true);
        block.equilibrationPerMin()[0] = 0.02 * (1 + gap);
        Course course = Course.of(List.of(Dose.ofMg(100)), 0, 1, 10, 100, 400);
        double[][] site = CascadeCase.solve(course, block).effectSiteNgPerMl();
        double[] times = {0, 1, 10, 100, 400};
        for (int t = 0; t < times.length; t++) {
            double x = 0.02 * times[t];
            double parted = gap * x == 0 ? 1 : -Math.expm1(-gap * x) / (gap * x);
            double expected = 100 * x * (1 + gap) * Math.exp(-x) * parted;
            assertThat(site[t][0]).isCloseTo(expected, within(1e-10));
        }
    }

    @Test
    void numbers_that_make_no_sense_are_refused() {
        Course course = Course.of(List.of(Dose.ofMg(1)), 0, 1);
        for (int wrong = 0; wrong < 8; wrong++) {
            CascadeBlock block = CascadeCase.oneMode(0.01);
            block.drive(0, true);
            double[][] rows = {
                block.lossPerMin(),
                block.halfNgPerMl(),
                block.exponentDimensionless(),
                block.greatestDimensionless(),
                block.equilibrationPerMin(),
                block.decayPerMin(0),
                block.outputNgPerMl(0, 0),
                block.shareDimensionless(0, 0)
            };
            rows[wrong][0] = Double.NaN;
            assertThatThrownBy(() -> CascadeCase.solve(course, block)).isInstanceOf(IllegalArgumentException.class);
        }
        CascadeBlock inhibited = CascadeCase.oneMode(0.01);
        inhibited.act(Action.INHIBITS_LOSS);
        inhibited.greatestDimensionless()[0] = 1.1;
        assertThatThrownBy(() -> CascadeCase.solve(course, inhibited)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new CascadeSolver(Course.of(List.of(Dose.ofMg(1).intoInput(1)), 0), CascadeCase.oneMode(0.01)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
