package org.evenkeel.pharmacology.population;

/** Draws the scatter of single measurements: two standard normal numbers for each subject, curve and time. Immutable. */
public final class ResidualSampler {

    private static final int RESIDUALS = 0x52455349;

    private final long seed;

    private ResidualSampler(long seed) {
        this.seed = seed;
    }

    /** The sampler under a seed; independent of the etas under the same seed. */
    public static ResidualSampler of(long seed) {
        return new ResidualSampler(seed);
    }

    /** Two independent standard normal numbers. */
    public double[] pairDimensionless(int subjectNumber, int curve, int time) {
        int[] bits = Philox.words(new int[] {subjectNumber, time, RESIDUALS, curve}, seed);
        return Normals.pair(bits);
    }
}
