package org.evenkeel.pharmacology.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class MapSearchTest {

    private static final Scatter TWENTY_PERCENT = new Scatter.Normal(0, 0.2, Double.POSITIVE_INFINITY);

    @Test
    void without_readings_the_posterior_is_the_prior_exactly() {
        Gaussian prior = new Gaussian(new double[] {0.1, -0.2}, new double[][] {{0.09, 0.03}, {0.03, 0.16}});
        Objective objective = new Objective(TestResponses.of(2, 0, eta -> new double[0]), List.of(), prior);
        MapSearch.Found found = new MapSearch(objective).search();
        assertThat(found.converged()).isTrue();
        assertThat(found.steps()).isZero();
        assertThat(objective.eta(found.z())).containsExactly(0.1, -0.2);
        double[][] covariance = objective.covarianceOfEta(found.covarianceOfZ());
        assertThat(covariance[0]).containsExactly(prior.covariance()[0], within(1e-16));
        assertThat(covariance[1]).containsExactly(prior.covariance()[1], within(1e-16));
    }

    @Test
    void a_linear_response_with_normal_scatter_has_the_textbook_answer() {
        double[][] h = {{1, 2, 0.5}, {0.3, -1, 2}, {1, 1, 1}, {-2, 0.1, 0.7}};
        double[] y = {1.2, -0.4, 0.9, 2};
        double[][] omega = {{0.5, 0.2, 0}, {0.2, 0.4, 0.1}, {0, 0.1, 0.3}};
        double[] mean = {0.3, 0, -0.1};
        double sd = 0.7;
        RealMatrix jacobian = new Array2DRowRealMatrix(h);
        Response linear = TestResponses.of(3, 4, eta -> jacobian.operate(eta));
        List<Reading> readings = readings(new Scatter.Normal(sd, 0, Double.POSITIVE_INFINITY), y);
        Objective objective = new Objective(linear, readings, new Gaussian(mean, omega));
        MapSearch.Found found = new MapSearch(objective).search();

        RealMatrix priorInverse = MatrixUtils.inverse(new Array2DRowRealMatrix(omega));
        double[] variance =
                java.util.Arrays.stream(y).map(v -> sd * sd + 1e-6 * v * v).toArray();
        RealMatrix weight = MatrixUtils.createRealDiagonalMatrix(
                java.util.Arrays.stream(variance).map(v -> 1 / v).toArray());
        RealMatrix covariance = MatrixUtils.inverse(
                priorInverse.add(jacobian.transpose().multiply(weight).multiply(jacobian)));
        RealVector right = priorInverse
                .operate(MatrixUtils.createRealVector(mean))
                .add(jacobian.transpose().multiply(weight).operate(MatrixUtils.createRealVector(y)));
        assertThat(found.converged()).isTrue();
        assertThat(objective.eta(found.z()))
                .containsExactly(covariance.operate(right).toArray(), within(1e-7));
        double[][] found2 = objective.covarianceOfEta(found.covarianceOfZ());
        for (int i = 0; i < 3; i++) {
            assertThat(found2[i]).containsExactly(covariance.getRow(i), within(1e-7));
        }
    }

    @Test
    void the_most_probable_etas_are_where_a_brute_search_finds_them() {
        for (Scatter scatter : List.of(
                TWENTY_PERCENT,
                new Scatter.Normal(5, 0.15, Double.POSITIVE_INFINITY),
                new Scatter.Normal(5, 0.15, 5),
                new Scatter.LogNormal(0.25))) {
            List<Reading> readings = new ArrayList<>(readings(scatter, 260, 150, 70));
            readings.add(new Reading(20, Bound.AT_MOST, scatter));
            readings.add(new Reading(90, Bound.AT_LEAST, scatter));
            Objective objective = new Objective(
                    TestResponses.oneCompartment(5, 20, 60, 140, 50), readings, TestResponses.prior(0.1, 2));
            MapSearch.Found found = new MapSearch(objective).search();
            assertThat(found.converged()).isTrue();
            assertThat(found.z()).as("%s", scatter).containsExactly(brute(objective, 2), within(2e-4));
        }
    }

    @Test
    void the_gradient_is_that_of_the_value() {
        for (Scatter scatter : List.of(TWENTY_PERCENT, new Scatter.Normal(5, 0.15, 4), new Scatter.LogNormal(0.25))) {
            List<Reading> readings = List.of(
                    new Reading(260, Bound.VALUE, scatter),
                    new Reading(20, Bound.AT_MOST, scatter),
                    new Reading(90, Bound.AT_LEAST, scatter));
            Objective objective =
                    new Objective(TestResponses.oneCompartment(5, 140, 50), readings, TestResponses.prior(0.1, 2));
            double[] z = {0.7, -1.1};
            double[] gradient = new double[2];
            objective.value(z, gradient, new double[2][2]);
            for (int i = 0; i < 2; i++) {
                double[] up = z.clone();
                double[] down = z.clone();
                up[i] += 1e-5;
                down[i] -= 1e-5;
                double slope = (objective.value(up) - objective.value(down)) / 2e-5;
                assertThat(gradient[i]).as("%s", scatter).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
            }
        }
    }

    @Test
    void the_order_of_the_readings_does_not_matter() {
        double[] minutes = {5, 20, 60, 140};
        double[] y = {260, 150, 70, 30};
        double[] forwards = map(minutes, y);
        assertThat(map(new double[] {60, 5, 140, 20}, new double[] {70, 260, 30, 150}))
                .containsExactly(forwards, within(1e-9));
    }

    @Test
    void one_reading_moves_only_what_it_speaks_of_and_leaves_the_rest_wide() {
        Objective objective = new Objective(
                TestResponses.oneCompartment(0), readings(TWENTY_PERCENT, 400), TestResponses.prior(0.1, 2));
        MapSearch.Found found = new MapSearch(objective).search();
        double[] eta = objective.eta(found.z());
        double[][] covariance = objective.covarianceOfEta(found.covarianceOfZ());
        assertThat(eta[0])
                .as("clearance, of which the first moment says nothing")
                .isZero();
        assertThat(covariance[0][0]).isCloseTo(0.1, within(1e-12));
        assertThat(eta[1]).as("volume").isNegative();
        assertThat(covariance[1][1]).isLessThan(0.05);
    }

    @Test
    void contradictory_readings_are_answered_too() {
        Objective objective = new Objective(
                TestResponses.oneCompartment(20, 20, 20),
                readings(TWENTY_PERCENT, 1, 100_000, 50),
                TestResponses.prior(0.1, 2));
        MapSearch.Found found = new MapSearch(objective).search();
        assertThat(found.converged()).isTrue();
        assertThat(found.z()).containsExactly(brute(objective, 2), within(5e-4));
    }

    @Test
    void a_reading_before_any_dose_changes_nothing_and_breaks_nothing() {
        Response nothing = TestResponses.of(1, 1, eta -> new double[] {0});
        for (Scatter scatter : List.of(TWENTY_PERCENT, new Scatter.LogNormal(0.2))) {
            Objective objective = new Objective(nothing, readings(scatter, 50), TestResponses.prior(0.1, 1));
            MapSearch.Found found = new MapSearch(objective).search();
            assertThat(found.z()).containsExactly(0);
            assertThat(found.converged()).isTrue();
        }
    }

    @Test
    void an_outlier_pulls_less_when_the_tails_are_heavy() {
        double[] y = {300, 250, 120, 900};
        double[] minutes = {5, 20, 60, 40};
        double[] normal = map(TWENTY_PERCENT, minutes, y);
        double[] heavy = map(new Scatter.Normal(0, 0.2, 5), minutes, y);
        double[] without = map(TWENTY_PERCENT, new double[] {5, 20, 60}, new double[] {300, 250, 120});
        assertThat(Math.abs(heavy[1] - without[1])).isLessThan(0.5 * Math.abs(normal[1] - without[1]));
    }

    @Test
    void readings_far_from_anything_believable_are_still_searched_to_the_end() {
        double[] y = {300, 250, 120, 900};
        Objective objective = new Objective(
                TestResponses.oneCompartment(5, 20, 60, 40), readings(TWENTY_PERCENT, y), TestResponses.prior(0.1, 2));
        MapSearch.Found found = new MapSearch(objective).search();
        assertThat(found.converged()).isTrue();
        assertThat(found.steps()).isLessThan(30);
        assertThat(found.z()).containsExactly(brute(objective, 2), within(1e-4));
    }

    private static double[] map(double[] minutes, double[] y) {
        return map(TWENTY_PERCENT, minutes, y);
    }

    private static double[] map(Scatter scatter, double[] minutes, double[] y) {
        Objective objective =
                new Objective(TestResponses.oneCompartment(minutes), readings(scatter, y), TestResponses.prior(0.1, 2));
        MapSearch.Found found = new MapSearch(objective).search();
        assertThat(found.converged()).isTrue();
        return objective.eta(found.z());
    }

    private static List<Reading> readings(Scatter scatter, double... values) {
        List<Reading> readings = new ArrayList<>();
        for (double value : values) {
            readings.add(new Reading(value, Bound.VALUE, scatter));
        }
        return Collections.unmodifiableList(readings);
    }

    /** Looks around with ever smaller steps in every direction; slow, and needs no derivative. */
    static double[] brute(Objective objective, int n) {
        double[] best = new double[n];
        double value = objective.value(best);
        for (double step = 1; step > 1e-6; ) {
            boolean better = false;
            for (int direction = 0; direction < Math.pow(3, n); direction++) {
                double[] trial = best.clone();
                for (int i = 0, rest = direction; i < n; i++, rest /= 3) {
                    trial[i] += step * (rest % 3 - 1);
                }
                double tried = objective.value(trial);
                if (tried < value) {
                    value = tried;
                    best = trial;
                    better = true;
                }
            }
            step = better ? step : step / 2;
        }
        return best;
    }
}
