package org.evenkeel.pharmacology.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for the curve of any linear body, over random bodies and doses; the seed is in the name. */
class EnsembleLawsTest {

    private static final double[] TIMES =
            IntStream.rangeClosed(0, 96).mapToDouble(i -> 15.0 * i).toArray();

    static int[] seeds() {
        return IntStream.range(0, 40).toArray();
    }

    /** Infusions from a thousandth of a second to days, boluses, pauses, and two doses at the same instant. */
    private static List<Dose> doses(SplittableRandom random) {
        List<Dose> doses = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            double start = random.nextInt(3) == 0 ? 0 : 600 * random.nextDouble();
            double duration = random.nextInt(4) == 0 ? 0 : Math.exp(random.nextDouble(-11, 8));
            doses.add(new Dose(0, start, duration, 1 + 50 * random.nextDouble()));
        }
        doses.add(new Dose(0, doses.getFirst().startMinutes(), 0, 3));
        return doses;
    }

    private static double[] curve(int seed, List<Dose> doses, double... times) {
        return new RandomBodies(seed, 0.6).curve(0, Walk.through(1, doses, times));
    }

    private static double[] parameters(int seed) {
        return new RandomBodies(seed, 0.6).parameters(0);
    }

    private static double peak(double[] curve) {
        return Arrays.stream(curve).max().orElseThrow();
    }

    private static void assertClose(double[] actual, double[] expected, double relative) {
        double floor = 1e-3 * peak(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(relative * Math.max(expected[i], floor)));
        }
    }

    /** Amounts in three compartments while a rate enters the first. */
    private record Body(double[] p, double mgPerMin) implements OrdinaryDifferentialEquation {
        @Override
        public int getDimension() {
            return 3;
        }

        @Override
        public double[] computeDerivatives(double t, double[] a) {
            double toSecond = p[3] * (a[0] / p[0] - a[1] / p[2]);
            double toThird = p[5] * (a[0] / p[0] - a[2] / p[4]);
            return new double[] {mgPerMin - p[1] * a[0] / p[0] - toSecond - toThird, toSecond, toThird};
        }
    }

    private static double[] integrated(double[] p, List<Dose> doses, double[] times) {
        double[] stops = DoubleStream.concat(
                        Arrays.stream(times),
                        doses.stream().flatMapToDouble(d -> DoubleStream.of(d.startMinutes(), d.endMinutes())))
                .filter(t -> t <= times[times.length - 1])
                .sorted()
                .distinct()
                .toArray();
        double[] amounts = new double[3];
        double now = 0;
        double[] result = new double[times.length];
        for (double stop : stops) {
            if (stop > now) {
                double from = now;
                double rate = doses.stream()
                        .filter(d -> !d.isBolus() && d.startMinutes() <= from && from < d.endMinutes())
                        .mapToDouble(Dose::rateMgPerMin)
                        .sum();
                double longest = stop - now;
                var integrator = new DormandPrince853Integrator(Math.min(1e-9, longest / 10), longest, 1e-12, 1e-11);
                amounts = integrator
                        .integrate(new Body(p, rate), new ODEState(now, amounts), stop)
                        .getPrimaryState();
                now = stop;
            }
            for (Dose dose : doses) {
                if (dose.isBolus() && dose.startMinutes() == stop) {
                    amounts[0] += dose.doseMg();
                }
            }
            int asked = Arrays.binarySearch(times, stop);
            if (asked >= 0) {
                result[asked] = amounts[0] * 1000 / p[0];
            }
        }
        return result;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agrees_with_an_adaptive_integrator(int seed) {
        List<Dose> doses = doses(new SplittableRandom(seed));
        assertClose(curve(seed, doses, TIMES), integrated(parameters(seed), doses, TIMES), 1e-7);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void doses_add_up_scale_and_can_be_moved_in_time(int seed) {
        List<Dose> doses = doses(new SplittableRandom(seed));
        double[] all = curve(seed, doses, TIMES);
        double[] sum = new double[TIMES.length];
        for (Dose dose : doses) {
            double[] one = curve(seed, List.of(dose), TIMES);
            Arrays.setAll(sum, i -> sum[i] + one[i]);
        }
        assertClose(all, sum, 1e-10);
        List<Dose> tripled = doses.stream()
                .map(d -> new Dose(0, d.startMinutes(), d.durationMinutes(), 3 * d.doseMg()))
                .toList();
        assertClose(
                curve(seed, tripled, TIMES), Arrays.stream(all).map(c -> 3 * c).toArray(), 1e-12);
        List<Dose> later = doses.stream()
                .map(d -> new Dose(0, d.startMinutes() + 1000, d.durationMinutes(), d.doseMg()))
                .toList();
        double[] shifted = Arrays.stream(TIMES).map(t -> t + 1000).toArray();
        assertClose(curve(seed, later, shifted), all, 1e-7);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_endless_infusion_ends_at_rate_over_clearance_and_a_short_one_is_a_bolus(int seed) {
        double[] p = parameters(seed);
        double steady = curve(seed, List.of(new Dose(0, 0, 1e6, 2e5)), 1e6 - 1)[0];
        assertThat(steady).isCloseTo(0.2 / p[1] * 1000, within(1e-9 * steady));
        double[] bolus = curve(seed, List.of(new Dose(0, 10, 0, 20)), TIMES);
        double[] short1 = curve(seed, List.of(new Dose(0, 10, 1e-9, 20)), TIMES);
        double[] shorter = curve(seed, List.of(new Dose(0, 10, 1e-18, 20)), TIMES);
        assertClose(short1, bolus, 1e-7);
        assertThat(shorter).isEqualTo(bolus);
    }

    @Test
    void a_bolus_gives_its_concentration_at_once_and_nothing_is_there_before() {
        double[] p = parameters(3);
        double[] curve = curve(3, List.of(new Dose(0, 10, 0, 20)), -5, 0, 9.999, 10);
        assertThat(curve).startsWith(0, 0, 0);
        assertThat(curve[3]).isCloseTo(20_000 / p[0], within(1e-9));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_subjects_own_events_are_the_same_doses_by_another_way(int seed) {
        List<Dose> doses = doses(new SplittableRandom(seed));
        RandomBodies bodies = new RandomBodies(seed, 0.6);
        SubjectModes withEvents = (first, into) -> {
            bodies.fill(0, into);
            for (Dose d : doses) {
                if (d.isBolus()) {
                    into.events().add(0, 0, d.startMinutes(), 0, d.doseMg());
                } else {
                    into.events().add(0, 0, d.startMinutes(), d.rateMgPerMin(), 0);
                    into.events().add(0, 0, d.endMinutes(), -d.rateMgPerMin(), 0);
                }
            }
        };
        double[] offGrid = Arrays.stream(TIMES).map(t -> t + 0.5).toArray();
        double[] own = new Ensemble(ModalShape.central(3), withEvents, Walk.through(1, List.of(), offGrid), 0.5)
                .bands(1, 1)
                .quantileNgPerMl(0, 0);
        assertClose(own, curve(seed, doses, offGrid), 1e-8);
    }

    @Test
    void events_of_many_subjects_change_nothing_when_cut_into_other_tiles() {
        RandomBodies bodies = new RandomBodies(5, 0.4);
        SubjectModes lagged = (first, into) -> {
            bodies.fill(first, into);
            for (int i = 0; i < into.subjects(); i++) {
                double lag = (first + i) % 97 * 0.31;
                double over = 3 + (first + i) % 13;
                into.events().add(i, 0, lag, 20 / over, 0);
                into.events().add(i, 0, lag + over, -20 / over, 0);
            }
        };
        Walk walk = Walk.through(1, List.of(new Dose(0, 100, 20, 5)), TIMES);
        double[] p = {0.05, 0.5, 0.95};
        EnsembleBands expected =
                new Ensemble(ModalShape.central(3), lagged, walk, p, 512, Sieves::chosen).bands(4000, 2);
        EnsembleBands other = new Ensemble(ModalShape.central(3), lagged, walk, p, 64, PlainSieve::new).bands(4000, 1);
        for (int q = 0; q < p.length; q++) {
            assertThat(other.quantileNgPerMl(0, q)).isEqualTo(expected.quantileNgPerMl(0, q));
        }
        assertThat(other.meanNgPerMl(0)).isEqualTo(expected.meanNgPerMl(0));
    }

    @Test
    void curves_of_other_shapes_share_modes_and_never_fall_below_zero() {
        ModalShape shape = new ModalShape(
                5,
                2,
                List.of(
                        new ModalShape.Curve(List.of(0, 1), false),
                        new ModalShape.Curve(List.of(4, 3, 2, 1, 0), true)));
        double[] decay = {0.2, 0.05, 0.01, 0.4, 0.003};
        double[][][] gain = {{{50, 20}, {5, 2}}, {{-30, 10, 4, 9, 7}, {1, -1, 2, -2, 0}}};
        SubjectModes same = (first, into) -> {
            for (int k = 0; k < 5; k++) {
                Arrays.fill(into.decayPerMin(k), decay[k]);
            }
            for (int curve = 0; curve < 2; curve++) {
                for (int input = 0; input < 2; input++) {
                    for (int place = 0; place < gain[curve][input].length; place++) {
                        Arrays.fill(into.gainNgPerMlPerMg(curve, input, place), gain[curve][input][place]);
                    }
                }
            }
        };
        List<Dose> doses = List.of(new Dose(0, 0, 30, 12), new Dose(1, 20, 0, 4));
        EnsembleBands bands =
                new Ensemble(shape, same, Walk.through(2, doses, TIMES), 0.25, 0.5, 0.6, 0.75).bands(3000, 2);
        for (int curve = 0; curve < 2; curve++) {
            List<Integer> modes = shape.curves().get(curve).modes();
            for (int i = 0; i < TIMES.length; i++) {
                double sum = 0;
                for (int place = 0; place < modes.size(); place++) {
                    double k = decay[modes.get(place)];
                    double t = TIMES[i];
                    double given = Math.min(30, t);
                    sum += gain[curve][0][place] * 12 / 30 / k * (Math.exp(-k * (t - given)) - Math.exp(-k * t));
                    sum += t >= 20 ? gain[curve][1][place] * 4 * Math.exp(-k * (t - 20)) : 0;
                }
                for (int q = 0; q < 4; q++) {
                    assertThat(bands.quantileNgPerMl(curve, q)[i]).isCloseTo(Math.max(0, sum), within(1e-10));
                }
                assertThat(bands.meanNgPerMl(curve)[i]).isCloseTo(Math.max(0, sum), within(1e-10));
            }
        }
    }
}
