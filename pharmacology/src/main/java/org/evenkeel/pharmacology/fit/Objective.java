package org.evenkeel.pharmacology.fit;

import java.util.List;

/**
 * Minus the logarithm of the posterior density, up to a constant, as a function of whitened etas: eta = mean + root z,
 * so that the prior says "z is standard normal" whatever its covariance. Not safe to share between threads.
 */
final class Objective {

    private final Response response;
    private final Reading[] readings;
    private final double[] mean;
    private final double[][] root;
    private final double[] eta;
    private final double[] predicted;
    private final double[][] slopes;
    private final double[] whitened;
    private final Misfit misfit = new Misfit();

    Objective(Response response, List<Reading> readings, Gaussian prior) {
        this.response = response;
        this.readings = readings.toArray(Reading[]::new);
        this.mean = prior.mean();
        this.root = prior.root();
        eta = new double[mean.length];
        predicted = new double[this.readings.length];
        slopes = new double[this.readings.length][mean.length];
        whitened = new double[mean.length];
    }

    int dimension() {
        return mean.length;
    }

    /** The etas of {@code z}. */
    double[] eta(double[] z) {
        double[] etas = new double[mean.length];
        unwhiten(z, etas);
        return etas;
    }

    /** The covariance of etas when that of z is given. */
    double[][] covarianceOfEta(double[][] ofZ) {
        int n = mean.length;
        double[][] half = new double[n][n];
        double[][] whole = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k <= i; k++) {
                    half[i][j] += root[i][k] * ofZ[k][j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k <= j; k++) {
                    whole[i][j] += half[i][k] * root[j][k];
                }
            }
        }
        return whole;
    }

    /** Its value; infinite where the model has no answer. */
    double value(double[] z) {
        unwhiten(z, eta);
        response.predict(eta, predicted);
        double sum = 0;
        for (int i = 0; i < readings.length; i++) {
            Reading reading = readings[i];
            reading.scatter().judge(predicted[i], reading.value(), reading.bound(), misfit);
            sum += misfit.value;
        }
        for (double c : z) {
            sum += 0.5 * c * c;
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    /**
     * Its value with gradient and expected second derivatives.
     *
     * @param gradient into this
     * @param information into this, the lower triangle with the diagonal
     */
    double value(double[] z, double[] gradient, double[][] information) {
        int n = z.length;
        unwhiten(z, eta);
        response.predict(eta, predicted, slopes);
        double sum = 0;
        for (int a = 0; a < n; a++) {
            sum += 0.5 * z[a] * z[a];
            gradient[a] = z[a];
            for (int b = 0; b < a; b++) {
                information[a][b] = 0;
            }
            information[a][a] = 1;
        }
        for (int i = 0; i < readings.length; i++) {
            Reading reading = readings[i];
            reading.scatter().judge(predicted[i], reading.value(), reading.bound(), misfit);
            sum += misfit.value;
            whiten(slopes[i]);
            for (int a = 0; a < n; a++) {
                gradient[a] += misfit.slope * whitened[a];
                double pull = misfit.information * whitened[a];
                double[] row = information[a];
                for (int b = 0; b <= a; b++) {
                    row[b] += pull * whitened[b];
                }
            }
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    private void unwhiten(double[] z, double[] etas) {
        for (int i = 0; i < etas.length; i++) {
            double sum = mean[i];
            double[] row = root[i];
            for (int j = 0; j <= i; j++) {
                sum += row[j] * z[j];
            }
            etas[i] = sum;
        }
    }

    private void whiten(double[] slope) {
        for (int a = 0; a < whitened.length; a++) {
            double sum = 0;
            for (int i = a; i < whitened.length; i++) {
                sum += slope[i] * root[i][a];
            }
            whitened[a] = sum;
        }
    }
}
