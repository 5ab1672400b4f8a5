package org.evenkeel.pharmacology.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankSelectionTest {

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 100, 999, 1000, 5000})
    void ranks_are_where_sorting_puts_them(int n) {
        for (long seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int distinct = seed % 3 == 0 ? 5 : 1 << 30;
            double[] values =
                    random.ints(n, 0, distinct).mapToDouble(i -> i * 0.5).toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            if (seed % 4 == 0) {
                values = sorted.clone();
            }
            int[] ranks = Quantile.ranks(n);
            RankSelection.place(values, ranks);
            for (int rank : ranks) {
                assertThat(values[rank]).as("seed %d rank %d", seed, rank).isEqualTo(sorted[rank]);
            }
            Arrays.sort(values);
            assertThat(values).as("nothing is lost, seed %d", seed).isEqualTo(sorted);
        }
    }

    @Test
    void values_that_are_all_alike_are_no_trouble() {
        double[] zeros = new double[100_000];
        RankSelection.place(zeros, Quantile.ranks(zeros.length));
        assertThat(Quantile.P50.of(zeros)).isZero();
    }
}
