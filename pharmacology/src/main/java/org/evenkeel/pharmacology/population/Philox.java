package org.evenkeel.pharmacology.population;

/**
 * Philox 4x32-10, a counter-based random generator: a pure function from a counter and a key to 128 random bits, with
 * no state to share or to hand on. Salmon JK et al., "Parallel random numbers: as easy as 1, 2, 3", SC11, 2011,
 * doi 10.1145/2063384.2063405; tested against its published known answers.
 */
public final class Philox {

    private static final int ROUNDS = 10;
    private static final long MULTIPLIER_0 = 0xD2511F53L;
    private static final long MULTIPLIER_1 = 0xCD9E8D57L;
    private static final int WEYL_0 = 0x9E3779B9;
    private static final int WEYL_1 = 0xBB67AE85;
    private static final long LOW = 0xFFFFFFFFL;

    private Philox() {}

    /** Writes the four random words of a counter, {@code (c0, c1, c2, 0)}, under {@code key} into {@code words}. */
    static void fill(int c0, int c1, int c2, long key, int[] words) {
        scramble(c0, c1, c2, 0, key, words);
    }

    /** The four random words of {@code counter} (four words) under {@code key} (low word first). */
    public static int[] words(int[] counter, long key) {
        int[] words = new int[4];
        scramble(counter[0], counter[1], counter[2], counter[3], key, words);
        return words;
    }

    private static void scramble(int w0, int w1, int w2, int w3, long key, int[] words) {
        int c0 = w0;
        int c1 = w1;
        int c2 = w2;
        int c3 = w3;
        int k0 = (int) key;
        int k1 = (int) (key >>> 32);
        for (int round = 0; round < ROUNDS; round++) {
            long p0 = MULTIPLIER_0 * (c0 & LOW);
            long p1 = MULTIPLIER_1 * (c2 & LOW);
            c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
            c1 = (int) p1;
            c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
            c3 = (int) p0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        words[0] = c0;
        words[1] = c1;
        words[2] = c2;
        words[3] = c3;
    }
}
