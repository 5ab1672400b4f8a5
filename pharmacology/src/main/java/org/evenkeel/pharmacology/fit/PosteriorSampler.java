package org.evenkeel.pharmacology.fit;

import java.util.Arrays;

/**
 * Draws from the posterior.
 *
 * <p><b>First way: importance resampling.</b> Proposals come from Student's t with six degrees of freedom around the
 * most probable point, shaped by the inverse information there: its tails are heavier than those of any posterior whose
 * prior is normal. Each proposal is weighted with posterior over proposal density; the weights' effective number,
 * (sum w)<sup>2</sup> / sum w<sup>2</sup> [1], says how well the shape fits. Draws are then picked in proportion to the
 * weights by systematic resampling.
 *
 * <p><b>Second way.</b> Where fewer than one in {@value #FEWEST_OF_WEIGHTS} of the proposals count, the posterior isn't
 * shaped like its peak (bent, or two peaks). Then a random walk after Metropolis follows, begun at a draw of the first
 * way, that learns its step from its own past during a burn-in and keeps it afterwards [2]; its effective number is that
 * of the worst eta by the initial sequence of autocorrelations [3].
 *
 * <p>[1] Kong A. A note on importance sampling using standardized weights. University of Chicago, Statistics report 348,
 * 1992. [2] Haario H, Saksman E, Tamminen J. An adaptive Metropolis algorithm. Bernoulli 2001;7:223-242. [3] Geyer CJ.
 * Practical Markov chain Monte Carlo. Stat Sci 1992;7:473-483.
 */
final class PosteriorSampler {

    private static final int PROPOSALS = 0x50524f50;
    private static final int PICKING = 0x5049434b;
    private static final int PROPOSALS_FOR_A_DRAW = 4;
    private static final int FEWEST_OF_WEIGHTS = 10;
    private static final double DEGREES = 6;

    private final Objective objective;
    private final MapSearch.Found peak;
    private final long seed;

    PosteriorSampler(Objective objective, MapSearch.Found peak, long seed) {
        this.objective = objective;
        this.peak = peak;
        this.seed = seed;
    }

    /** Draws of z, with how they were made and what they are worth. */
    static final class Sample {

        private final double[][] z;
        private final double effectiveNumber;
        private final boolean byRandomWalk;

        Sample(double[][] z, double effectiveNumber, boolean byRandomWalk) {
            this.z = z;
            this.effectiveNumber = effectiveNumber;
            this.byRandomWalk = byRandomWalk;
        }

        double[][] z() {
            return z;
        }

        double effectiveNumber() {
            return effectiveNumber;
        }

        boolean byRandomWalk() {
            return byRandomWalk;
        }
    }

    Sample draw(int draws) {
        int proposals = PROPOSALS_FOR_A_DRAW * draws;
        int n = objective.dimension();
        double[][] z = new double[proposals][n];
        double[] weight = new double[proposals];
        propose(z, weight);
        double effective = normalise(weight);
        double[][] picked = pick(z, weight, draws);
        if (effective >= (double) proposals / FEWEST_OF_WEIGHTS) {
            return new Sample(picked, Math.min(draws, effective), false);
        }
        return new RandomWalk(objective, seed).walk(picked[0], covariance(picked), draws);
    }

    /** Fills proposals and the logarithms of their weights. */
    private void propose(double[][] z, double[] logWeight) {
        Chance chance = new Chance(seed, PROPOSALS);
        int n = objective.dimension();
        for (int p = 0; p < z.length; p++) {
            double[] step = z[p];
            chance.normals(p, step);
            double square = 0;
            for (double c : step) {
                square += c * c;
            }
            double stretch = DEGREES / chance.chiSquaredOfSix(p);
            Cholesky.solveTransposed(peak.rootOfInformation(), step);
            for (int i = 0; i < n; i++) {
                step[i] = peak.z()[i] + Math.sqrt(stretch) * step[i];
            }
            double logProposal = -0.5 * (DEGREES + n) * Math.log1p(square * stretch / DEGREES);
            logWeight[p] = -objective.value(step) - logProposal;
        }
    }

    /** Turns logarithms of weights into weights that add up to 1; answers their effective number. */
    private static double normalise(double[] weight) {
        double highest = Arrays.stream(weight).max().orElse(0);
        double sum = 0;
        for (int p = 0; p < weight.length; p++) {
            weight[p] = Double.isFinite(weight[p]) ? Math.exp(weight[p] - highest) : 0;
            sum += weight[p];
        }
        double squares = 0;
        for (int p = 0; p < weight.length; p++) {
            weight[p] /= sum;
            squares += weight[p] * weight[p];
        }
        return sum > 0 ? 1 / squares : 0;
    }

    private double[][] pick(double[][] z, double[] weight, int draws) {
        double[][] picked = new double[draws][];
        double mark = new Chance(seed, PICKING).uniform(0) / draws;
        double sum = weight[0];
        int at = 0;
        for (int draw = 0; draw < draws; draw++) {
            while (sum < mark && at < weight.length - 1) {
                at++;
                sum += weight[at];
            }
            picked[draw] = z[at];
            mark += 1.0 / draws;
        }
        return picked;
    }

    static double[][] covariance(double[][] z) {
        int n = z[0].length;
        double[] mean = new double[n];
        for (double[] row : z) {
            for (int i = 0; i < n; i++) {
                mean[i] += row[i] / z.length;
            }
        }
        double[][] covariance = new double[n][n];
        for (double[] row : z) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    covariance[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / z.length;
                }
            }
        }
        return covariance;
    }
}
