package org.evenkeel.pharmacology.response;

/**
 * The coefficients of RODAS, a Rosenbrock method of order 4 with an embedded one of order 3, six stages, stiffly accurate
 * and L-stable: Hairer E, Wanner G. Solving ordinary differential equations II, 2nd ed. Springer 1996, IV.7, and VI.4 for
 * this method. In the form that needs no product with the Jacobian:
 *
 * <pre>(I / (gamma h) - J) u<sub>i</sub> = f(y + sum over j &lt; i of a<sub>ij</sub> u<sub>j</sub>) + sum over j &lt; i of c<sub>ij</sub> u<sub>j</sub> / h.</pre>
 *
 * The new state is the argument of the last stage plus u<sub>6</sub>, and u<sub>6</sub> is the error of order 3.
 */
final class Rodas {

    static final int STAGES = 6;
    static final double GAMMA = 0.25;

    /** The last row is the fifth with one more 1. */
    static final double[][] A = {
        {},
        {1.544},
        {0.9466785280815826, 0.2557011698983284},
        {3.314825187068521, 2.896124015972201, 0.9986419139977817},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1}
    };

    static final double[][] C = {
        {},
        {-5.6688},
        {-2.430093356833875, -0.2063599157091915},
        {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
        {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
        {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054}
    };

    /** For dense output: y(t + x h) = (1 - x) y0 + x (y1 + (1 - x) (D[0] u + x D[1] u)). */
    static final double[][] D = {
        {10.12623508344586, -7.487995877610167, -34.80091861555747, -7.992771707568823, 1.025137723295662},
        {-0.6762803392801253, 6.087714651680015, 16.43084320892478, 24.76722511418386, -6.594389125716872}
    };

    private Rodas() {}
}
