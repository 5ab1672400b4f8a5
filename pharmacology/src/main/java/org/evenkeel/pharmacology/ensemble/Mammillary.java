package org.evenkeel.pharmacology.ensemble;

/**
 * A mammillary body in closed form: a central compartment that eliminates and exchanges with peripheral ones. Its
 * central amount after 1 mg is a sum of exponentials, share x exp(-decay x t), one for each compartment.
 *
 * <p><b>The equation.</b> With elimination k, exchange a<sub>j</sub> from the centre to compartment j and b<sub>j</sub>
 * back (all 1/min), the decays are the roots of
 *
 * <pre>f(s) = k - s (1 + sum of a<sub>j</sub> / (b<sub>j</sub> - s)) = 0,</pre>
 *
 * written so that nothing cancels near 0. f falls between its poles b<sub>j</sub>, so there is one root below the
 * smallest, one between neighbours and one above the largest. A root's share is
 *
 * <pre>1 / (1 + sum of a<sub>j</sub> b<sub>j</sub> / (b<sub>j</sub> - s)<sup>2</sup>),</pre>
 *
 * the square of the centre's part in an eigenvector of the symmetric form: a sum of positive terms, whose only danger is
 * b<sub>j</sub> - s when a root lies close to a pole.
 *
 * <p><b>Two and three compartments</b> are a quadratic and a cubic. Newton's steps from 0 climb to the smallest root of
 * the cubic without ever passing it; the other two then have a known sum and product, and the larger is taken first so
 * that nothing cancels [1]. When roots or poles come closer together than one part in a hundred, which costs this way
 * digits, and for more compartments, each root is sought in its interval as a distance from the nearest pole (or from
 * 0), by Newton's steps kept inside by bisection [2]. Equal poles are one compartment in effect and are merged; poles
 * without exchange are left out.
 *
 * <p>[1] Press WH et al. Numerical Recipes, 3rd ed. Cambridge 2007, section 5.6. [2] Li R-C. Solving secular equations
 * stably and efficiently. LAPACK Working Note 89, 1993.
 *
 * <p>Keeps its results until the next call; belongs to one thread; allocates nothing after construction.
 */
public final class Mammillary {

    private static final double CLOSE = 1e-2;
    private static final double EQUAL = 4e-16;
    private static final int MOST_STEPS = 200;

    private final double[] out;
    private final double[] back;
    private final double[] decay;
    private final double[] share;
    private int peripherals;

    /** Room for bodies of up to this many compartments. */
    public Mammillary(int mostCompartments) {
        out = new double[mostCompartments];
        back = new double[mostCompartments];
        decay = new double[mostCompartments];
        share = new double[mostCompartments];
    }

    /** The decay of a mode, 1/min; modes that merged away have decay 0 and share 0. */
    public double decayPerMin(int mode) {
        return decay[mode];
    }

    /** A mode's share of the central amount at the instant of a dose; all shares add up to 1. */
    public double shareFraction(int mode) {
        return share[mode];
    }

    /** One compartment. */
    public void solve(double eliminationPerMin) {
        decay[0] = eliminationPerMin;
        share[0] = 1;
    }

    /** Two compartments. */
    public void solve(double eliminationPerMin, double outPerMin, double backPerMin) {
        double sum = eliminationPerMin + outPerMin + backPerMin;
        double product = eliminationPerMin * backPerMin;
        double gap = Math.sqrt(sum * sum - 4 * product);
        decay[0] = (sum + gap) / 2;
        decay[1] = product / decay[0];
        boolean apart = gap > CLOSE * sum
                && Math.abs(backPerMin - decay[0]) > CLOSE * backPerMin
                && Math.abs(backPerMin - decay[1]) > CLOSE * backPerMin;
        if (apart) {
            for (int mode = 0; mode < 2; mode++) {
                share[mode] = 1 / (1 + term(outPerMin, backPerMin, decay[mode]));
            }
        } else {
            out[0] = outPerMin;
            back[0] = backPerMin;
            solveByIntervals(eliminationPerMin, 1);
        }
    }

    /** Three compartments. */
    public void solve(
            double eliminationPerMin, double out1PerMin, double back1PerMin, double out2PerMin, double back2PerMin) {
        double c2 = eliminationPerMin + out1PerMin + out2PerMin + back1PerMin + back2PerMin;
        double c1 = eliminationPerMin * (back1PerMin + back2PerMin)
                + out1PerMin * back2PerMin
                + out2PerMin * back1PerMin
                + back1PerMin * back2PerMin;
        double c0 = eliminationPerMin * back1PerMin * back2PerMin;
        double slow = smallestRoot(c2, c1, c0);
        double sum = c2 - slow;
        double gap = Math.sqrt(sum * sum - 4 * (c0 / slow));
        decay[0] = (sum + gap) / 2;
        decay[1] = c0 / slow / decay[0];
        decay[2] = slow;
        boolean apart = gap > CLOSE * sum && decay[1] - slow > CLOSE * decay[1];
        for (int mode = 0; mode < 3 && apart; mode++) {
            double s = decay[mode];
            apart = Math.abs(back1PerMin - s) > CLOSE * back1PerMin && Math.abs(back2PerMin - s) > CLOSE * back2PerMin;
            share[mode] = 1 / (1 + term(out1PerMin, back1PerMin, s) + term(out2PerMin, back2PerMin, s));
        }
        if (!apart) {
            out[0] = out1PerMin;
            back[0] = back1PerMin;
            out[1] = out2PerMin;
            back[1] = back2PerMin;
            solveByIntervals(eliminationPerMin, 2);
        }
    }

