package org.evenkeel.pharmacology.fit;

import java.util.Arrays;

/**
 * The most probable etas, by Fisher scoring with Levenberg and Marquardt's damping [1, 2].
 *
 * <p>In whitened etas the prior adds the identity to the information of the readings, so the equations of a step are
 * never near singular, however little the readings say: what they don't say anything about stays where the prior put it.
 * A step that makes matters worse is damped tenfold; after {@value #PATIENCE} steps the true second derivatives take over; a step is never longer than {@value #LONGEST_STEP} prior standard
 * deviations. The search ends with a step that promises less than {@value #ENOUGH} nats, which leaves it about a
 * ten-thousandth of a posterior standard deviation away, or says that it did not get there.
 *
 * <p>[1] Levenberg K. A method for the solution of certain non-linear problems in least squares. Q Appl Math
 * 1944;2:164-168. [2] Marquardt DW. An algorithm for least-squares estimation of nonlinear parameters. J SIAM
 * 1963;11:431-441.
 */
final class MapSearch {

    private static final double ENOUGH = 1e-7;
    private static final double LONGEST_STEP = 3;
    private static final int MOST_STEPS = 100;
    private static final int PATIENCE = 12;
    private static final double FIRST_DAMPING = 1e-2;
    private static final double ROUNDING = 1e-13;
    private static final double MOST_DAMPING = 1e12;

    private final Objective objective;
    private final Curvature curvature;
    private final double[] gradient;
    private final double[][] information;
    private final double[][] damped;
    private final double[] step;
    private final double[] trial;
    private final double[] trialGradient;
    private final double[][] trialInformation;

    MapSearch(Objective objective) {
        this.objective = objective;
        int n = objective.dimension();
        curvature = new Curvature(objective);
        gradient = new double[n];
        information = new double[n][n];
        damped = new double[n][n];
        step = new double[n];
        trial = new double[n];
        trialGradient = new double[n];
        trialInformation = new double[n][n];
    }

    /** Where the search ended. */
    static final class Found {

        private final double[] z;
        private final double[][] rootOfInformation;
        private final int steps;
        private final boolean converged;

        private Found(double[] z, double[][] rootOfInformation, int steps, boolean converged) {
            this.z = z;
            this.rootOfInformation = rootOfInformation;
            this.steps = steps;
            this.converged = converged;
        }

        /** Whitened etas. */
        double[] z() {
            return z;
        }

        /** Lower triangular; its product with its transpose is the information at z, the prior's included. */
        double[][] rootOfInformation() {
            return rootOfInformation;
        }

        /** The inverse of the information. */
        double[][] covarianceOfZ() {
            return Cholesky.inverse(rootOfInformation);
        }

        /** How many steps were tried. */
        int steps() {
            return steps;
        }

        /** Whether the search arrived. */
        boolean converged() {
            return converged;
        }
    }

    /** Searches from the middle of the prior. */
    Found search() {
        int n = objective.dimension();
        double[] z = new double[n];
        double value = objective.value(z, gradient, information);
        double damping = 0;
        int steps = 0;
        boolean converged = false;
        while (steps < MOST_STEPS && damping < MOST_DAMPING && Double.isFinite(value)) {
            double promised = solveStep(z, damping, steps);
            if (promised < ENOUGH && damping > 0) {
                damping = 0;
                promised = solveStep(z, damping, steps);
            }
            if (promised < ENOUGH) {
                takeLastStep(z);
                converged = true;
                break;
            }
            shorten();
            for (int i = 0; i < n; i++) {
                trial[i] = z[i] + step[i];
            }
            double tried = objective.value(trial, trialGradient, trialInformation);
            steps++;
            if (tried <= value + ROUNDING * (1 + Math.abs(value))) {
                accept(z);
                value = tried;
                damping = damping > 1 ? damping / 10 : 0;
            } else {
                damping = damping == 0 ? Math.max(1, FIRST_DAMPING * largestInformation()) : damping * 10;
            }
        }
        return found(z, value, steps, converged);
    }

    /** A step this small need not be tried: it leaves less than a quarter of the distance. */
    private void takeLastStep(double[] z) {
        for (int i = 0; i < z.length; i++) {
            z[i] += step[i];
        }
    }

    private void accept(double[] z) {
        System.arraycopy(trial, 0, z, 0, z.length);
        System.arraycopy(trialGradient, 0, gradient, 0, z.length);
        for (int i = 0; i < z.length; i++) {
            System.arraycopy(trialInformation[i], 0, information[i], 0, i + 1);
        }
    }

    /** Solves for the step under this damping; answers by how much it should improve the value. */
    private double solveStep(double[] z, double damping, int steps) {
        int n = step.length;
        boolean exact = steps >= PATIENCE && curvature.fill(z, damped);
        for (int i = 0; i < n; i++) {
            if (!exact) {
                System.arraycopy(information[i], 0, damped[i], 0, i + 1);
            }
            damped[i][i] += damping;
        }
        Cholesky.factor(damped);
        for (int i = 0; i < n; i++) {
            step[i] = -gradient[i];
        }
        Cholesky.solve(damped, step);
        double promised = 0;
        for (int i = 0; i < n; i++) {
            promised -= 0.5 * gradient[i] * step[i];
        }
        return promised;
    }

    private void shorten() {
        double square = 0;
        for (double c : step) {
            square += c * c;
        }
        double length = Math.sqrt(square);
        if (length > LONGEST_STEP) {
            for (int i = 0; i < step.length; i++) {
                step[i] *= LONGEST_STEP / length;
            }
        }
    }

    private double largestInformation() {
        double largest = 0;
        for (int i = 0; i < information.length; i++) {
            largest = Math.max(largest, information[i][i]);
        }
        return largest;
    }

    /** Where the model has no answer at all, nothing was learned. */
    private Found found(double[] z, double value, int steps, boolean converged) {
        double[][] rootOfInformation = new double[z.length][];
        for (int i = 0; i < z.length; i++) {
            rootOfInformation[i] = Arrays.copyOf(information[i], z.length);
        }
        Cholesky.factor(rootOfInformation);
        if (!Double.isFinite(value)) {
            for (int i = 0; i < z.length; i++) {
                Arrays.fill(rootOfInformation[i], 0);
                rootOfInformation[i][i] = 1;
            }
        }
        return new Found(z, rootOfInformation, steps, converged);
    }
}
