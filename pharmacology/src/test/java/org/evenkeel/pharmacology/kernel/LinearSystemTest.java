package org.evenkeel.pharmacology.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.evenkeel.pharmacology.TestModels;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.substance.Drug;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinearSystemTest {

    private static final Weight WEIGHT = Weight.ofKg(70);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void modes_matrix_exponential_and_an_independent_integrator_agree(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Network network = network(TestModels.core());
        double[] parameters = typical(TestModels.core());
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] *= Math.exp(random.nextDouble(-0.7, 0.7));
        }
        InfusionProgramme programme = randomProgramme(random);
        double[] times = randomTimes(random);
        Walk walk = walk(programme, times);

        LinearSystem modal = network.system(parameters);
        assertThat(modal).isInstanceOf(ModalSystem.class);
        double[][] byModes = respond(modal, walk, 3);
        double[][] byExponential = respond(network.propagatedSystem(parameters), walk, 3);
        double[][] byIntegrator = integrate(network, parameters, programme, times);
        for (int o = 0; o < 3; o++) {
            double scale = Arrays.stream(byIntegrator[o]).max().orElseThrow();
            for (int t = 0; t < times.length; t++) {
                assertThat(byModes[o][t])
                        .as("modes and exponential, output %d at %f min", o, times[t])
                        .isCloseTo(byExponential[o][t], within(1e-11 * scale));
                assertThat(byModes[o][t])
                        .as("modes and integrator, output %d at %f min", o, times[t])
                        .isCloseTo(byIntegrator[o][t], within(1e-8 * scale));
            }
        }
    }

    @Test
    void equal_transits_are_pulled_apart_and_match_the_closed_solution() {
        Network network = network(TestModels.transitChain());
        LinearSystem system = network.system(typical(TestModels.transitChain()));
        assertThat(system).isInstanceOf(ModalSystem.class);
        double k = 0.1;
        double rate = 2;
        double[] times = {5, 17, 30, 60};
        InfusionProgramme programme =
                InfusionProgramme.constant(Drug.RACEMIC_KETAMINE, BaseDose.ofMg(rate * 1000), Duration.ofMinutes(1000));
        double[] last = respond(system, walk(programme, times), 1)[0];
        for (int t = 0; t < times.length; t++) {
            double x = k * times[t];
            double amountMg = rate / k * (1 - Math.exp(-x) * (1 + x + x * x / 2));
            assertThat(last[t]).isCloseTo(1000 * amountMg / 10, within(1e-6 * 1000 * amountMg / 10));
        }
    }

    @Test
    void a_one_way_ring_falls_back_to_the_matrix_exponential_and_matches_the_integrator() {
        SplittableRandom random = new SplittableRandom(7);
        Network network = network(TestModels.ring());
        double[] parameters = typical(TestModels.ring());
        LinearSystem system = network.system(parameters);
        assertThat(system).isInstanceOf(PropagatedSystem.class);
        InfusionProgramme programme = randomProgramme(random);
        double[] times = randomTimes(random);
        double[][] exact = respond(system, walk(programme, times), 2);
        double[][] byIntegrator = integrate(network, parameters, programme, times);
        for (int t = 0; t < times.length; t++) {
            assertThat(exact[0][t]).isCloseTo(byIntegrator[0][t], within(1e-6 * (1 + byIntegrator[0][t])));
            assertThat(exact[1][t]).isCloseTo(byIntegrator[1][t], within(1e-6 * (1 + byIntegrator[1][t])));
        }
    }

    @ParameterizedTest(name = "gap {0}")
    @MethodSource("gaps")
    void a_lag_that_nearly_meets_an_elimination_rate_loses_no_digits_that_matter(double gap) {
        CompartmentModel model = TestModels.core();
        Network network = network(model);
        double[] parameters = typical(model);
        parameters[6] = slowestDecayPerMin(network, parameters) * (1 + gap);
        double[] times = {1, 10, 40, 100, 400, 1400};
        Walk walk = walk(
                InfusionProgramme.constant(Drug.RACEMIC_KETAMINE, BaseDose.ofMg(35), Duration.ofMinutes(40)), times);
        double[][] one = respond(network.system(parameters), walk, 3);
        double[][] other = respond(network.propagatedSystem(parameters), walk, 3);
        for (int t = 0; t < times.length; t++) {
            assertThat(one[1][t]).isCloseTo(other[1][t], within(1e-8 * (1 + other[1][t])));
        }
    }

    static Stream<Double> gaps() {
        return Stream.of(0.0, 1e-14, 1e-9, 1e-7, 1e-6, 1.1e-5, 1e-5, 1e-3, -1e-14, -1.1e-5);
    }

    private static double slowestDecayPerMin(Network network, double[] parameters) {
        double[] times = {3000, 3100};
        Walk walk = walk(
                InfusionProgramme.constant(Drug.RACEMIC_KETAMINE, BaseDose.ofMg(1e9), Duration.ofMinutes(1)), times);
        double[] arterial = respond(network.propagatedSystem(parameters), walk, 3)[0];
        return Math.log(arterial[0] / arterial[1]) / 100;
    }

    private static Network network(CompartmentModel model) {
        return new Network(model, model.routes().getFirst().inputs(), model.outputs());
    }

    private static double[] typical(CompartmentModel model) {
        return model.parameterisation().typicalInKindUnit(new Subject(WEIGHT, Age.ofYears(40)));
    }

    private static Walk walk(InfusionProgramme programme, double[] times) {
        List<Pulse> pulses = programme.steps().stream()
                .map(s -> new Pulse(
                        0,
                        s.span().startMinutes(),
                        s.span().lengthMinutes(),
                        s.rate().baseMgPerMin() * s.span().lengthMinutes()))
                .toList();
        return Walk.of(1, pulses, times);
    }

    private static double[][] respond(LinearSystem system, Walk walk, int outputs) {
        double[][] into = new double[outputs][walk.times()];
        system.respond(walk, new double[] {1}, into, 0);
        return into;
    }

    private static InfusionProgramme randomProgramme(SplittableRandom random) {
        InfusionProgramme.Builder builder = InfusionProgramme.builder(Drug.RACEMIC_KETAMINE);
        int steps = random.nextInt(1, 7);
        for (int i = 0; i < steps; i++) {
            Duration length = Duration.ofSeconds(random.nextInt(20, 2400));
            if (random.nextInt(4) == 0) {
                builder.pause(length);
            } else {
                builder.infuse(BaseDose.ofMg(random.nextDouble(0.5, 60)), length);
            }
        }
        return builder.build();
    }

    private static double[] randomTimes(SplittableRandom random) {
        return random.doubles(30, 0, 1440).sorted().toArray();
    }

    /** Integrates the same network step by step, restarted at every breakpoint. */
    private static double[][] integrate(
            Network network, double[] parameters, InfusionProgramme programme, double[] times) {
        double[][] a = network.rateMatrix(parameters);
        double[][] c = network.observation(parameters);
        double[][] result = new double[c.length][times.length];
        double[] x = new double[a.length];
        double now = 0;
        for (int t = 0; t < times.length; t++) {
            for (InfusionProgramme.Step step : programme.steps()) {
                double end = Math.min(times[t], step.span().endMinutes());
                x = advance(a, network.channels()[0], step.rate().baseMgPerMin(), x, now, end);
                now = Math.max(now, end);
            }
            x = advance(a, network.channels()[0], 0, x, now, times[t]);
            now = times[t];
            for (int o = 0; o < c.length; o++) {
                for (int i = 0; i < x.length; i++) {
                    result[o][t] += c[o][i] * x[i];
                }
            }
        }
        return result;
    }

    private static double[] advance(double[][] a, int input, double rate, double[] x, double from, double to) {
        if (to - from < 1e-9) {
            return x;
        }
        var integrator = new DormandPrince853Integrator(1e-9, 60, 1e-12, 1e-12);
        return integrator
                .integrate(
                        new OrdinaryDifferentialEquation() {
                            @Override
                            public int getDimension() {
                                return a.length;
                            }

                            @Override
                            public double[] computeDerivatives(double t, double[] y) {
                                double[] dy = new double[y.length];
                                for (int i = 0; i < y.length; i++) {
                                    for (int j = 0; j < y.length; j++) {
                                        dy[i] += a[i][j] * y[j];
                                    }
                                }
                                dy[input] += rate;
                                return dy;
                            }
                        },
                        new ODEState(from, x),
                        to)
                .getPrimaryState();
    }
}
