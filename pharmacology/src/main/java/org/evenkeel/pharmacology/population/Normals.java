package org.evenkeel.pharmacology.population;

/** Turns random bits into normal numbers, by Box and Muller; strict, so that every machine gets the same. */
final class Normals {

    private Normals() {}

    /** Two independent standard normal numbers from four random words. */
    static double[] pair(int[] bits) {
        double radius = radius(bits);
        double angle = angle(bits);
        return new double[] {radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
    }

    /** The first number of a pair is this times the cosine of the angle, the second this times its sine. */
    static double radius(int[] bits) {
        return StrictMath.sqrt(-2 * StrictMath.log(aboveZero(bits[0], bits[1])));
    }

    static double angle(int[] bits) {
        return 2 * Math.PI * aboveZero(bits[2], bits[3]);
    }

    /** A uniform number in (0, 1] from 53 of 64 bits. */
    private static double aboveZero(int high, int low) {
        long bits = (((long) high) << 32 | (low & 0xFFFFFFFFL)) >>> 11;
        return (bits + 1) * 0x1.0p-53;
    }
}
