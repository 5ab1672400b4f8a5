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

    private final double[] m;
    private final double[] dm;
    private double[] kept = new double[0];
    private double[] gained = new double[0];
    private double[] gainedSlope = new double[0];

    ModeContents(int modes, int times) {
        this.modes = modes;
        mg = new double[times * modes];
        slopeMgMin = new double[times * modes];
        m = new double[modes];
        dm = new double[modes];
    }

    /**
     * Follows a channel.
     *
     * @param withSlopes whether the derivatives are wanted too; else they are left as they were
     */
    void fill(double[] eigenvaluePerMin, Walk walk, int channel, boolean withSlopes) {
        prepareLengths(eigenvaluePerMin, walk, withSlopes);
        Arrays.fill(m, 0);
        Arrays.fill(dm, 0);
        for (int step = 0; step < walk.steps(); step++) {
            int length = walk.lengthOfStep(step);
            double rate = walk.mgPerMin(walk.ratesOfStep(step))[channel];
            int at = length * modes;
            if (withSlopes) {
                double minutes = walk.lengthMinutes(length);
                for (int k = 0; k < modes; k++) {
                    dm[k] = kept[at + k] * (dm[k] + minutes * m[k]) + rate * gainedSlope[at + k];
                }
            }
            for (int k = 0; k < modes; k++) {
                m[k] = kept[at + k] * m[k] + rate * gained[at + k];
            }
            int impulse = walk.impulseOfStep(step);
            if (impulse != Walk.NO_IMPULSE) {
                double now = walk.impulseMg(impulse)[channel];
                for (int k = 0; k < modes; k++) {
                    m[k] += now;
                }
            }
            int time = walk.timeAtEnd(step);
            if (time != Walk.NOT_ASKED) {
                System.arraycopy(m, 0, mg, time * modes, modes);
                if (withSlopes) {
                    System.arraycopy(dm, 0, slopeMgMin, time * modes, modes);
                }
            }
        }
    }

    /** What is left of 1 mg, and what a rate of 1 mg/min has brought, after each length of step. */
    private void prepareLengths(double[] eigenvaluePerMin, Walk walk, boolean withSlopes) {
        int size = walk.lengthCount() * modes;
        if (kept.length < size) {
            kept = new double[size];
            gained = new double[size];
            gainedSlope = new double[size];
        }
        for (int i = 0, at = 0; i < walk.lengthCount(); i++) {
            double h = walk.lengthMinutes(i);
            for (int k = 0; k < modes; k++, at++) {
                double decay = -eigenvaluePerMin[k];
                double x = decay * h;
                kept[at] = Math.exp(-x);
                gained[at] = x > SERIES_BELOW ? (1 - kept[at]) / decay : h * (1 - x / 2 * (1 - x / 3 * (1 - x / 4)));
                if (withSlopes) {
                    gainedSlope[at] = x > SERIES_BELOW
                            ? (gained[at] - h * kept[at]) / decay
                            : h * h * (0.5 - x * (1.0 / 3 - x * (0.125 - x / 30)));
                }
            }
        }
    }
}
