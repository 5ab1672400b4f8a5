package org.evenkeel.pharmacology.fit;

import org.evenkeel.pharmacology.population.Philox;

/** Random numbers as a pure function of a seed, a purpose and a place: the same on any machine. */
final class Chance {

    private final long seed;
    private final int purpose;
    private final int[] counter = new int[4];

    Chance(long seed, int purpose) {
        this.seed = seed;
        this.purpose = purpose;
    }

    /** Fills {@code into} with standard normal numbers; {@code number} says which. */
    void normals(int number, double[] into) {
        for (int pair = 0; pair < into.length; pair += 2) {
            int[] bits = words(number, pair / 2);
            double radius = StrictMath.sqrt(-2 * StrictMath.log(aboveZero(bits[0], bits[1])));
            double angle = 2 * Math.PI * aboveZero(bits[2], bits[3]);
            into[pair] = radius * StrictMath.cos(angle);
            if (pair + 1 < into.length) {
                into[pair + 1] = radius * StrictMath.sin(angle);
            }
        }
    }

    /** Chi squared with six degrees of freedom: minus twice the logarithm of three uniform numbers. */
    double chiSquaredOfSix(int number) {
        int[] one = words(number, Integer.MAX_VALUE);
        int[] other = words(number, Integer.MAX_VALUE - 1);
        return -2
                * StrictMath.log(aboveZero(one[0], one[1]) * aboveZero(one[2], one[3]) * aboveZero(other[0], other[1]));
    }

    /** A uniform number in (0, 1]. */
    double uniform(int number) {
        int[] bits = words(number, -1);
        return aboveZero(bits[0], bits[1]);
    }

    private int[] words(int number, int part) {
        counter[0] = number;
        counter[1] = part;
        counter[2] = purpose;
        counter[3] = 0;
        return Philox.words(counter, seed);
    }

    private static double aboveZero(int high, int low) {
        long bits = (((long) high) << 32 | (low & 0xFFFFFFFFL)) >>> 11;
        return (bits + 1) * 0x1.0p-53;
    }
}
