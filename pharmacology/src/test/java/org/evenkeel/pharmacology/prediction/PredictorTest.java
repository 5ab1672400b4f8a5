package org.evenkeel.pharmacology.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.evenkeel.pharmacology.TestModels;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.BaseRate;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;
import org.evenkeel.pharmacology.dosing.PumpHistory;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.model.WeightExponent;
import org.evenkeel.pharmacology.population.Population;
import org.evenkeel.pharmacology.substance.Drug;
import org.evenkeel.pharmacology.substance.Measurand;
import org.junit.jupiter.api.Test;

class PredictorTest {

    private static final List<Measurand> ALL = List.of(TestModels.ARTERIAL, TestModels.VENOUS, TestModels.NORKETAMINE);
    private static final Predictor PREDICTOR = Predictor.of(TestModels.core());
    private static final Subject SUBJECT = subject(70, 40);
    private static final InfusionProgramme STANDARD = constant(35, 40);
    private static final TimeGrid GRID = TimeGrid.day();

    @Test
    void twice_the_dose_gives_twice_the_concentration() {
        for (Measurand m : ALL) {
            compare(typical(constant(70, 40), m), times(2, typical(STANDARD, m)));
        }
    }

    @Test
    void two_programmes_at_once_give_the_sum_of_both() {
        InfusionProgramme other = constant(12, 7).delayedBy(Duration.ofMinutes(25));
        for (Measurand m : ALL) {
            compare(typical(STANDARD.with(other), m), sum(typical(STANDARD, m), typical(other, m)));
        }
    }

    @Test
    void the_same_programme_later_gives_the_same_curve_later() {
        TimeGrid minutes = TimeGrid.every(1, 300);
        InfusionProgramme later = STANDARD.delayedBy(Duration.ofMinutes(60));
        for (Measurand m : ALL) {
            double[] now = PREDICTOR.typical(STANDARD, SUBJECT, minutes).ngPerMl(m);
            double[] then = PREDICTOR.typical(later, SUBJECT, minutes).ngPerMl(m);
            assertThat(Arrays.copyOf(then, 61)).containsOnly(0);
            compare(Arrays.copyOfRange(then, 60, 301), Arrays.copyOf(now, 241));
        }
    }

    @Test
    void the_area_under_the_curve_is_the_dose_over_the_clearance() {
        TimeGrid long_ = TimeGrid.every(1, 8000);
        TypicalCurve curve = PREDICTOR.typical(STANDARD, SUBJECT, long_);
        double expected = 35 / TestModels.CL_L_PER_MIN * 1000;
        assertThat(area(curve.ngPerMl(TestModels.ARTERIAL))).isCloseTo(expected, within(2e-3 * expected));
        assertThat(area(curve.ngPerMl(TestModels.VENOUS))).isCloseTo(expected, within(2e-3 * expected));
        double metabolite = 35 / TestModels.CL_NK_L_PER_MIN * 1000;
        assertThat(area(curve.ngPerMl(TestModels.NORKETAMINE))).isCloseTo(metabolite, within(2e-3 * metabolite));
    }

