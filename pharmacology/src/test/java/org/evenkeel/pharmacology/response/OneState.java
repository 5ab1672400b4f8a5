package org.evenkeel.pharmacology.response;

import java.util.function.DoubleUnaryOperator;

/** One equation x' = f(x) + rate; a dose goes into x. */
record OneState(DoubleUnaryOperator slope) implements ReferenceIntegrator.Equations {

    @Override
    public int states() {
        return 1;
    }

    @Override
    public void derivative(double[] state, double[] ratesMgPerMin, double[] into) {
        into[0] = slope.applyAsDouble(state[0]) + ratesMgPerMin[0];
    }

    @Override
    public void give(int input, double amountMg, double[] state) {
        state[0] += amountMg;
    }
}
