package org.evenkeel.pharmacology.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.evenkeel.pharmacology.TestModels;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.EffectSite;
import org.evenkeel.pharmacology.model.Eta;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.ParameterKind;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.substance.Analyte;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.evenkeel.pharmacology.substance.SamplingSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimulatorTest {

    private static final Subject SUBJECT = new Subject(Weight.ofKg(70), Age.ofYears(40));
    private static final DosingRegimen STANDARD =
            DosingRegimen.single(Drug.RACEMIC_KETAMINE, Route.INTRAVENOUS, BaseDose.ofMg(35), Duration.ofMinutes(40));
    private static final Measurand S = new Measurand(Analyte.S_KETAMINE, SamplingSite.VENOUS);
    private static final Measurand R = new Measurand(Analyte.R_KETAMINE, SamplingSite.VENOUS);

    @Test
    void exposure_does_not_depend_on_the_times_a_person_asks_for() {
        Simulator simulator = Simulator.of(TestModels.core());
        SimulatedExposure many = simulator
                .simulate(request(TimeGrid.every(1, 1440), 300, TestModels.VENOUS))
                .of(TestModels.VENOUS)
                .exposure();
        SimulatedExposure one = simulator
                .simulate(request(TimeGrid.ofMinutes(40), 300, TestModels.VENOUS))
                .of(TestModels.VENOUS)
                .exposure();
        assertThat(one.wholeAreaNgMinPerMl()).isEqualTo(many.wholeAreaNgMinPerMl());
        assertThat(one.areaUntilHorizonNgMinPerMl().p05InOwnUnit())
                .isCloseTo(many.areaUntilHorizonNgMinPerMl().p05InOwnUnit(), within(1e-6));
        assertThat(one.peakNgPerMl().p95InOwnUnit())
                .isCloseTo(many.peakNgPerMl().p95InOwnUnit(), within(0.01));
        assertThat(one.peakMinutes().typicalInOwnUnit())
                .isCloseTo(many.peakMinutes().typicalInOwnUnit(), within(0.05));
    }

    @Test
    void the_peak_is_the_highest_point_of_a_much_finer_curve() {
        Simulator simulator = Simulator.of(TestModels.core());
        SimulatedConcentration coarse = simulator
                .simulate(request(TimeGrid.ofMinutes(40), 1, TestModels.VENOUS))
                .of(TestModels.VENOUS);
        double[] fine = new double[6000];
        Arrays.setAll(fine, i -> 38 + i * 0.001);
        double[] curve = Predictor.of(TestModels.core())
                .typical(STANDARD, SUBJECT, TimeGrid.ofMinutes(fine))
                .ngPerMl(TestModels.VENOUS);
        double highest = Arrays.stream(curve).max().orElseThrow();
        assertThat(coarse.exposure().peakNgPerMl().typicalInOwnUnit()).isCloseTo(highest, within(1e-3 * highest));
    }

    @Test
    void area_until_the_horizon_is_the_area_under_the_curve_until_then() {
        Simulator simulator = Simulator.of(TestModels.core());
        TimeGrid minutes = TimeGrid.every(1, 240);
        SimulationRequest request =
                new SimulationRequest(STANDARD, SUBJECT, alone(), List.of(TestModels.NORKETAMINE), minutes, 240, false);
        SimulatedConcentration nk = simulator.simulate(request).of(TestModels.NORKETAMINE);
        double[] curve = nk.typicalNgPerMl();
        double area = 0;
        for (int i = 1; i < curve.length; i++) {
            area += (curve[i] + curve[i - 1]) / 2;
        }
        double exact = nk.exposure().areaUntilHorizonNgMinPerMl().typicalInOwnUnit();
        assertThat(exact).isCloseTo(area, within(1e-3 * area));
        assertThat(nk.exposure().wholeAreaNgMinPerMl().typicalInOwnUnit()).isGreaterThan(exact);
    }

    @Test
    void one_subject_is_the_typical_person_in_every_column() {
        SimulatedConcentration one = Simulator.of(TestModels.core())
                .simulate(request(TimeGrid.day(), 1, TestModels.VENOUS))
                .of(TestModels.VENOUS);
        assertThat(one.meanNgPerMl()).isEqualTo(one.typicalNgPerMl());
        assertThat(one.band().lower90NgPerMl()).isEqualTo(one.typicalNgPerMl());
        assertThat(one.band().upper90NgPerMl()).isEqualTo(one.typicalNgPerMl());
        Spread area = one.exposure().wholeAreaNgMinPerMl();
        assertThat(area.p05InOwnUnit()).isEqualTo(area.typicalInOwnUnit());
    }

    @Test
    void a_model_without_a_published_spread_gives_the_typical_curve_in_every_column() {
        CompartmentModel alike = TestModels.core()
                .withVariabilities(List.of(new Variability("none", "nobody differs", List.of(), List.of())));
        SimulatedConcentration people = Simulator.of(alike)
                .simulate(request(TimeGrid.day(), 1000, TestModels.VENOUS))
                .of(TestModels.VENOUS);
        assertThat(people.band().lower90NgPerMl()).isEqualTo(people.typicalNgPerMl());
        assertThat(people.meanNgPerMl()).isEqualTo(people.typicalNgPerMl());
    }

    @Test
    void the_enantiomers_add_up_to_the_whole_and_the_slower_one_stays_longer() {
        Simulation both = Simulator.of(TestModels.coreWithEnantiomers())
                .simulate(request(TimeGrid.day(), 1, TestModels.VENOUS, S, R));
        double[] whole = both.of(TestModels.VENOUS).typicalNgPerMl();
        double[] s = both.of(S).typicalNgPerMl();
        double[] r = both.of(R).typicalNgPerMl();
        for (int t = 1; t < whole.length; t++) {
            assertThat(s[t] + r[t]).isCloseTo(whole[t], within(1e-12 * whole[t]));
            assertThat(r[t]).isGreaterThan(s[t]);
        }
        double areaOfS = both.of(S).exposure().wholeAreaNgMinPerMl().typicalInOwnUnit();
        double areaOfR = both.of(R).exposure().wholeAreaNgMinPerMl().typicalInOwnUnit();
        assertThat(areaOfR / areaOfS).isCloseTo(1.1 / 0.9, within(1e-9));
    }

    @Test
    void s_ketamine_given_alone_follows_its_own_clearance() {
        DosingRegimen alone =
                DosingRegimen.single(Drug.S_KETAMINE, Route.INTRAVENOUS, BaseDose.ofMg(20), Duration.ofMinutes(20));
        Simulation simulation = Simulator.of(TestModels.coreWithEnantiomers())
                .simulate(new SimulationRequest(alone, SUBJECT, alone(), List.of(S), TimeGrid.day(), 1440, false));
        double expected = 20_000 / (1.1 * TestModels.CL_L_PER_MIN);
        assertThat(simulation.of(S).exposure().wholeAreaNgMinPerMl().typicalInOwnUnit())
                .isCloseTo(expected, within(1e-8 * expected));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_fast_engine_gives_the_bands_that_keeping_every_curve_gives(long seed) {
        CompartmentModel model = TestModels.random(new SplittableRandom(seed)).withVariabilities(TestModels.spread());
        DosingRegimen regimen = STANDARD.with(Administration.bolus(Route.SUBLINGUAL, 90, BaseDose.ofMg(50)))
                .with(Administration.bolus(Route.INTRAMUSCULAR, 90, BaseDose.ofMg(10)));
        List<Measurand> wanted = List.of(TestModels.NORKETAMINE, TestModels.ARTERIAL, TestModels.VENOUS);
        TimeGrid grid = TimeGrid.ofMinutes(0, 0.5, 10, 40, 41, 90, 95, 120, 121, 122, 200, 1000);
        Population people = Population.standard().withSubjects(700);
        Simulation fast = Simulator.of(model)
                .simulate(new SimulationRequest(regimen, SUBJECT, people, wanted, grid, 1440, false));
        PredictionBands kept = Predictor.of(model).bands(regimen, SUBJECT, people, grid, wanted);
        for (Measurand m : wanted) {
            close(fast.of(m).band().lower90NgPerMl(), kept.band(m).lower90NgPerMl());
            close(fast.of(m).band().lower50NgPerMl(), kept.band(m).lower50NgPerMl());
            close(fast.of(m).band().medianNgPerMl(), kept.band(m).medianNgPerMl());
            close(fast.of(m).band().upper90NgPerMl(), kept.band(m).upper90NgPerMl());
        }
    }

    private static void close(double[] one, double[] other) {
        double peak = Arrays.stream(other).max().orElseThrow();
        for (int t = 0; t < one.length; t++) {
            assertThat(one[t]).isCloseTo(other[t], within(1e-7 * peak));
        }
    }

    @Test
    void with_residual_error_measurements_scatter_but_peaks_stay_those_of_the_people() {
        CompartmentModel model = TestModels.withResidual(0.25);
        SimulationRequest plain = request(TimeGrid.ofMinutes(40), 2000, TestModels.VENOUS);
        SimulationRequest scattered =
                new SimulationRequest(STANDARD, SUBJECT, plain.people(), plain.wanted(), plain.grid(), 1440, true);
        SimulatedConcentration without = Simulator.of(model).simulate(plain).of(TestModels.VENOUS);
        SimulatedConcentration with = Simulator.of(model).simulate(scattered).of(TestModels.VENOUS);
        assertThat(width(with)).isGreaterThan(1.25 * width(without));
        assertThat(with.meanNgPerMl()[0]).isCloseTo(without.meanNgPerMl()[0], within(4.0));
        assertThat(with.exposure()).isEqualTo(without.exposure());
    }

    @Test
    void an_effect_site_lags_behind_what_it_follows_and_meets_it_where_it_turns() {
        double ke0PerMin = Math.log(2) / 8.3;
        EffectSite site = new EffectSite(
                TestModels.ARTERIAL,
                new Parameter("ke0", ParameterKind.RATE_CONSTANT, ke0PerMin, Optional.empty(), TestModels.TEST),
                new Eta("ke0", List.of("ke0"), 0.06, TestModels.TEST));
        TypicalCurve curve =
                Predictor.of(TestModels.core().withEffectSite(site)).typical(STANDARD, SUBJECT, TimeGrid.every(1, 120));
        double[] plasma = curve.ngPerMl(TestModels.ARTERIAL);
        double[] effect = curve.ngPerMl(site.measurand());
        assertThat(effect[20]).isLessThan(plasma[20]);
        assertThat(effect[60]).isGreaterThan(plasma[60]);
        int top = 0;
        for (int t = 1; t < effect.length; t++) {
            top = effect[t] > effect[top] ? t : top;
        }
        assertThat(effect[top]).as("at its peak it equals plasma").isBetween(plasma[top + 1], plasma[top - 1]);
    }

    private static double width(SimulatedConcentration c) {
        return c.band().upper90NgPerMl()[0] - c.band().lower90NgPerMl()[0];
    }

    private static Population alone() {
        return Population.standard().withSubjects(1);
    }

    private static SimulationRequest request(TimeGrid grid, int subjects, Measurand... wanted) {
        return new SimulationRequest(
                STANDARD, SUBJECT, Population.standard().withSubjects(subjects), List.of(wanted), grid, 1440, false);
    }
}
