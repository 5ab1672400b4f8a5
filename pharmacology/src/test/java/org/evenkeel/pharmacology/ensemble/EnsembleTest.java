package org.evenkeel.pharmacology.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnsembleTest {

    private static final double[] FIVE = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final Walk WALK = Walk.through(
            1,
            List.of(new Dose(0, 5, 40, 35), new Dose(0, 90, 0, 10), new Dose(0, 200, 1e-3, 5)),
            IntStream.rangeClosed(-1, 80).mapToDouble(i -> 5.0 * i).toArray());
    private static final RandomBodies BODIES = new RandomBodies(20_26, 0.4);

    private static double[][] curves(int subjects) {
        return IntStream.range(0, subjects).mapToObj(i -> BODIES.curve(i, WALK)).toArray(double[][]::new);
    }

    private static EnsembleBands bands(int subjects, int threads, int tile, Sieve sieve, double... probabilities) {
        return new Ensemble(ModalShape.central(3), BODIES, WALK, probabilities, tile, () -> sieve)
                .bands(subjects, threads);
    }

    private static void assertSame(EnsembleBands actual, EnsembleBands expected, int quantiles) {
        for (int q = 0; q < quantiles; q++) {
            assertThat(actual.quantileNgPerMl(0, q)).isEqualTo(expected.quantileNgPerMl(0, q));
        }
        assertThat(actual.meanNgPerMl(0)).isEqualTo(expected.meanNgPerMl(0));
    }

    /** Type 7 of Hyndman and Fan. */
    private static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) place;
        double low = sorted[below];
        return low + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - low);
    }

    @ParameterizedTest(name = "{0} subjects")
    @ValueSource(ints = {1, 2, 7, 20, 511, 1000, 2048, 2049, 5000, 20_000})
    void quantiles_are_those_of_sorting_everything(int subjects) {
        double[][] curves = curves(subjects);
        double[] probabilities = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};
        EnsembleBands bands = bands(subjects, 2, 512, Sieves.chosen(), probabilities);
        for (int time = 0; time < WALK.times(); time++) {
            int at = time;
            double[] column =
                    Arrays.stream(curves).mapToDouble(c -> c[at]).sorted().toArray();
            for (int q = 0; q < probabilities.length; q++) {
                assertThat(bands.quantileNgPerMl(0, q)[time]).isEqualTo(quantile(column, probabilities[q]));
            }
            double mean = Arrays.stream(column).average().orElseThrow();
            assertThat(bands.meanNgPerMl(0)[time]).isCloseTo(mean, within(1e-12 * mean + 1e-300));
        }
    }

    @Test
    void threads_and_tiles_change_nothing() {
        EnsembleBands expected = bands(10_001, 1, 512, Sieves.chosen(), FIVE);
        for (int threads : new int[] {2, 8}) {
            assertSame(bands(10_001, threads, 512, Sieves.chosen(), FIVE), expected, FIVE.length);
        }
        for (int tile : new int[] {8, 64, 1024}) {
            assertSame(bands(10_001, 2, tile, Sieves.chosen(), FIVE), expected, FIVE.length);
        }
    }

    @Test
    void plain_and_vector_loops_agree_bit_for_bit() {
        Sieve chosen = Sieves.chosen();
        assertThat(chosen instanceof VectorSieve).as(Sieves.reason()).isEqualTo(VectorSieve.fits());
        assertSame(bands(6003, 1, 512, chosen, FIVE), bands(6003, 1, 512, new PlainSieve(), FIVE), FIVE.length);
        assertSame(bands(6003, 1, 512, chosen, 0.5), bands(6003, 1, 512, new PlainSieve(), 0.5), 1);
    }

    @ParameterizedTest(name = "descending: {0}")
    @CsvSource({"true", "false"})
    void subjects_in_order_of_concentration_get_the_exact_quantiles_too(boolean descending) {
        int n = 30_000;
        SubjectModes ordered = (first, into) -> {
            for (int i = 0; i < into.subjects(); i++) {
                into.decayPerMin(0)[i] = 0.01;
                into.gainNgPerMlPerMg(0, 0, 0)[i] = descending ? n - first - i : first + i + 1;
            }
        };
        Walk walk = Walk.through(1, List.of(new Dose(0, 0, 0, 1)), 0, 10, 20, 30);
        EnsembleBands bands = new Ensemble(ModalShape.central(1), ordered, walk, 0.05, 0.5, 0.95).bands(n, 2);
        assertThat(bands.quantileNgPerMl(0, 0)[0]).isCloseTo(1 + 0.05 * (n - 1), within(1e-9));
        assertThat(bands.quantileNgPerMl(0, 1)[0]).isCloseTo((n + 1) / 2.0, within(1e-9));
        assertThat(bands.quantileNgPerMl(0, 2)[2]).isCloseTo(Math.exp(-0.2) * (1 + 0.95 * (n - 1)), within(1e-9));
    }

    @Test
    void equal_subjects_have_equal_quantiles() {
        SubjectModes equal = (first, into) -> {
            Arrays.fill(into.decayPerMin(0), 0.01);
            Arrays.fill(into.gainNgPerMlPerMg(0, 0, 0), 80);
        };
        Walk walk = Walk.through(1, List.of(new Dose(0, 10, 0, 2)), 0, 10, 20);
        EnsembleBands bands = new Ensemble(ModalShape.central(1), equal, walk, FIVE).bands(12_345, 2);
        for (int q = 0; q < FIVE.length; q++) {
            assertThat(bands.quantileNgPerMl(0, q)).containsExactly(0, 160, 160 * Math.exp(-0.1));
        }
    }

    @Test
    void a_concentration_that_is_no_number_is_refused() {
        SubjectModes broken = (first, into) -> {
            Arrays.fill(into.decayPerMin(0), 0.01);
            Arrays.fill(into.gainNgPerMlPerMg(0, 0, 0), Double.NaN);
        };
        Walk walk = Walk.through(1, List.of(new Dose(0, 0, 0, 2)), 0, 10);
        Ensemble ensemble = new Ensemble(ModalShape.central(1), broken, walk, 0.5);
        assertThatThrownBy(() -> ensemble.bands(100, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shares_of_several_machines_merge_in_any_order_into_the_same_bands() {
        int n = 30_011;
        Ensemble ensemble = new Ensemble(ModalShape.central(3), BODIES, WALK, FIVE);
        EnsemblePart brackets = ensemble.brackets(n, 2);
        EnsemblePart a = ensemble.part(brackets, 0, 3, 1);
        EnsemblePart b = ensemble.part(ensemble.brackets(n, 1), 1, 3, 2);
        EnsemblePart c = ensemble.part(brackets, 2, 3, 1);
        EnsembleBands expected = ensemble.bands(n, 2);
        assertSame(ensemble.read(a.merge(b).merge(c), 1), expected, FIVE.length);
        assertSame(ensemble.read(c.merge(a.merge(b)), 2), expected, FIVE.length);
        assertThatThrownBy(() -> ensemble.read(a.merge(b), 1)).hasMessageContaining("missing");
        assertThatThrownBy(() -> a.merge(a)).hasMessageContaining("both");
    }
}
