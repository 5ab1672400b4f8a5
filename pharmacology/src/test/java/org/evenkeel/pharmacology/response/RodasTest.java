package org.evenkeel.pharmacology.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

/** The published coefficients, held to the order conditions they were made for (Hairer and Wanner, IV.7, table 7.1). */
class RodasTest {

    private static final int STAGES = Rodas.STAGES;

    private final RealMatrix alpha;
    private final RealMatrix beta;
    private final RealVector weights;
    private final RealVector embedded;

    RodasTest() {
        RealMatrix inverseOfGamma = new Array2DRowRealMatrix(STAGES, STAGES);
        RealMatrix a = new Array2DRowRealMatrix(STAGES, STAGES);
        for (int i = 0; i < STAGES; i++) {
            inverseOfGamma.setEntry(i, i, 1 / Rodas.GAMMA);
            for (int j = 0; j < i; j++) {
                inverseOfGamma.setEntry(i, j, -Rodas.C[i][j]);
                a.setEntry(i, j, Rodas.A[i][j]);
            }
        }
        RealMatrix gamma = MatrixUtils.inverse(inverseOfGamma);
        alpha = a.multiply(gamma);
        beta = alpha.add(gamma);
        RealVector last = a.getRowVector(STAGES - 1);
        embedded = gamma.transpose().operate(last);
        last.setEntry(STAGES - 1, 1);
        weights = gamma.transpose().operate(last);
    }

    private void assertOrderThree(RealVector b) {
        RealVector one = MatrixUtils.createRealVector(new double[] {1, 1, 1, 1, 1, 1});
        RealVector at = alpha.operate(one);
        RealVector reach = beta.operate(one);
        assertThat(b.dotProduct(one)).isCloseTo(1, within(1e-12));
        assertThat(b.dotProduct(reach)).isCloseTo(1.0 / 2, within(1e-12));
        assertThat(b.dotProduct(at.ebeMultiply(at))).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(b.dotProduct(beta.operate(reach))).isCloseTo(1.0 / 6, within(1e-12));
    }

    @Test
    void the_method_is_of_order_four() {
        assertOrderThree(weights);
        RealVector one = MatrixUtils.createRealVector(new double[] {1, 1, 1, 1, 1, 1});
        RealVector at = alpha.operate(one);
        RealVector square = at.ebeMultiply(at);
        RealVector reach = beta.operate(one);
        assertThat(weights.dotProduct(square.ebeMultiply(at))).isCloseTo(1.0 / 4, within(1e-12));
        assertThat(weights.dotProduct(at.ebeMultiply(alpha.operate(reach)))).isCloseTo(1.0 / 8, within(1e-12));
        assertThat(weights.dotProduct(beta.operate(square))).isCloseTo(1.0 / 12, within(1e-12));
        assertThat(weights.dotProduct(beta.operate(beta.operate(reach)))).isCloseTo(1.0 / 24, within(1e-12));
    }

    @Test
    void the_embedded_method_is_of_order_three() {
        assertOrderThree(embedded);
    }

    @Test
    void both_methods_are_stiffly_accurate() {
        for (int j = 0; j < STAGES; j++) {
            assertThat(beta.getEntry(STAGES - 1, j)).isCloseTo(weights.getEntry(j), within(1e-12));
            assertThat(beta.getEntry(STAGES - 2, j)).isCloseTo(embedded.getEntry(j), within(1e-12));
        }
    }

    @Test
    void a_mode_however_fast_is_gone_after_one_step() {
        for (double decay : new double[] {1e4, 1e8, 1e12}) {
            ReferenceIntegrator.Equations equation = new OneState(x -> -decay * x);
            RosenbrockStep step =
                    new RosenbrockStep(new EquationsBlock(1, new double[] {1}, equation), 1, Tolerance.standard());
            step.start();
            step.look(new double[1]);
            step.attempt(1, new double[1]);
            assertThat(Math.abs(step.next[0][0])).isLessThan(10 / decay);
        }
    }

    @Test
    void halving_the_steps_makes_the_error_sixteen_times_smaller_and_that_of_dense_output_eight_times_or_more() {
        double[][] errors = new double[2][4];
        for (int halving = 0; halving < 4; halving++) {
            ReferenceIntegrator.Equations logistic = new OneState(x -> x * (1 - x));
            RosenbrockStep step =
                    new RosenbrockStep(new EquationsBlock(1, new double[] {0.1}, logistic), 1, Tolerance.standard());
            step.start();
            int steps = 8 << halving;
            double h = 4.0 / steps;
            double[] between = new double[1];
            for (int i = 0; i < steps; i++) {
                step.look(new double[1]);
                step.attempt(h, new double[1]);
                step.prepareDense();
                step.between(0.4, 0, between, 0);
                errors[1][halving] = Math.max(errors[1][halving], Math.abs(between[0] - logistic((i + 0.4) * h)));
                step.accept();
            }
            errors[0][halving] = Math.abs(step.state[0][0] - logistic(4));
        }
        for (int halving = 1; halving < 4; halving++) {
            assertThat(errors[0][halving - 1] / errors[0][halving]).isBetween(12.0, 24.0);
            assertThat(errors[1][halving - 1] / errors[1][halving]).isGreaterThan(8);
        }
    }

    private static double logistic(double t) {
        return 1 / (1 + 9 * Math.exp(-t));
    }

    @Test
    void dense_output_begins_and_ends_with_the_step() {
        EquationsBlock block = new EquationsBlock(1, new double[] {0.1}, new OneState(x -> x * (1 - x)));
        double[][] row = block.solve(Course.of(List.of(), 0, 0.5, 1), Tolerance.standard())[0];
        assertThat(row[0][0]).isEqualTo(0.1);
        assertThat(row[2][0]).isCloseTo(logistic(1), within(1e-5));
    }
}
