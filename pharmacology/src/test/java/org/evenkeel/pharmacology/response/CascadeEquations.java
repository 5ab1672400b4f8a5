package org.evenkeel.pharmacology.response;

/** Modes, effect site and response of one subject of a block as a plain system of differential equations. */
record CascadeEquations(CascadeBlock block, int subject) implements ReferenceIntegrator.Equations {

    @Override
    public int states() {
        return block.modes() + 2;
    }

    @Override
    public void derivative(double[] state, double[] ratesMgPerMin, double[] into) {
        int modes = block.modes();
        double c = 0;
        for (int k = 0; k < modes; k++) {
            into[k] = -block.decayPerMin(k)[subject] * state[k];
            for (int input = 0; input < ratesMgPerMin.length; input++) {
                into[k] += block.shareDimensionless(input, k)[subject] * ratesMgPerMin[input];
            }
            c += block.outputNgPerMl(block.driver(), k)[subject] * state[k];
        }
        double seen = block.isDelayed() ? state[modes] : c;
        into[modes] = block.isDelayed() ? block.equilibrationPerMin()[subject] * (c - seen) : 0;
        double power =
                Math.pow(Math.max(0, seen) / block.halfNgPerMl()[subject], block.exponentDimensionless()[subject]);
        double effect = block.action().sign() * block.greatestDimensionless()[subject] * (power / (1 + power));
        double kout = block.lossPerMin()[subject];
        double d = state[modes + 1];
        into[modes + 1] = block.action().onInput() ? kout * (effect - d) : -kout * (1 + effect) * d - kout * effect;
    }

    @Override
    public void give(int input, double amountMg, double[] state) {
        for (int k = 0; k < block.modes(); k++) {
            state[k] += block.shareDimensionless(input, k)[subject] * amountMg;
        }
    }
}
