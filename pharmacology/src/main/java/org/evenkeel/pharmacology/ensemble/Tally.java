package org.evenkeel.pharmacology.ensemble;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What is remembered of the concentrations at one time: for up to three brackets how many lay below, and the values
 * inside any of them; and the sum, in eight lanes, so that it does not depend on how subjects were cut into blocks.
 */
final class Tally implements Serializable {

    /** How many brackets one tally takes. */
    static final int BRACKETS = 3;

    /** In how many lanes sums run: subject i adds to lane i mod 8. */
    static final int LANES = 8;

    /** Values a sieve may write beyond the last that it keeps. */
    static final int MARGIN = 8;

    /** Lower ends, belonging to their brackets. */
    final double[] lower = new double[BRACKETS];
    /** Upper ends, not belonging to their brackets. */
    final double[] upper = new double[BRACKETS];

    final long[] below = new long[BRACKETS];
    final double[] laneSums = new double[LANES];
    double[] inside = new double[0];
    int held;

    /** Nothing counted, all brackets empty. */
    Tally() {
        Arrays.fill(lower, Double.POSITIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
    }

    void clear() {
        Arrays.fill(below, 0);
        Arrays.fill(laneSums, 0);
        held = 0;
    }

    /** An empty tally of the same brackets. */
    Tally emptied() {
        Tally empty = new Tally();
        empty.bracketsOf(this);
        return empty;
    }

    void bracketsOf(Tally other) {
        System.arraycopy(other.lower, 0, lower, 0, BRACKETS);
        System.arraycopy(other.upper, 0, upper, 0, BRACKETS);
    }

    /** Makes room for {@code more} values. */
    void reserve(int more) {
        if (inside.length < held + more + MARGIN) {
            inside = Arrays.copyOf(inside, Math.max(held + more + MARGIN, inside.length + inside.length / 2));
        }
    }

    /**
     * Adds another tally of the same brackets, except its sum.
     *
     * @throws IllegalArgumentException when the brackets are not the same
     */
    void absorb(Tally other) {
        if (!Arrays.equals(lower, other.lower) || !Arrays.equals(upper, other.upper)) {
            throw new IllegalArgumentException("tallies of different brackets can't be added");
        }
        for (int b = 0; b < BRACKETS; b++) {
            below[b] += other.below[b];
        }
        reserve(other.held);
        System.arraycopy(other.inside, 0, inside, held, other.held);
        held += other.held;
    }

    /** The sum of the lanes, which are set to 0. */
    double takeSum() {
        double sum = ((laneSums[0] + laneSums[1]) + (laneSums[2] + laneSums[3]))
                + ((laneSums[4] + laneSums[5]) + (laneSums[6] + laneSums[7]));
        Arrays.fill(laneSums, 0);
        return sum;
    }
}
