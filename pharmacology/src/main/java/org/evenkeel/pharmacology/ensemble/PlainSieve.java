package org.evenkeel.pharmacology.ensemble;

/**
 * The truth that the vector form is tested against, and the form for machines without wide vectors. Numbers of 0 or more
 * have the order of their bits, so a comparison is the sign of a difference of integers and needs no branch.
 */
final class PlainSieve implements Sieve {

    private static final int SIGN = 63;

    @Override
    public void sift(double[] row, int n, Tally tally) {
        siftFrom(0, row, n, tally);
    }

    /** Tallies {@code row} from a place on that is a multiple of the number of lanes. */
    static void siftFrom(int from, double[] row, int n, Tally tally) {
        addToLanes(from, row, n, tally.laneSums);
        long l0 = Double.doubleToRawLongBits(tally.lower[0]);
        long l1 = Double.doubleToRawLongBits(tally.lower[1]);
        long l2 = Double.doubleToRawLongBits(tally.lower[2]);
        long u0 = Double.doubleToRawLongBits(tally.upper[0]);
        long u1 = Double.doubleToRawLongBits(tally.upper[1]);
        long u2 = Double.doubleToRawLongBits(tally.upper[2]);
        long c0 = 0;
        long c1 = 0;
        long c2 = 0;
        double[] inside = tally.inside;
        int held = tally.held;
        for (int i = from; i < n; i++) {
            double y = row[i];
            long x = Double.doubleToRawLongBits(y);
            long b0 = x - l0;
            long b1 = x - l1;
            long b2 = x - l2;
            c0 += b0 >>> SIGN;
            c1 += b1 >>> SIGN;
            c2 += b2 >>> SIGN;
            inside[held] = y;
            held += (int) (((b0 ^ (x - u0)) | (b1 ^ (x - u1)) | (b2 ^ (x - u2))) >>> SIGN);
        }
        tally.below[0] += c0;
        tally.below[1] += c1;
        tally.below[2] += c2;
        tally.held = held;
    }

    private static void addToLanes(int from, double[] row, int n, double[] lanes) {
        double s0 = lanes[0];
        double s1 = lanes[1];
        double s2 = lanes[2];
        double s3 = lanes[3];
        double s4 = lanes[4];
        double s5 = lanes[5];
        double s6 = lanes[6];
        double s7 = lanes[7];
        int i = from;
        for (; i + 7 < n; i += Tally.LANES) {
            s0 += row[i];
            s1 += row[i + 1];
            s2 += row[i + 2];
            s3 += row[i + 3];
            s4 += row[i + 4];
            s5 += row[i + 5];
            s6 += row[i + 6];
            s7 += row[i + 7];
        }
        lanes[0] = s0;
        lanes[1] = s1;
        lanes[2] = s2;
        lanes[3] = s3;
        lanes[4] = s4;
        lanes[5] = s5;
        lanes[6] = s6;
        lanes[7] = s7;
        for (; i < n; i++) {
            lanes[i & (Tally.LANES - 1)] += row[i];
        }
    }

    @Override
    public boolean isFasterFused() {
        return false;
    }

    @Override
    public void decayTwice(
            double[][] mode, double[][] kept, int n, Tally first, Tally second, double[] row1, double[] row2) {
        decayTwiceFrom(0, mode, kept, n, first, second, row1, row2);
    }

    /** Follows the subjects from a place on that is a multiple of the number of lanes. */
    static void decayTwiceFrom(
            int from,
            double[][] mode,
            double[][] kept,
            int n,
            Tally first,
            Tally second,
            double[] row1,
            double[] row2) {
        if (from == n) {
            return;
        }
        double[] sums1 = row1.length > 0 ? row1 : new double[n];
        double[] sums2 = row1.length > 0 ? row2 : new double[n];
        for (int i = from; i < n; i++) {
            double a = mode[0][i] * kept[0][i];
            double b = mode[1][i] * kept[1][i];
            double c = mode[2][i] * kept[2][i];
            sums1[i] = a + b + c;
            a *= kept[0][i];
            b *= kept[1][i];
            c *= kept[2][i];
            sums2[i] = a + b + c;
            mode[0][i] = a;
            mode[1][i] = b;
            mode[2][i] = c;
        }
        siftFrom(from, sums1, n, first);
        siftFrom(from, sums2, n, second);
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