    @Test
    void an_endless_infusion_settles_at_rate_over_clearance() {
        InfusionProgramme endless = InfusionProgramme.builder(Drug.RACEMIC_KETAMINE)
                .run(BaseRate.ofMgPerMin(0.2), Duration.ofDays(30))
                .build();
        TypicalCurve curve = PREDICTOR.typical(endless, SUBJECT, TimeGrid.ofMinutes(40_000));
        double expected = 0.2 / TestModels.CL_L_PER_MIN * 1000;
        assertThat(curve.ngPerMl(TestModels.ARTERIAL)[0]).isCloseTo(expected, within(1e-9 * expected));
        assertThat(curve.ngPerMl(TestModels.VENOUS)[0]).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void a_pause_is_a_rate_of_zero_and_an_early_stop_is_the_shorter_programme() {
        BaseRate rate = BaseRate.ofMgPerMin(0.875);
        InfusionProgramme paused = PumpHistory.started(Drug.RACEMIC_KETAMINE, rate)
                .pausedFrom(Duration.ofMinutes(12))
                .rateFrom(Duration.ofMinutes(18), rate)
                .pausedFrom(Duration.ofMinutes(30))
                .until(Duration.ofHours(3));
        InfusionProgramme pieces =
                constant(0.875 * 12, 12).with(constant(0.875 * 12, 12).delayedBy(Duration.ofMinutes(18)));
        for (Measurand m : ALL) {
            compare(typical(paused, m), typical(pieces, m));
        }
        double[] unpaused = typical(STANDARD, TestModels.ARTERIAL);
        double[] withPause = typical(paused, TestModels.ARTERIAL);
        assertThat(withPause[6]).as("equal until the pause, 12 min").isCloseTo(unpaused[6], within(1e-9));
        assertThat(withPause[9]).as("lower in the pause, 18 min").isLessThan(0.8 * unpaused[9]);
    }

    @Test
    void nothing_given_is_nothing_measured() {
        InfusionProgramme none = InfusionProgramme.none(Drug.RACEMIC_KETAMINE);
        assertThat(typical(none, TestModels.VENOUS)).containsOnly(0);
        assertThat(PREDICTOR.applicability(none, SUBJECT)).isInstanceOf(Applicability.Within.class);
    }

    @Test
    void people_who_are_alike_all_follow_the_typical_curve() {
        PredictionBands bands = PREDICTOR.bands(STANDARD, SUBJECT, people("alike"), GRID);
        for (Measurand m : ALL) {
            compare(bands.band(m).lower90NgPerMl(), typical(STANDARD, m));
            compare(bands.band(m).medianNgPerMl(), typical(STANDARD, m));
            compare(bands.band(m).upper90NgPerMl(), typical(STANDARD, m));
        }
    }

    @Test
    void bands_are_ordered_and_never_below_zero() {
        for (ConcentrationBand band :
                PREDICTOR.bands(STANDARD, SUBJECT, people("patients"), GRID).bands()) {
            for (int t = 0; t < GRID.minutes().length; t++) {
                ConcentrationBand.Interval at = band.at(t);
                assertThat(new double[] {
                            0,
                            at.lower90NgPerMl(),
                            at.lower50NgPerMl(),
                            at.medianNgPerMl(),
                            at.upper50NgPerMl(),
                            at.upper90NgPerMl()
                        })
                        .isSorted();
            }
        }
    }

    @Test
    void bands_widen_with_variability() {
        int end = 20;
        double patients = widthAt(end, people("patients"));
        double healthy = widthAt(end, people("healthy"));
        double alike = widthAt(end, people("alike"));
        assertThat(GRID.minutes()[end]).isEqualTo(40);
        assertThat(patients).isGreaterThan(1.2 * healthy);
        assertThat(healthy).isGreaterThan(10);
        assertThat(alike).isCloseTo(0, within(1e-9));
    }

    @Test
    void the_same_seed_gives_the_same_band_and_more_people_move_it_little() {
        Population people = people("patients");
        double[] once = band(people).medianNgPerMl();
        assertThat(band(people).medianNgPerMl()).isEqualTo(once);
        double[] many = band(people.withSubjects(10_000)).upper90NgPerMl();
        double[] few = band(people).upper90NgPerMl();
        assertThat(few[20]).isCloseTo(many[20], within(0.05 * many[20]));
    }

    @Test
    void eight_threads_that_share_a_predictor_get_the_same_band() {
        double[] alone = band(people("patients")).upper90NgPerMl();
        List<double[]> together = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> band(people("patients")).upper90NgPerMl())
                .toList();
        assertThat(together).hasSize(8).allSatisfy(curve -> assertThat(curve).isEqualTo(alone));
    }

    @Test
    void a_band_asked_for_alone_is_the_same_band() {
        PredictionBands alone =
                PREDICTOR.bands(STANDARD, SUBJECT, people("patients"), GRID, List.of(TestModels.VENOUS));
        assertThat(alone.bands()).hasSize(1);
        assertThat(alone.band(TestModels.VENOUS).upper50NgPerMl())
                .isEqualTo(band(people("patients")).upper50NgPerMl());
        assertThatThrownBy(() -> alone.band(TestModels.ARTERIAL)).hasMessageContaining("arterial");
    }

    @Test
    void each_persons_peak_lies_at_or_above_the_band_at_any_time() {
        ConcentrationBand band = band(people("patients"));
        double highest = Arrays.stream(band.medianNgPerMl()).max().orElseThrow();
        assertThat(band.peak().medianNgPerMl()).isBetween(highest, 1.1 * highest);
    }

