package org.evenkeel.pharmacology.ensemble;

/** The truth that the vector form is tested against, and the form for machines without wide vectors. */
final class PlainSieve implements Sieve {

    @Override
    public void sift(double[] row, int n, Tally tally) {
        siftFrom(0, row, n, tally);
    }

    /** Tallies {@code row} from a place on that is a multiple of the number of lanes. */
    static void siftFrom(int from, double[] row, int n, Tally tally) {
        for (int i = from; i < n; i++) {
            take(row[i], i, tally);
        }
    }

    @Override
    public void decayTwice(double[][] mode, double[][] kept, int n, Tally first, Tally second) {
        decayTwiceFrom(0, mode, kept, n, first, second);
    }

    /** Follows the subjects from a place on that is a multiple of the number of lanes. */
    static void decayTwiceFrom(int from, double[][] mode, double[][] kept, int n, Tally first, Tally second) {
        for (int i = from; i < n; i++) {
            double a = mode[0][i] * kept[0][i];
            double b = mode[1][i] * kept[1][i];
            double c = mode[2][i] * kept[2][i];
            take(a + b + c, i, first);
            a *= kept[0][i];
            b *= kept[1][i];
            c *= kept[2][i];
            take(a + b + c, i, second);
            mode[0][i] = a;
            mode[1][i] = b;
            mode[2][i] = c;
        }
    }

    private static void take(double y, int place, Tally tally) {
        double[] lower = tally.lower;
        double[] upper = tally.upper;
        long[] below = tally.below;
        int below0 = y < lower[0] ? 1 : 0;
        int below1 = y < lower[1] ? 1 : 0;
        int below2 = y < lower[2] ? 1 : 0;
        int within = (below0 ^ (y < upper[0] ? 1 : 0))
                | (below1 ^ (y < upper[1] ? 1 : 0))
                | (below2 ^ (y < upper[2] ? 1 : 0));
        below[0] += below0;
        below[1] += below1;
        below[2] += below2;
        tally.laneSums[place & (Tally.LANES - 1)] += y;
        tally.inside[tally.held] = y;
        tally.held += within;
    }

    @Override
    public int between(double[] values, int n, double lower, double upper, double[] into) {
        return betweenFrom(0, values, n, lower, upper, into, 0);
    }

    /** Copies from a place on, to behind what was copied already. */
    static int betweenFrom(int from, double[] values, int n, double lower, double upper, double[] into, int copied) {
        int at = copied;
        for (int i = from; i < n; i++) {
            double value = values[i];
            into[at] = value;
            at += (value < upper ? 1 : 0) ^ (value < lower ? 1 : 0);
        }
        return at;
    }

    @Override
    public int countBelow(double[] values, int n, double limit) {
        return countBelowFrom(0, values, n, limit);
    }

    static int countBelowFrom(int from, double[] values, int n, double limit) {
        int below = 0;
        for (int i = from; i < n; i++) {
            below += values[i] < limit ? 1 : 0;
        }
        return below;
    }
}
