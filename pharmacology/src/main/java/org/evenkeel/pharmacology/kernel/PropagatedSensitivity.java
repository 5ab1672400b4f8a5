package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Amounts by matrix exponentials and slopes by their differences: for networks without modes that can be told apart. A
 * thousand times slower than {@link ModalSensitivity}, and works for every network.
 */
final class PropagatedSensitivity implements AmountSlopes {

    private static final double STEP = 1e-5;

    private final int n;
    private final FlowPlaces flows;
    private final int[] channels;
    private final int[] outputs;
    private final int times;
    private final double[][] a;
    private final double[] amount;
    private final double[][] byRate;
    private final double[][] byFraction;
    private double[] rates = {};
    private double[] fractions = {};
    private Walk walk = Walk.of(0, java.util.List.of(), new double[] {0});
    private boolean slopesKnown;

    PropagatedSensitivity(int states, FlowPlaces flows, int[] channels, int[] outputs, int times) {
        this.n = states;
        this.flows = flows;
        this.channels = channels;
        this.outputs = outputs;
        this.times = times;
        a = new double[n][n];
        amount = new double[outputs.length * times];
        byRate = new double[flows.driver.length][amount.length];
        byFraction = new double[channels.length][amount.length];
    }

    @Override
    public boolean solve(double[] ratePerMin, double[] fractionOfChannel, Walk newWalk, boolean withSlopes) {
        rates = ratePerMin.clone();
        fractions = fractionOfChannel.clone();
        follow(newWalk, withSlopes);
        return Arrays.stream(amount).allMatch(Double::isFinite);
    }

    @Override
    public void follow(Walk newWalk, boolean withSlopes) {
        walk = newWalk;
        slopesKnown = false;
        answer(rates, fractions, amount);
    }

    private void answer(double[] ofRates, double[] ofFractions, double[] into) {
        flows.fill(ofRates, a);
        double[][][] over = new double[walk.lengthCount()][][];
        for (int length = 0; length < over.length; length++) {
            over[length] = propagator(walk.lengthMinutes(length));
        }
        double[] x = new double[n];
        for (int step = 0; step < walk.steps(); step++) {
            double[] rate = walk.mgPerMin(walk.ratesOfStep(step));
            double[][] p = over[walk.lengthOfStep(step)];
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i] += p[i][j] * x[j];
                }
                for (int c = 0; c < channels.length; c++) {
                    next[i] += p[i][n + c] * rate[c] * ofFractions[c];
                }
            }
            x = next;
            if (walk.impulseOfStep(step) != Walk.NO_IMPULSE) {
                double[] mg = walk.impulseMg(walk.impulseOfStep(step));
                for (int c = 0; c < channels.length; c++) {
                    x[channels[c]] += mg[c] * ofFractions[c];
                }
            }
            int time = walk.timeAtEnd(step);
            for (int o = 0; o < outputs.length && time != Walk.NOT_ASKED; o++) {
                into[o * times + time] = outputs[o] == OUTSIDE ? 0 : x[outputs[o]];
            }
        }
    }

    private double[][] propagator(double minutes) {
        RealMatrix augmented = new Array2DRowRealMatrix(n + channels.length, n + channels.length);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                augmented.setEntry(i, j, a[i][j] * minutes);
            }
        }
        for (int c = 0; c < channels.length; c++) {
            augmented.setEntry(channels[c], n + c, minutes);
        }
        return MatrixUtils.matrixExponential(augmented).getData();
    }

    @Override
    public double amountMg(int output, int time) {
        return amount[output * times + time];
    }

    @Override
    public void slopes(int output, int time, double[] byRateInto, double[] byFractionInto) {
        if (!slopesKnown) {
            for (int f = 0; f < rates.length; f++) {
                difference(rates, f, byRate[f]);
            }
            for (int c = 0; c < fractions.length; c++) {
                difference(fractions, c, byFraction[c]);
            }
            slopesKnown = true;
        }
        int at = output * times + time;
        Arrays.setAll(byRateInto, f -> byRate[f][at]);
        Arrays.setAll(byFractionInto, c -> byFraction[c][at]);
    }

    private void difference(double[] of, int place, double[] into) {
        double value = of[place];
        double step = STEP * Math.max(value, STEP);
        double[] below = new double[into.length];
        of[place] = value + step;
        answer(rates, fractions, into);
        of[place] = value - step;
        answer(rates, fractions, below);
        of[place] = value;
        for (int i = 0; i < into.length; i++) {
            into[i] = (into[i] - below[i]) / (2 * step);
        }
    }
}