    /**
     * Any number of compartments.
     *
     * @param outPerMin from the centre to each peripheral compartment
     * @param backPerMin from each to the centre
     */
    public void solve(double eliminationPerMin, double[] outPerMin, double[] backPerMin) {
        System.arraycopy(outPerMin, 0, out, 0, outPerMin.length);
        System.arraycopy(backPerMin, 0, back, 0, backPerMin.length);
        solveByIntervals(eliminationPerMin, outPerMin.length);
    }

    private static double term(double out, double back, double s) {
        double distance = back - s;
        return out * back / (distance * distance);
    }

    private static double smallestRoot(double c2, double c1, double c0) {
        double s = c0 / c1;
        for (int i = 0; i < MOST_STEPS; i++) {
            double value = ((s - c2) * s + c1) * s - c0;
            double slope = (3 * s - 2 * c2) * s + c1;
            double step = value / slope;
            s -= step;
            if (!(step < -4e-16 * s)) {
                break;
            }
        }
        return s;
    }

    private void solveByIntervals(double elimination, int count) {
        sortAndMerge(count);
        for (int mode = 0; mode <= count; mode++) {
            decay[mode] = 0;
            share[mode] = 0;
        }
        for (int mode = 0; mode <= peripherals; mode++) {
            solveInterval(elimination, mode);
        }
    }

    /** Poles ascending, equal ones as one, those without exchange left out. */
    private void sortAndMerge(int count) {
        peripherals = 0;
        for (int next = 0; next < count; next++) {
            double o = out[next];
            double b = back[next];
            int place = peripherals;
            while (place > 0 && back[place - 1] > b) {
                place--;
            }
            if (place > 0 && b - back[place - 1] <= EQUAL * b) {
                out[place - 1] += o;
            } else if (o > 0) {
                System.arraycopy(out, place, out, place + 1, peripherals - place);
                System.arraycopy(back, place, back, place + 1, peripherals - place);
                out[place] = o;
                back[place] = b;
                peripherals++;
            }
        }
    }

    /** The root in the interval below pole {@code i}, or above all poles: as an origin and a distance from it. */
    private void solveInterval(double elimination, int i) {
        double low = i == 0 ? 0 : back[i - 1];
        double high = i < peripherals ? back[i] : elimination + low;
        for (int j = 0; j < peripherals && i == peripherals; j++) {
            high += out[j];
        }
        double middle = (low + high) / 2;
        boolean nearLow = i == peripherals || value(elimination, middle, 0) < 0;
        double origin = nearLow ? low : high;
        double from = nearLow ? 0 : (low - high) / 2;
        double to = nearLow ? (i == peripherals ? high - low : (high - low) / 2) : 0;
        if (i == 0 && elimination == 0) {
            origin = 0;
            to = 0;
            from = 0;
        }
        double distance = rootBetween(elimination, origin, from, to);
        decay[i] = origin + distance;
        double sum = 1;
        for (int j = 0; j < peripherals; j++) {
            double apart = back[j] - origin - distance;
            sum += out[j] * back[j] / (apart * apart);
        }
        share[i] = 1 / sum;
    }

    /** f at origin + distance. */
    private double value(double elimination, double origin, double distance) {
        double sum = 1;
        for (int j = 0; j < peripherals; j++) {
            sum += out[j] / (back[j] - origin - distance);
        }
        return elimination - (origin + distance) * sum;
    }

    private double slope(double origin, double distance) {
        double sum = -1;
        for (int j = 0; j < peripherals; j++) {
            double apart = back[j] - origin - distance;
            sum -= out[j] * back[j] / (apart * apart);
        }
        return sum;
    }

    /** f falls from {@code from} to {@code to}; an end may be a pole, which is never evaluated. */
    private double rootBetween(double elimination, double origin, double from, double to) {
        double low = from;
        double high = to;
        double x = (low + high) / 2;
        for (int i = 0; i < MOST_STEPS && low < high; i++) {
            double f = value(elimination, origin, x);
            if (f > 0) {
                low = x;
            } else {
                high = x;
            }
            double next = x - f / slope(origin, x);
            if (Math.abs(next - x) <= 2e-16 * Math.abs(x)) {
                return x;
            }
            if (!(next > low && next < high)) {
                next = low * high > 0 && Math.abs(low - high) > Math.min(Math.abs(low), Math.abs(high))
                        ? Math.copySign(Math.sqrt(low * high), low)
                        : (low + high) / 2;
            }
            if (next == low || next == high) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
