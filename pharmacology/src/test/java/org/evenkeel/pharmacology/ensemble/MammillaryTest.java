package org.evenkeel.pharmacology.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MammillaryTest {

    private final Mammillary body = new Mammillary(8);

    private double central(int modes, double minutes) {
        double sum = 0;
        for (int mode = 0; mode < modes; mode++) {
            sum += body.shareFraction(mode) * Math.exp(-body.decayPerMin(mode) * minutes);
        }
        return sum;
    }

    private void solve(double elimination, double[] out, double[] back) {
        switch (out.length) {
            case 0 -> body.solve(elimination);
            case 1 -> body.solve(elimination, out[0], back[0]);
            case 2 -> body.solve(elimination, out[0], back[0], out[1], back[1]);
            default -> body.solve(elimination, out.clone(), back.clone());
        }
    }

    /** The same by the eigenvectors of the symmetric form. */
    private static double expected(double elimination, double[] out, double[] back, double minutes) {
        int n = out.length + 1;
        double[][] s = new double[n][n];
        s[0][0] = elimination + Arrays.stream(out).sum();
        for (int j = 1; j < n; j++) {
            s[j][j] = back[j - 1];
            s[0][j] = -Math.sqrt(out[j - 1] * back[j - 1]);
            s[j][0] = s[0][j];
        }
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(s));
        double sum = 0;
        for (int k = 0; k < n; k++) {
            double part = eigen.getEigenvector(k).getEntry(0);
            sum += part * part * Math.exp(-eigen.getEigenvalue(k) * minutes);
        }
        return sum;
    }

    @ParameterizedTest(name = "{0} compartments")
    @ValueSource(ints = {1, 2, 3, 4, 6})
    void random_bodies_agree_with_the_eigenvectors_of_the_symmetric_form(int compartments) {
        for (int seed = 0; seed < 2000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double elimination = Math.exp(random.nextDouble(-7, 0));
            double[] out =
                    random.doubles(compartments - 1, -7, 0).map(Math::exp).toArray();
            double[] back =
                    random.doubles(compartments - 1, -7, 0).map(Math::exp).toArray();
            solve(elimination, out, back);
            for (double minutes : new double[] {0, 0.3, 5, 60, 400}) {
                double reference = expected(elimination, out, back, minutes);
                assertThat(central(compartments, minutes))
                        .as("seed %d at %s min", seed, minutes)
                        .isCloseTo(reference, within(1e-12 * reference + 1e-15));
            }
        }
    }

    @ParameterizedTest(name = "poles {0} and {1}, out {2} and {3}")
    @CsvSource({
        "0.05, 0.05, 0.1, 0.2",
        "0.05, 0.0500000001, 0.1, 0.2",
        "0.05, 0.05000000000000001, 0.1, 0.2",
        "0.05, 0.002, 0, 0.2",
        "0.05, 0.002, 0, 0",
        "0.05, 0.002, 1e-12, 0.2",
        "0.05, 0.002, 0.3, 1e-9",
        "1e-7, 0.3, 0.1, 0.2",
        "3, 0.00001, 20, 0.2"
    })
    void poles_that_meet_and_exchanges_that_vanish_lose_no_digits(
            double back1, double back2, double out1, double out2) {
        for (double elimination : new double[] {0.1, 1e-9, 0}) {
            double[] out = {out1, out2};
            double[] back = {back1, back2};
            solve(elimination, out, back);
            for (double minutes : new double[] {0, 1, 30, 300}) {
                assertThat(central(3, minutes)).isCloseTo(expected(elimination, out, back, minutes), within(2e-13));
            }
        }
    }

    @Test
    void shares_add_up_and_the_area_is_the_dose_over_the_clearance() {
        for (int seed = 0; seed < 5000; seed++) {
            double[] p = new RandomBodies(seed, 1.2).parameters(0);
            body.solve(p[1] / p[0], p[3] / p[0], p[3] / p[2], p[5] / p[0], p[5] / p[4]);
            double shares = 0;
            double area = 0;
            for (int mode = 0; mode < 3; mode++) {
                shares += body.shareFraction(mode);
                area += body.shareFraction(mode) / body.decayPerMin(mode);
            }
            assertThat(shares).as("seed %d", seed).isCloseTo(1, within(1e-12));
            assertThat(area).as("seed %d", seed).isCloseTo(p[0] / p[1], within(1e-11 * p[0] / p[1]));
        }
    }
}
