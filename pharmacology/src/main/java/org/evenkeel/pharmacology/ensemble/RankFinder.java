package org.evenkeel.pharmacology.ensemble;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Finds values of given ranks in an unordered array. A sorted sample of 15 tells about where the rank lies; one pass
 * copies what lies there, one counts what lies below, and the search goes on in the copy, a quarter as long (after
 * Floyd and Rivest, Algorithm 489, CACM 1975;18:173). Both passes are the sieve's. Belongs to one thread.
 */
final class RankFinder {

    private static final int SMALL = 40;
    private static final int SAMPLE = 15;
    private static final int AROUND = 2;

    private final Supplier<Sieve> sieves;
    private final double[] sample = new double[SAMPLE];
    private double[] here = new double[0];
    private double[] there = new double[0];

    private double[] sorted = new double[0];
    private int place;
    private int known;

    RankFinder(Supplier<Sieve> sieves) {
        this.sieves = sieves;
    }

    /** The value that sorting would put at {@code rank}; the array stays as it is. */
    double valueAt(double[] values, int n, int rank) {
        if (here.length < n + Tally.MARGIN) {
            here = new double[n + n / 2 + Tally.MARGIN];
            there = new double[here.length];
        }
        double[] from = values;
        double[] into = here;
        double[] spare = there;
        int left = n;
        int sought = rank;
        while (left > SMALL) {
            takeSample(from, left);
            int place = (int) ((long) sought * SAMPLE / left);
            double low = place < AROUND ? Double.NEGATIVE_INFINITY : sample[place - AROUND];
            double high = place + AROUND >= SAMPLE ? Double.POSITIVE_INFINITY : Math.nextUp(sample[place + AROUND]);
            int below = sieves.get().countBelow(from, left, low);
            if (sought < below) {
                left = sieves.get().between(from, left, Double.NEGATIVE_INFINITY, low, into);
            } else {
                int count = sieves.get().between(from, left, low, high, into);
                if (sought >= below + count) {
                    left = sieves.get().between(from, left, high, Double.POSITIVE_INFINITY, into);
                    sought -= below + count;
                } else if (count == left) {
                    break;
                } else {
                    left = count;
                    sought -= below;
                }
            }
            double[] copy = into;
            from = copy;
            into = spare;
            spare = copy;
        }
        sorted = sorted(from, left, into);
        place = sought;
        known = left;
        return sorted[place];
    }

    /** Whether the value of the next rank after the one found last is known too. */
    boolean knowsNext() {
        return place + 1 < known;
    }

    /** The value of the next rank after the one found last. */
    double next() {
        return sorted[place + 1];
    }

    /** The values sorted into another array. */
    private static double[] sorted(double[] from, int n, double[] into) {
        System.arraycopy(from, 0, into, 0, n);
        if (n > SMALL) {
            Arrays.sort(into, 0, n);
        } else {
            insertionSort(into, n);
        }
        return into;
    }

    private void takeSample(double[] from, int n) {
        for (int i = 0; i < SAMPLE; i++) {
            sample[i] = from[(int) ((2L * i + 1) * n / (2 * SAMPLE))];
        }
        insertionSort(sample, SAMPLE);
    }

    private static void insertionSort(double[] a, int n) {
        for (int i = 1; i < n; i++) {
            double x = a[i];
            int j = i - 1;
            while (j >= 0 && a[j] > x) {
                a[j + 1] = a[j];
                j--;
            }
            a[j + 1] = x;
        }
    }
}
