package org.evenkeel.pharmacology.ensemble;

/** The truth that the vector form is tested against, and the form for machines without wide vectors. */
final class PlainSieve implements Sieve {

    @Override
    public void sift(double[] row, int n, Tally tally) {
        siftFrom(0, row, n, tally);
    }

    /** Tallies {@code row} from a place on that is a multiple of the number of lanes. */
    static void siftFrom(int from, double[] row, int n, Tally tally) {
        addToLanes(from, row, n, tally.laneSums);
        double l0 = tally.lower[0];
        double l1 = tally.lower[1];
        double l2 = tally.lower[2];
        double u0 = tally.upper[0];
        double u1 = tally.upper[1];
        double u2 = tally.upper[2];
        int c0 = 0;
        int c1 = 0;
        int c2 = 0;
        double[] inside = tally.inside;
        int held = tally.held;
        for (int i = from; i < n; i++) {
            double y = row[i];
            int b0 = y < l0 ? 1 : 0;
            int b1 = y < l1 ? 1 : 0;
            int b2 = y < l2 ? 1 : 0;
            c0 += b0;
            c1 += b1;
            c2 += b2;
            inside[held] = y;
            held += (b0 ^ (y < u0 ? 1 : 0)) | (b1 ^ (y < u1 ? 1 : 0)) | (b2 ^ (y < u2 ? 1 : 0));
        }
        tally.below[0] += c0;
        tally.below[1] += c1;
        tally.below[2] += c2;
        tally.held = held;
    }

    private static void addToLanes(int from, double[] row, int n, double[] lanes) {
        int i = from;
        for (; i + Tally.LANES <= n; i += Tally.LANES) {
            for (int lane = 0; lane < Tally.LANES; lane++) {
                lanes[lane] += row[i + lane];
            }
        }
        for (; i < n; i++) {
            lanes[i & (Tally.LANES - 1)] += row[i];
        }
    }

    @Override
    public boolean isFasterFused() {
        return false;
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
