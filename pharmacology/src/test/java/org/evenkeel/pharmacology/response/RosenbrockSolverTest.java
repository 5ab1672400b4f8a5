package org.evenkeel.pharmacology.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RosenbrockSolverTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agrees_with_an_adaptive_integrator_at_the_peak_and_in_the_tail(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CascadeBlock bodies = CascadeCase.random(random, 3);
        List<Dose> doses = CascadeCase.randomDoses(random);
        Course course = Course.of(doses, withPeaks(doses, CascadeCase.hourly(72)));
        CascadeEquations[] subjects = IntStream.range(0, 3)
                .mapToObj(s -> new CascadeEquations(bodies, s))
                .toArray(CascadeEquations[]::new);
        double[][][] answer = new EquationsBlock(1e-2, new double[0], subjects).solve(course, Tolerance.standard());
        for (int s = 0; s < 3; s++) {
            double[][] reference = ReferenceIntegrator.solve(course, subjects[s], 1e-12);
            for (int i = 0; i < answer.length; i++) {
                double peak = 1e-2;
                for (double[] state : reference) {
                    peak = Math.max(peak, Math.abs(state[i]));
                }
                for (int t = 0; t < reference.length; t++) {
                    double value = Math.abs(reference[t][i]);
                    assertThat(answer[i][t][s])
                            .as("state %d of subject %d at time %d", i, s, t)
                            .isCloseTo(reference[t][i], within(1e-5 * peak))
                            .isCloseTo(reference[t][i], within(value > 1e-3 * peak ? 1e-3 * value : peak));
                }
            }
        }
    }

    /** The ends of doses too, where states are at their peaks. */
    private static double[] withPeaks(List<Dose> doses, double[] times) {
        return DoubleStream.concat(
                        DoubleStream.of(times),
                        doses.stream().mapToDouble(Dose::endMinutes).filter(t -> t <= times[times.length - 1]))
                .sorted()
                .toArray();
    }

    @Test
    void saturable_elimination_matches_its_implicit_solution() {
        double most = 2;
        double half = 5;
        EquationsBlock block = new EquationsBlock(1, new double[0], new OneState(x -> -most * x / (half + x)));
        double[] times = {0, 3, 10, 17, 25, 40};
        double[][] row = block.solve(Course.of(List.of(Dose.ofMg(60)), times), Tolerance.standard())[0];
        for (int t = 0; t < times.length; t++) {
            double x = row[t][0];
            assertThat(half * Math.log(60 / x) + 60 - x).isCloseTo(most * times[t], within(1e-4));
        }
    }

    @Test
    void a_system_that_grows_is_followed_as_well() {
        EquationsBlock block = new EquationsBlock(1e-3, new double[] {1e-3}, new OneState(x -> x * (1 - x)));
        double[] times = {0, 2, 5, 7, 9, 30};
        double[][] row = block.solve(Course.of(List.of(), times), Tolerance.standard())[0];
        for (int t = 0; t < times.length; t++) {
            assertThat(row[t][0]).isCloseTo(1 / (1 + 999 * Math.exp(-times[t])), within(1e-5));
        }
    }

    @Test
    void amounts_balance_through_infusions_pauses_and_doses_at_the_same_instant() {
        EquationsBlock block = new EquationsBlock(1, new double[0], new OneState(x -> 0));
        Course course = Course.of(
                List.of(
                        Dose.ofMg(10).atMinutes(5),
                        Dose.ofMg(20).atMinutes(5),
                        Dose.ofMg(40).atMinutes(5).overMinutes(1e-4),
                        Dose.ofMg(100).atMinutes(20).overMinutes(10),
                        Dose.ofMg(50).atMinutes(25).overMinutes(10)),
                0,
                5,
                6,
                25,
                30,
                35,
                1000);
        double[][] row = block.solve(course, Tolerance.standard())[0];
        double[] expected = {0, 30, 70, 120, 195, 220, 220};
        for (int t = 0; t < expected.length; t++) {
            assertThat(row[t][0]).isCloseTo(expected[t], within(1e-9));
        }
    }

    @Test
    void two_exchanging_states_need_what_elimination_fills_in() {
        ReferenceIntegrator.Equations ring = new ReferenceIntegrator.Equations() {
            @Override
            public int states() {
                return 4;
            }

            @Override
            public void derivative(double[] x, double[] rates, double[] into) {
                for (int i = 0; i < 4; i++) {
                    into[i] = 0.3 * x[(i + 3) % 4] - (0.3 + 0.01 * i) * x[i];
                }
                into[0] += rates[0];
            }

            @Override
            public void give(int input, double amountMg, double[] state) {
                state[0] += amountMg;
            }
        };
        EquationsBlock dense = new EquationsBlock(1, new double[0], ring);
        OdeBlock sparse = new Sparse(dense);
        Course course = Course.of(List.of(Dose.ofMg(10), Dose.ofMg(30).overMinutes(20)), 0, 5, 20, 60, 200);
        double[][] answer = new double[4][course.times()];
        new RosenbrockSolver(course, sparse, 1, Tolerance.standard()).solve(answer, 1, 0);
        double[][] reference = ReferenceIntegrator.solve(course, ring, 1e-12);
        for (int t = 0; t < course.times(); t++) {
            for (int i = 0; i < 4; i++) {
                assertThat(answer[i][t]).isCloseTo(reference[t][i], within(1e-4));
            }
        }
    }

    /** Says where a ring's Jacobian is zero. */
    private record Sparse(EquationsBlock dense) implements OdeBlock {
        @Override
        public int states() {
            return dense.states();
        }

        @Override
        public int subjects() {
            return dense.subjects();
        }

        @Override
        public boolean couples(int row, int column) {
            return row == column || column == (row + 3) % 4;
        }

        @Override
        public void sizes(double[][] size) {
            dense.sizes(size);
        }

        @Override
        public void derivative(double[][] state, double[] rates, double[][] change) {
            dense.derivative(state, rates, change);
        }

        @Override
        public void jacobian(double[][] state, double[] rates, double[][][] perMin) {
            double[][][] all = new double[4][4][1];
            dense.jacobian(state, rates, all);
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    if (couples(i, j)) {
                        perMin[i][j][0] = all[i][j][0];
                    }
                }
            }
        }

        @Override
        public void give(int input, double amountMg, double[][] state) {
            dense.give(input, amountMg, state);
        }
    }

    @Test
    void a_solution_that_runs_away_is_told_not_returned() {
        EquationsBlock block = new EquationsBlock(1, new double[] {1}, new OneState(x -> x * x));
        assertThatThrownBy(() -> block.solve(Course.of(List.of(), 0, 2), Tolerance.standard()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_tolerance_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new Tolerance(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tolerance(1e-6, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
