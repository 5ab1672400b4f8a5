package org.evenkeel.pharmacology.fit;

import java.util.Arrays;

/** A random walk after Metropolis through the posterior, whose step is learned during a burn-in and then kept. */
final class RandomWalk {

    private static final int STEPS = 0x57414c4b;
    private static final int ACCEPTING = 0x41434350;
    private static final int BURN_IN = 4000;
    private static final int ROUNDS_OF_LEARNING = 8;
    private static final int STEPS_FOR_A_DRAW = 20;
    /** The best step of a random walk in many dimensions is 2.38 / sqrt(n) standard deviations. */
    private static final double BEST_STEP = 2.38;

    private static final double GOOD_ACCEPTANCE = 0.25;
    private static final double LEAST_VARIANCE = 1e-4;

    private final Objective objective;
    private final Chance steps;
    private final Chance accepting;
    private final int n;
    private final double[] at;
    private final double[] trial;
    private double value;
    private double scale = 1;
    private int number;

    RandomWalk(Objective objective, long seed) {
        this.objective = objective;
        steps = new Chance(seed, STEPS);
        accepting = new Chance(seed, ACCEPTING);
        n = objective.dimension();
        at = new double[n];
        trial = new double[n];
    }

    /** Walks from {@code start}, at first with steps shaped by {@code shape}. */
    PosteriorSampler.Sample walk(double[] start, double[][] shape, int draws) {
        System.arraycopy(start, 0, at, 0, n);
        value = objective.value(at);
        double[][] root = root(shape);
        int perRound = BURN_IN / ROUNDS_OF_LEARNING;
        double[][] past = new double[perRound][n];
        for (int round = 0; round < ROUNDS_OF_LEARNING; round++) {
            int accepted = 0;
            for (int i = 0; i < perRound; i++) {
                accepted += step(root) ? 1 : 0;
                past[i] = at.clone();
            }
            double acceptance = (double) accepted / perRound;
            scale *= Math.exp(Math.max(-1, Math.min(1, 2 * (acceptance - GOOD_ACCEPTANCE))));
            if (round > 0 && acceptance > 0.1) {
                root = root(PosteriorSampler.covariance(past));
            }
        }
        double[][] z = new double[draws][];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < STEPS_FOR_A_DRAW; i++) {
                step(root);
            }
            z[draw] = at.clone();
        }
        return new PosteriorSampler.Sample(z, effectiveNumber(z), true);
    }

    private static double[][] root(double[][] covariance) {
        double[][] a = new double[covariance.length][];
        for (int i = 0; i < a.length; i++) {
            a[i] = covariance[i].clone();
            a[i][i] += LEAST_VARIANCE;
        }
        Cholesky.factor(a);
        return a;
    }

    private boolean step(double[][] root) {
        double[] normal = new double[n];
        steps.normals(number, normal);
        double length = scale * BEST_STEP / Math.sqrt(n);
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j <= i; j++) {
                sum += root[i][j] * normal[j];
            }
            trial[i] = at[i] + length * sum;
        }
        double tried = objective.value(trial);
        boolean accepted = Math.log(accepting.uniform(number)) < value - tried;
        number++;
        if (accepted) {
            System.arraycopy(trial, 0, at, 0, n);
            value = tried;
        }
        return accepted;
    }

    /** Of the worst coordinate: draws over the autocorrelation time, summed while pairs of lags stay positive. */
    static double effectiveNumber(double[][] z) {
        double least = z.length;
        for (int i = 0; i < z[0].length; i++) {
            int coordinate = i;
            double[] series =
                    Arrays.stream(z).mapToDouble(row -> row[coordinate]).toArray();
            least = Math.min(least, effectiveNumber(series));
        }
        return least;
    }

    private static double effectiveNumber(double[] series) {
        double mean = Arrays.stream(series).average().orElse(0);
        double variance = autocovariance(series, mean, 0);
        if (!(variance > 0)) {
            return 1;
        }
        double time = -1;
        for (int lag = 0; lag + 1 < series.length; lag += 2) {
            double pair = autocovariance(series, mean, lag) + autocovariance(series, mean, lag + 1);
            if (!(pair > 0)) {
                break;
            }
            time += 2 * pair / variance;
        }
        return Math.min(series.length, series.length / Math.max(time, 1e-9));
    }

    private static double autocovariance(double[] series, double mean, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < series.length; i++) {
            sum += (series[i] - mean) * (series[i + lag] - mean);
        }
        return sum / series.length;
    }
}
