package org.evenkeel.pharmacology.fit;

/** What is known of some etas before the readings: normal, possibly with certain directions that can't move. */
final class Gaussian {

    private final double[] mean;
    private final double[][] covariance;

    Gaussian(double[] mean, double[][] covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    double[] mean() {
        return mean;
    }

    double[][] covariance() {
        return covariance;
    }

    /**
     * Lower triangular L with L L' = covariance.
     *
     * @throws IllegalArgumentException when the covariances contradict each other
     */
    double[][] root() {
        int n = mean.length;
        double[][] l = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = covariance[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    if (!(rest >= -1e-12 * covariance[i][i])) {
                        throw new IllegalArgumentException("the covariances of the etas contradict each other");
                    }
                    l[i][i] = Math.sqrt(Math.max(0, rest));
                } else {
                    l[i][j] = l[j][j] > 0 ? rest / l[j][j] : 0;
                }
            }
        }
        return l;
    }
}
