package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;

/**
 * What one channel of a walk makes of modes that only decay: the content of each at each time, and its derivative by the
 * eigenvalue. Kept in arrays that are filled again and again; not safe to share between threads.
 */
final class ModeContents {

    /** Below this product of rate and time a power series is more exact than a difference of near equals. */
    private static final double SERIES_BELOW = 1e-3;

    private final int modes;
    /** Mode {@code k} at time {@code t} in place {@code t * modes + k}. */
    final double[] mg;
    /** Likewise, mg min. */
    final double[] slopeMgMin;

    private double[] kept = new double[0];
    private double[] gained = new double[0];
    private double[] gainedSlope = new double[0];

    ModeContents(int modes, int times) {
        this.modes = modes;
        mg = new double[times * modes];
        slopeMgMin = new double[times * modes];
    }

    void fill(double[] eigenvaluePerMin, Walk walk, int channel) {
        if (kept.length < walk.lengthCount()) {
            kept = Arrays.copyOf(kept, walk.lengthCount());
            gained = new double[kept.length];
            gainedSlope = new double[kept.length];
        }
        for (int k = 0; k < modes; k++) {
            lengths(-eigenvaluePerMin[k], walk);
            double m = 0;
            double dm = 0;
            for (int step = 0; step < walk.steps(); step++) {
                int length = walk.lengthOfStep(step);
                double rate = walk.mgPerMin(walk.ratesOfStep(step))[channel];
                dm = kept[length] * (dm + walk.lengthMinutes(length) * m) + rate * gainedSlope[length];
                m = kept[length] * m + rate * gained[length];
                int impulse = walk.impulseOfStep(step);
                if (impulse != Walk.NO_IMPULSE) {
                    m += walk.impulseMg(impulse)[channel];
                }
                int time = walk.timeAtEnd(step);
                if (time != Walk.NOT_ASKED) {
                    mg[time * modes + k] = m;
                    slopeMgMin[time * modes + k] = dm;
                }
            }
        }
    }

    /** What is left of 1 mg, and what a rate of 1 mg/min has brought, after each length of step. */
    private void lengths(double decayPerMin, Walk walk) {
        for (int i = 0; i < walk.lengthCount(); i++) {
            double h = walk.lengthMinutes(i);
            double x = decayPerMin * h;
            kept[i] = Math.exp(-x);
            if (x > SERIES_BELOW) {
                gained[i] = (1 - kept[i]) / decayPerMin;
                gainedSlope[i] = (gained[i] - h * kept[i]) / decayPerMin;
            } else {
                gained[i] = h * (1 - x / 2 * (1 - x / 3 * (1 - x / 4)));
                gainedSlope[i] = h * h * (0.5 - x * (1.0 / 3 - x * (0.125 - x / 30)));
            }
        }
    }
}
