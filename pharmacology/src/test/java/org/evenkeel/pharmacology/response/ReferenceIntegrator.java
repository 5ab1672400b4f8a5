package org.evenkeel.pharmacology.response;

import java.util.Arrays;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;

/** An adaptive integrator of high order that stops at every point of a course: slow, independent, used to check. */
final class ReferenceIntegrator {

    /** A system whose inputs are constant between the points of a course. */
    interface Equations {
        int states();

        void derivative(double[] state, double[] ratesMgPerMin, double[] into);

        void give(int input, double amountMg, double[] state);
    }

    private static final int HALVINGS = 20;

    private ReferenceIntegrator() {}

    /** The states at every asked time, {@code [time][state]}, from zero. */
    static double[][] solve(Course course, Equations equations, double tolerance) {
        int n = equations.states();
        double[][] answer = new double[course.times()][];
        double[] state = new double[n];
        double[] rates = new double[course.inputs()];
        for (int p = 0; p < course.points(); p++) {
            int change = course.changeAt(p);
            if (change != Course.NONE) {
                rates = course.ratesMgPerMin(change);
                for (int input = 0; input < rates.length; input++) {
                    equations.give(input, course.atOnceMg(change)[input], state);
                }
            }
            for (int t = course.firstAsked(p); t < course.firstAsked(p + 1); t++) {
                answer[t] = state.clone();
            }
            if (p + 1 < course.points()) {
                double minutes = course.lengthsMinutes()[course.lengthAfter(p)];
                state = change == Course.NONE
                        ? step(equations, state, rates, minutes, tolerance)
                        : fromBreakpoint(equations, state, rates, minutes, tolerance);
            }
        }
        return answer;
    }

    /** After a breakpoint a response may start like a fractional power of time: steps that double from almost nothing. */
    private static double[] fromBreakpoint(
            Equations equations, double[] state, double[] rates, double minutes, double tolerance) {
        double[] reached = state;
        double done = 0;
        for (int halvings = HALVINGS; halvings >= 0; halvings--) {
            double until = minutes / (1L << halvings);
            reached = step(equations, reached, rates, until - done, tolerance);
            done = until;
        }
        return reached;
    }

    private static double[] step(
            Equations equations, double[] state, double[] rates, double minutes, double tolerance) {
        OrdinaryDifferentialEquation equation = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return state.length;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                double[] into = new double[y.length];
                equations.derivative(y, rates, into);
                return into;
            }
        };
        double[] absolute = new double[state.length];
        Arrays.fill(absolute, tolerance);
        double[] relative = new double[state.length];
        Arrays.fill(relative, tolerance);
        double least = minutes * 1e-12;
        return new DormandPrince853Integrator(least, minutes, absolute, relative)
                .integrate(equation, new ODEState(0, state), minutes)
                .getPrimaryState();
    }
}
