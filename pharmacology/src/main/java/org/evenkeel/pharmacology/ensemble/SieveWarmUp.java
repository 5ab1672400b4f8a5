package org.evenkeel.pharmacology.ensemble;

/** Runs a sieve's loops on made-up numbers until they are compiled. */
final class SieveWarmUp {

    private static final int SUBJECTS = 256;
    private static final int ROUND = 200;
    private static final int MOST_ROUNDS = 500;
    /** A subject and step in less than this is not interpreted any more. */
    private static final double FAST_NANOSECONDS = 3;

    private SieveWarmUp() {}

    /** Returns a number that depends on all results, so that no work can be left out. */
    static long untilFast(Sieve sieve) {
        long seen = 0;
        double[][] mode = new double[3][SUBJECTS];
        double[][] kept = new double[3][SUBJECTS];
        double[] row = new double[SUBJECTS];
        double[] none = {};
        double[] row1 = new double[SUBJECTS];
        double[] row2 = new double[SUBJECTS];
        double[] into = new double[SUBJECTS + Tally.MARGIN];
        for (int i = 0; i < SUBJECTS; i++) {
            row[i] = 1 + (i * 37 % SUBJECTS) / (double) SUBJECTS;
            for (int k = 0; k < mode.length; k++) {
                mode[k][i] = row[i];
                kept[k][i] = 1;
            }
        }
        Tally first = tally();
        Tally second = tally();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < ROUND; i++) {
                first.clear();
                second.clear();
                boolean isOdd = i % 2 != 0;
                sieve.decayTwice(mode, kept, SUBJECTS, first, second, isOdd ? row1 : none, isOdd ? row2 : none);
                first.clear();
                sieve.sift(row, SUBJECTS, first);
                int between = sieve.between(row, SUBJECTS, 1.2, 1.7, into);
                seen += sieve.countBelow(into, between, 1.5);
            }
            double nanoseconds = (System.nanoTime() - start) / ((double) ROUND * SUBJECTS);
            if (nanoseconds < 4 * FAST_NANOSECONDS) {
                return seen;
            }
        }
        return seen;
    }

    private static Tally tally() {
        Tally tally = new Tally();
        tally.reserve(SUBJECTS);
        double[] centres = {1.1, 1.5, 1.9};
        for (int b = 0; b < Tally.BRACKETS; b++) {
            tally.lower[b] = centres[b] - 0.02;
            tally.upper[b] = centres[b] + 0.02;
        }
        return tally;
    }
}
