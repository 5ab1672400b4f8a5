package org.evenkeel.pharmacology.fit;

import java.util.function.UnaryOperator;

/** Responses written out for tests, with slopes by central differences. */
final class TestResponses {

    private TestResponses() {}

    static Response of(int etas, int readings, UnaryOperator<double[]> function) {
        return new Response() {
            @Override
            public int etas() {
                return etas;
            }

            @Override
            public int readings() {
                return readings;
            }

            @Override
            public void predict(double[] eta, double[] predicted) {
                System.arraycopy(function.apply(eta.clone()), 0, predicted, 0, readings);
            }

            @Override
            public void predict(double[] eta, double[] predicted, double[][] slopes) {
                predict(eta, predicted);
                for (int j = 0; j < etas; j++) {
                    double[] up = eta.clone();
                    double[] down = eta.clone();
                    up[j] += 1e-5;
                    down[j] -= 1e-5;
                    double[] above = function.apply(up);
                    double[] below = function.apply(down);
                    for (int i = 0; i < readings; i++) {
                        slopes[i][j] = (above[i] - below[i]) / 2e-5;
                    }
                }
            }
        };
    }

    /** One compartment after a bolus of 10 mg: eta 0 on clearance, eta 1 on volume; ng/mL. */
    static Response oneCompartment(double... minutes) {
        return of(2, minutes.length, eta -> {
            double volume = 50 * Math.exp(eta[1]);
            double rate = Math.exp(eta[0]) / volume;
            double[] c = new double[minutes.length];
            for (int i = 0; i < c.length; i++) {
                c[i] = 1e4 / volume * Math.exp(-rate * minutes[i]);
            }
            return c;
        });
    }

    static Gaussian prior(double variance, int etas) {
        double[][] covariance = new double[etas][etas];
        for (int i = 0; i < etas; i++) {
            covariance[i][i] = variance;
        }
        return new Gaussian(new double[etas], covariance);
    }
}
