package org.evenkeel.pharmacology.population;

/**
 * Random numbers by address: the number of a subject and the number of a draw give the same value on any machine, in
 * any order and on any number of threads. Immutable.
 */
public final class CounterDraws {

    private final long seed;
    private final int purpose;

    private CounterDraws(long seed, int purpose) {
        this.seed = seed;
        this.purpose = purpose;
    }

    /**
     * The draws under a seed.
     *
     * @param purpose keeps apart the draws of callers that share a seed: two purposes never see the same number
     */
    public static CounterDraws of(long seed, int purpose) {
        return new CounterDraws(seed, purpose);
    }

    /** Uniform in (0, 1]. */
    public double uniformFraction(int subjectNumber, int draw) {
        int[] bits = bits(subjectNumber, draw);
        return aboveZero(bits[0], bits[1]);
    }

    /** Standard normal. */
    public double normalDimensionless(int subjectNumber, int draw) {
        int[] bits = bits(subjectNumber, draw);
        double radius = StrictMath.sqrt(-2 * StrictMath.log(aboveZero(bits[0], bits[1])));
        return radius * StrictMath.cos(2 * Math.PI * aboveZero(bits[2], bits[3]));
    }

    private int[] bits(int subjectNumber, int draw) {
        return Philox.words(new int[] {subjectNumber, draw, purpose, 0}, seed);
    }

    /** A uniform number in (0, 1] from 53 of 64 bits. */
    private static double aboveZero(int high, int low) {
        long bits = (((long) high) << 32 | (low & 0xFFFFFFFFL)) >>> 11;
        return (bits + 1) * 0x1.0p-53;
    }
}
