package org.evenkeel.pharmacology.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.evenkeel.pharmacology.TestModels;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every model and every regimen, and agreement with an adaptive integrator that knows none of them. */
class DosedNetworkTest {

    private static final Subject SUBJECT = new Subject(Weight.ofKg(70), Age.ofYears(40));
    private static final List<Measurand> ALL = List.of(TestModels.ARTERIAL, TestModels.VENOUS, TestModels.NORKETAMINE);
    private static final List<Route> ROUTES = List.of(Route.INTRAVENOUS, Route.INTRAMUSCULAR, Route.SUBLINGUAL);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void random_bodies_under_random_regimens_agree_with_an_adaptive_integrator(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CompartmentModel model = TestModels.random(random);
        DosingRegimen regimen = regimen(random, ROUTES);
        double[] times = random.doubles(40, 0, 1440).sorted().toArray();
        double[][] fast = respond(model, regimen, times);
        double[][] reference = new Reference(model, regimen).at(times);
        for (int o = 0; o < fast.length; o++) {
            double peak = Arrays.stream(reference[o]).max().orElseThrow();
            for (int t = 0; t < times.length; t++) {
                if (reference[o][t] > 1e-3 * peak) {
                    assertThat(fast[o][t])
                            .as("output %d at %f min", o, times[t])
                            .isCloseTo(reference[o][t], within(1e-6 * reference[o][t]));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_given_together_is_the_sum_of_what_is_given_apart_and_doses_scale(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CompartmentModel model = TestModels.random(random);
        DosingRegimen one = regimen(random, ROUTES);
        DosingRegimen other = regimen(random, ROUTES);
        double[] times = {0, 3, 17.5, 60, 61, 400, 1440};
        double[][] together = respond(model, one.with(other.scaled(Drug.RACEMIC_KETAMINE, 3)), times);
        double[][] apart = respond(model, one, times);
        double[][] more = respond(model, other, times);
        for (int o = 0; o < together.length; o++) {
            double peak = Arrays.stream(together[o]).max().orElseThrow();
            for (int t = 0; t < times.length; t++) {
                double sum = apart[o][t] + 3 * more[o][t];
                assertThat(together[o][t]).isCloseTo(sum, within(1e-10 * peak));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everything_that_arrives_is_cleared(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CompartmentModel model = TestModels.random(random);
        double clearance = typical(model, "CL");
        double fraction = typical(model, "F");
        double metabolite = typical(model, "CLM");
        DosingRegimen injected = DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.INTRAMUSCULAR, BaseDose.ofMg(20));
        DosingRegimen held = DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.SUBLINGUAL, BaseDose.ofMg(20));
        assertThat(area(model, injected, 0)).isCloseTo(20_000 / clearance, within(1e-8 * 20_000 / clearance));
        assertThat(area(model, injected, 1)).isCloseTo(20_000 / clearance, within(1e-6 * 20_000 / clearance));
        double parent = fraction * 20_000 / clearance;
        assertThat(area(model, held, 0)).isCloseTo(parent, within(1e-8 * parent));
        assertThat(area(model, held, 2))
                .as("all of it becomes metabolite, one way or the other")
                .isCloseTo(20_000 / metabolite, within(1e-6 * 20_000 / metabolite));
    }

    @Test
    void of_a_bioavailability_of_0_nothing_arrives_and_of_1_everything() {
        CompartmentModel model = TestModels.random(new SplittableRandom(5));
        DosingRegimen held = DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.SUBLINGUAL, BaseDose.ofMg(20));
        double[] times = {10, 40, 200};
        double[][] none = respond(model.withFactors(java.util.Map.of("F", 0.0)), held, times);
        assertThat(none[0]).containsOnly(0);
        assertThat(none[2][2]).isPositive();
        CompartmentModel all = model.withFactors(java.util.Map.of("F", 1e9));
        assertThat(area(all, held, 0))
                .isCloseTo(20_000 / typical(model, "CL"), within(1e-6 * 20_000 / typical(model, "CL")));
    }

    @Test
    void an_infusion_that_gets_shorter_and_shorter_becomes_a_dose_at_once() {
        CompartmentModel model = TestModels.core();
        double[] times = {1, 5, 40, 300};
        double[][] atOnce = respond(
                model, DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, BaseDose.ofMg(10)), times);
        for (double minutes : new double[] {1e-6, 1e-9, 1e-14, 1e-300}) {
            double[][] brief = respond(model, infusion(0, 10, minutes), times);
            for (int t = 0; t < times.length; t++) {
                assertThat(brief[0][t])
                        .as("over %g min", minutes)
                        .isCloseTo(atOnce[0][t], within(2 * minutes * 40 + 1e-9 * atOnce[0][t]));
            }
        }
    }

    @Test
    void an_infusion_of_a_hundred_days_settles_at_rate_over_clearance() {
        double minutes = 100 * 1440;
        double[][] curve = respond(TestModels.core(), infusion(0, 0.2 * minutes, minutes), new double[] {minutes});
        double expected = 200 / TestModels.CL_L_PER_MIN;
        assertThat(curve[0][0]).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void a_concentration_at_the_moment_of_a_dose_is_the_one_just_after_it() {
        DosingRegimen bolus = DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, BaseDose.ofMg(10));
        assertThat(respond(TestModels.core(), bolus, new double[] {0})[0][0]).isCloseTo(400, within(1e-9));
        DosingRegimen twice = bolus.with(bolus).with(Administration.bolus(Route.INTRAVENOUS, 60, BaseDose.ofMg(5)));
        double[] at = respond(TestModels.core(), twice, new double[] {0, 60 - 1e-9, 60})[0];
        assertThat(at[0]).as("two doses at the same instant").isCloseTo(800, within(1e-9));
        assertThat(at[2] - at[1]).isCloseTo(200, within(1e-6));
    }

    @Test
    void a_route_that_a_model_does_not_know_is_refused_by_name() {
        DosingRegimen spray = DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.INTRANASAL, BaseDose.ofMg(28));
        assertThatThrownBy(() -> DosedNetwork.of(TestModels.core(), spray, ALL)).hasMessageContaining("intranasal");
    }

    private static DosingRegimen infusion(double startMinutes, double mg, double minutes) {
        return new DosingRegimen(
                Drug.RACEMIC_KETAMINE,
                List.of(new Administration(Route.INTRAVENOUS, startMinutes, BaseDose.ofMg(mg), minutes)));
    }

    /** One to six doses by any of the routes, some at once, some at the same instant as the one before. */
    static DosingRegimen regimen(SplittableRandom random, List<Route> routes) {
        List<Administration> doses = new ArrayList<>();
        double start = 0;
        int count = random.nextInt(1, 7);
        for (int i = 0; i < count; i++) {
            start += random.nextInt(3) == 0 ? 0 : random.nextDouble(0, 300);
            Route route = routes.get(random.nextInt(routes.size()));
            boolean infused = route == Route.INTRAVENOUS && random.nextBoolean();
            double minutes = infused ? Math.exp(random.nextDouble(Math.log(0.01), Math.log(500))) : 0;
            doses.add(new Administration(route, start, BaseDose.ofMg(random.nextDouble(1, 60)), minutes));
        }
        return new DosingRegimen(Drug.RACEMIC_KETAMINE, doses);
    }

    private static double typical(CompartmentModel model, String name) {
        List<String> names = model.parameterisation().names();
        return model.parameterisation().typicalInKindUnit(SUBJECT)[names.indexOf(name)];
    }

    private static double[][] respond(CompartmentModel model, DosingRegimen regimen, double[] times) {
        DosedNetwork network = DosedNetwork.of(model, regimen, ALL);
        DosedNetwork.Body body = network.body(model.parameterisation().typicalInKindUnit(SUBJECT));
        double[][] into = new double[ALL.size()][times.length];
        body.respond(network.walksMinutes(times).of(body), into, 0);
        return into;
    }

    private static double area(CompartmentModel model, DosingRegimen regimen, int output) {
        DosedNetwork network = DosedNetwork.of(model, regimen, ALL);
        DosedNetwork.Body body = network.body(model.parameterisation().typicalInKindUnit(SUBJECT));
        return body.system()
                .areaNgMinPerMl(
                        output,
                        body.allGiven(network.walksMinutes(new double[] {2880}).of(body)));
    }

    /** The random model of {@link TestModels#random} written out by hand, for an integrator. */
    private static final class Reference {

        private final CompartmentModel model;
        private final DosingRegimen regimen;
        private double[] x;

        Reference(CompartmentModel model, DosingRegimen regimen) {
            this.model = model;
            this.regimen = regimen;
            x = new double[model.states().size()];
        }

        double[][] at(double[] times) {
            TreeSet<Double> stops = new TreeSet<>();
            for (double time : times) {
                stops.add(time);
            }
            double over = typical(model, "over");
            double lag = typical(model, "lag");
            for (Administration a : regimen.administrations()) {
                stops.addAll(
                        List.of(a.startMinutes(), a.endMinutes(), a.startMinutes() + over, a.startMinutes() + lag));
            }
            double[][] result = new double[ALL.size()][times.length];
            double now = 0;
            for (double stop : stops.headSet(1440.0, true)) {
                integrate(now, stop);
                now = stop;
                giveAtOnce(stop, lag);
                int t = Arrays.binarySearch(times, stop);
                if (t >= 0) {
                    result[0][t] = 1000 * x[state("central")] / typical(model, "V1");
                    result[1][t] = 1000 * x[state("venous")] / typical(model, "V1");
                    result[2][t] = 1000 * x[state("metabolite")] / typical(model, "VM");
                }
            }
            return result;
        }

        private int state(String name) {
            return model.states().indexOf(name);
        }

        private void giveAtOnce(double time, double lag) {
            for (Administration a : regimen.administrations()) {
                double mg = a.dose().baseMg();
                if (a.route() == Route.INTRAVENOUS && a.durationMinutes() == 0 && a.startMinutes() == time) {
                    x[state("central")] += mg;
                }
                if (a.route() == Route.INTRAMUSCULAR && a.startMinutes() == time) {
                    x[state("depot")] += mg;
                }
                if (a.route() == Route.SUBLINGUAL && a.startMinutes() + lag == time) {
                    x[state("gut")] += mg * (1 - typical(model, "F"));
                }
            }
        }

        private void integrate(double from, double to) {
            if (to - from < 1e-12) {
                return;
            }
            var integrator = new DormandPrince853Integrator(1e-12, 20, 1e-13, 1e-12);
            x = integrator
                    .integrate(
                            new OrdinaryDifferentialEquation() {
                                @Override
                                public int getDimension() {
                                    return x.length;
                                }

                                @Override
                                public double[] computeDerivatives(double t, double[] y) {
                                    return derivative((from + to) / 2, y);
                                }
                            },
                            new ODEState(from, x),
                            to)
                    .getPrimaryState();
        }

        private double[] derivative(double time, double[] y) {
            double[] dy = new double[y.length];
            for (Administration a : regimen.administrations()) {
                double mg = a.dose().baseMg();
                if (a.route() == Route.INTRAVENOUS && a.startMinutes() <= time && time < a.endMinutes()) {
                    dy[state("central")] += mg / a.durationMinutes();
                }
                double over = typical(model, "over");
                if (a.route() == Route.SUBLINGUAL && a.startMinutes() <= time && time < a.startMinutes() + over) {
                    dy[state("depot")] += mg * typical(model, "F") / over;
                }
            }
            move(dy, y, "central", "metabolite", typical(model, "CL") / typical(model, "V1"));
            move(dy, y, "depot", "central", typical(model, "ka"));
            move(dy, y, "gut", "transit", typical(model, "kg"));
            move(dy, y, "transit", "metabolite", typical(model, "kg"));
            dy[state("metabolite")] -= y[state("metabolite")] * typical(model, "CLM") / typical(model, "VM");
            dy[state("venous")] += typical(model, "kv") * (y[state("central")] - y[state("venous")]);
            for (int i = 2; model.states().contains("peripheral" + i); i++) {
                move(dy, y, "central", "peripheral" + i, typical(model, "Q" + i) / typical(model, "V1"));
                move(dy, y, "peripheral" + i, "central", typical(model, "Q" + i) / typical(model, "V" + i));
            }
            if (model.states().contains("deep")) {
                move(dy, y, "metabolite", "deep", typical(model, "QM") / typical(model, "VM"));
                move(dy, y, "deep", "metabolite", typical(model, "QM") / typical(model, "VMP"));
            }
            return dy;
        }

        private void move(double[] dy, double[] y, String from, String to, double perMin) {
            double flow = perMin * y[state(from)];
            dy[state(from)] -= flow;
            dy[state(to)] += flow;
        }
    }
}