    @Test
    void heavier_people_get_lower_concentrations_of_the_same_dose_as_far_as_the_exponent_says() {
        Subject heavy = subject(120, 40);
        double light = PREDICTOR.typical(STANDARD, SUBJECT, GRID).ngPerMl(TestModels.VENOUS)[20];
        double scaled = PREDICTOR.typical(STANDARD, heavy, GRID).ngPerMl(TestModels.VENOUS)[20];
        assertThat(scaled).isLessThan(light);
        Predictor unscaled = Predictor.of(TestModels.core()
                .withWeightExponent(new WeightExponent("clearance", 0, TestModels.TEST))
                .withWeightExponent(new WeightExponent("volume", 0, TestModels.TEST)));
        assertThat(unscaled.typical(STANDARD, heavy, GRID).ngPerMl(TestModels.VENOUS)[20])
                .isCloseTo(light, within(1e-9));
    }

    @Test
    void outside_the_range_is_words_and_still_a_curve() {
        PredictionBands bands = PREDICTOR.bands(constant(250, 1), subject(35, 81), Population.standard(), GRID);
        assertThat(bands.applicability().limits())
                .extracting(Applicability.Limit::field)
                .containsExactly("ageYears", "weightKg", "doseMgPerKg", "rateMgPerKgPerMin");
        assertThat(bands.applicability().limits().getFirst().words())
                .isEqualTo("Age 81 years is outside 18 to 75 years, for which this model may be used:"
                        + " the curve is an extrapolation.");
        assertThat(bands.band(TestModels.VENOUS).medianNgPerMl()[3]).isPositive();
        assertThat(PREDICTOR.applicability(STANDARD, SUBJECT)).isEqualTo(new Applicability.Within());
    }

    @Test
    void the_label_says_what_the_bands_leave_out() {
        assertThat(PREDICTOR.bands(STANDARD, SUBJECT, people("patients"), GRID).label())
                .contains("between people", "50 and 90 %", "measurements", "not in the bands");
    }

    @Test
    void a_programme_of_another_drug_is_refused() {
        InfusionProgramme s = InfusionProgramme.constant(Drug.S_KETAMINE, BaseDose.ofMg(10), Duration.ofMinutes(30));
        assertThatThrownBy(() -> PREDICTOR.typical(s, SUBJECT, GRID)).hasMessageContaining("S-ketamine");
    }

    @Test
    void the_grid_of_a_day_can_take_up_the_corners_of_a_programme() {
        assertThat(GRID.minutes()).hasSize(157).startsWith(0, 2).endsWith(1420, 1440);
        InfusionProgramme odd = constant(35, 41);
        assertThat(GRID.withBreaksOf(odd).minutes()).hasSize(158).contains(41);
    }

    private static double widthAt(int time, Population people) {
        ConcentrationBand.Interval at = band(people).at(time);
        return at.upper90NgPerMl() - at.lower90NgPerMl();
    }

    private static ConcentrationBand band(Population people) {
        return PREDICTOR.bands(STANDARD, SUBJECT, people, GRID).band(TestModels.VENOUS);
    }

    private static Population people(String group) {
        return Population.standard().withVariability(group);
    }

    private static Subject subject(double weightKg, double ageYears) {
        return new Subject(Weight.ofKg(weightKg), Age.ofYears(ageYears));
    }

    private static InfusionProgramme constant(double baseMg, int minutes) {
        return InfusionProgramme.constant(Drug.RACEMIC_KETAMINE, BaseDose.ofMg(baseMg), Duration.ofMinutes(minutes));
    }

    private static double[] typical(InfusionProgramme programme, Measurand measurand) {
        return PREDICTOR.typical(programme, SUBJECT, GRID).ngPerMl(measurand);
    }

    private static double[] times(double factor, double[] curve) {
        return Arrays.stream(curve).map(c -> factor * c).toArray();
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        Arrays.setAll(sum, i -> one[i] + other[i]);
        return sum;
    }

    private static double area(double[] everyMinute) {
        double area = 0;
        for (int i = 1; i < everyMinute.length; i++) {
            area += (everyMinute[i - 1] + everyMinute[i]) / 2;
        }
        return area;
    }

    private static void compare(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("index %d", i).isCloseTo(expected[i], within(1e-10 * (1 + expected[i])));
        }
    }
}
