package org.evenkeel.pharmacology.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PosteriorSamplerTest {

    private static final Scatter SCATTER = new Scatter.Normal(3, 0.2, Double.POSITIVE_INFINITY);
    private static final Objective ONE_COMPARTMENT = new Objective(
            TestResponses.oneCompartment(10, 60, 120),
            List.of(
                    new Reading(300, Bound.VALUE, SCATTER),
                    new Reading(60, Bound.VALUE, SCATTER),
                    new Reading(20, Bound.AT_MOST, SCATTER)),
            TestResponses.prior(0.3, 2));

    /** Readings see the product of one eta and the power of another: a posterior bent like a banana. */
    private static final Objective BENT = new Objective(
            TestResponses.of(2, 1, eta -> new double[] {eta[1] * Math.exp(2 * eta[0])}),
            List.of(new Reading(2, Bound.VALUE, new Scatter.Normal(0.05, 0, Double.POSITIVE_INFINITY))),
            TestResponses.prior(1, 2));

    @Test
    void both_ways_of_drawing_agree_with_the_integral_on_a_grid() {
        double[] exact = onGrid(ONE_COMPARTMENT);
        PosteriorSampler.Sample picked = sample(ONE_COMPARTMENT, 4000);
        assertThat(picked.byRandomWalk()).isFalse();
        assertThat(picked.effectiveNumber()).isGreaterThan(2000);
        double[][] identity = {{1, 0}, {0, 1}};
        PosteriorSampler.Sample walked = new RandomWalk(ONE_COMPARTMENT, 5).walk(new double[2], identity, 4000);
        assertThat(walked.effectiveNumber()).isGreaterThan(1500);
        for (PosteriorSampler.Sample sample : List.of(picked, walked)) {
            double[] moments = moments(sample.z());
            for (int i = 0; i < 5; i++) {
                assertThat(moments[i])
                        .as("moment %d, random walk %s", i, sample.byRandomWalk())
                        .isCloseTo(exact[i], within(0.05));
            }
        }
    }

    @Test
    void without_readings_the_draws_are_those_of_the_prior() {
        Objective prior =
                new Objective(TestResponses.of(3, 0, eta -> new double[0]), List.of(), TestResponses.prior(0.2, 3));
        PosteriorSampler.Sample sample = sample(prior, 4000);
        double[][] covariance = PosteriorSampler.covariance(sample.z());
        for (int i = 0; i < 3; i++) {
            assertThat(covariance[i][i]).isCloseTo(1, within(0.06));
        }
    }

    @Test
    void a_posterior_unlike_its_peak_is_walked_through_and_says_so() {
        PosteriorSampler.Sample sample = sample(BENT, 1000);
        assertThat(sample.byRandomWalk()).isTrue();
        assertThat(sample.effectiveNumber()).isLessThan(1000);
        double[] exact = onGrid(BENT);
        double[] moments = moments(sample.z());
        for (int i = 0; i < 5; i++) {
            assertThat(moments[i]).as("moment %d", i).isCloseTo(exact[i], within(0.15));
        }
    }

    @Test
    void the_same_seed_draws_the_same_and_another_seed_others() {
        double[][] once = sample(ONE_COMPARTMENT, 100).z();
        assertThat(sample(ONE_COMPARTMENT, 100).z()).isDeepEqualTo(once);
        MapSearch.Found found = new MapSearch(ONE_COMPARTMENT).search();
        assertThat(new PosteriorSampler(ONE_COMPARTMENT, found, 8).draw(100).z()[0])
                .isNotEqualTo(once[0]);
    }

    private static PosteriorSampler.Sample sample(Objective objective, int draws) {
        return new PosteriorSampler(objective, new MapSearch(objective).search(), 7).draw(draws);
    }

    private static double[] moments(double[][] z) {
        double[] mean = new double[2];
        for (double[] row : z) {
            mean[0] += row[0] / z.length;
            mean[1] += row[1] / z.length;
        }
        double[][] c = PosteriorSampler.covariance(z);
        return new double[] {mean[0], mean[1], Math.sqrt(c[0][0]), Math.sqrt(c[1][1]), c[0][1]};
    }

    private static double[] onGrid(Objective objective) {
        double sum = 0;
        double[] first = new double[2];
        double[] second = new double[3];
        for (double a = -6; a <= 6; a += 0.02) {
            for (double b = -6; b <= 6; b += 0.02) {
                double density = Math.exp(-objective.value(new double[] {a, b}));
                sum += density;
                first[0] += a * density;
                first[1] += b * density;
                second[0] += a * a * density;
                second[1] += b * b * density;
                second[2] += a * b * density;
            }
        }
        double m0 = first[0] / sum;
        double m1 = first[1] / sum;
        return new double[] {
            m0,
            m1,
            Math.sqrt(second[0] / sum - m0 * m0),
            Math.sqrt(second[1] / sum - m1 * m1),
            second[2] / sum - m0 * m1
        };
    }
}
