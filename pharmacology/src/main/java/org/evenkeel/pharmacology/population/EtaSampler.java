package org.evenkeel.pharmacology.population;

import org.evenkeel.pharmacology.model.Variability;

/** Draws the etas of numbered subjects: normal, with the covariance of a {@link Variability}. Immutable. */
public final class EtaSampler {

    private static final int ETAS = 0x45544153;

    private final long seed;
    private final double[][] cholesky;

    private EtaSampler(long seed, double[][] cholesky) {
        this.seed = seed;
        this.cholesky = cholesky;
    }

    /**
     * The sampler of a group under a seed.
     *
     * @throws IllegalArgumentException when the covariances contradict each other (not positive semi-definite)
     */
    public static EtaSampler of(Variability variability, long seed) {
        return new EtaSampler(seed, cholesky(variability));
    }

    /** The etas of subject {@code subjectNumber}, in the order of the variability. */
    public double[] etasDimensionless(int subjectNumber) {
        int n = cholesky.length;
        double[] z = new double[n + 1];
        for (int pair = 0; pair < n; pair += 2) {
            int[] bits = Philox.words(new int[] {subjectNumber, pair / 2, ETAS, 0}, seed);
            double[] two = Normals.pair(bits);
            z[pair] = two[0];
            z[pair + 1] = two[1];
        }
        double[] etas = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                etas[i] += cholesky[i][j] * z[j];
            }
        }
        return etas;
    }

    /**
     * The etas of many subjects at once, the same numbers without an array for each subject.
     *
     * @param firstSubject number of the subject whose etas go to place 0
     * @param count how many subjects
     * @param intoDimensionless a row for each eta, with a place for each subject
     */
    public void fillDimensionless(int firstSubject, int count, double[][] intoDimensionless) {
        int n = cholesky.length;
        int[] bits = new int[4];
        double[] z = new double[n + 1];
        for (int i = 0; i < count; i++) {
            for (int pair = 0; pair < n; pair += 2) {
                Philox.fill(firstSubject + i, pair / 2, ETAS, seed, bits);
                double radius = Normals.radius(bits);
                double angle = Normals.angle(bits);
                z[pair] = radius * StrictMath.cos(angle);
                z[pair + 1] = radius * StrictMath.sin(angle);
            }
            for (int eta = 0; eta < n; eta++) {
                double sum = 0;
                for (int j = 0; j <= eta; j++) {
                    sum += cholesky[eta][j] * z[j];
                }
                intoDimensionless[eta][i] = sum;
            }
        }
    }

    private static double[][] cholesky(Variability variability) {
        double[][] omega = variability.covarianceMatrixDimensionless();
        int n = omega.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = omega[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    if (rest < 0) {
                        throw new IllegalArgumentException("variability " + variability.id()
                                + ": the covariances of its etas contradict each other");
                    }
                    l[i][i] = Math.sqrt(rest);
                } else {
                    l[i][j] = l[j][j] > 0 ? rest / l[j][j] : 0;
                }
            }
        }
        return l;
    }
}
