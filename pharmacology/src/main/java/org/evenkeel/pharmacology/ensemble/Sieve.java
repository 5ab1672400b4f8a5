package org.evenkeel.pharmacology.ensemble;

/**
 * The loops over concentrations that decide the speed, in a plain and in a vector form with the same results, bit for
 * bit. No concentration is NaN or below 0. Room in the tallies was made before.
 */
sealed interface Sieve permits PlainSieve, VectorSieve {

    /** Tallies the first {@code n} concentrations of a row. */
    void sift(double[] row, int n, Tally tally);

    /** Whether {@link #decayTwice} is faster than advancing modes first and sifting their sums then. */
    boolean isFasterFused();

    /**
     * Lets three modes decay over two equal steps and tallies their sums after each.
     *
     * @param mode three arrays of modes, updated
     * @param kept what is left of each after one step
     * @param row1 receives the sums after the first step, if it has any places
     * @param row2 receives the sums after the second
     */
    void decayTwice(double[][] mode, double[][] kept, int n, Tally first, Tally second, double[] row1, double[] row2);

    /**
     * Copies the values from {@code lower} up to and without {@code upper} into another array, in order.
     *
     * @param into with room for {@link Tally#MARGIN} values more than there are
     * @return how many
     */
    int between(double[] values, int n, double lower, double upper, double[] into);

    /** How many of the first {@code n} values are less than {@code limit}. */
    int countBelow(double[] values, int n, double limit);
}
