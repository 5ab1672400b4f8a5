package org.evenkeel.pharmacology.ensemble;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * E and G of a block of subjects for the lengths of a walk. Those of lengths that come again are kept, the most used
 * ones first; the others are computed when they are met.
 */
final class Propagators {

    private static final int MOST_KEPT = 8;
    private static final int NONE = -1;

    private final Walk walk;
    private final ModalBlock block;
    private final int[] slotOfLength;
    private final int[] lengthInSlot;
    private final boolean[] hasGained;
    private final double[][][] kept;
    private final double[][][] gained;
    private final int scratch;

    Propagators(Walk walk, ModalBlock block) {
        this.walk = walk;
        this.block = block;
        int[] repeated = IntStream.range(0, walk.lengths())
                .filter(length -> walk.usesOfLength(length) > 1)
                .boxed()
                .sorted(Comparator.comparingInt(length -> -walk.usesOfLength(length)))
                .limit(MOST_KEPT)
                .mapToInt(Integer::intValue)
                .toArray();
        scratch = repeated.length;
        slotOfLength = new int[walk.lengths()];
        Arrays.fill(slotOfLength, scratch);
        for (int slot = 0; slot < repeated.length; slot++) {
            slotOfLength[repeated[slot]] = slot;
        }
        lengthInSlot = new int[scratch + 1];
        hasGained = new boolean[scratch + 1];
        kept = new double[scratch + 1][block.shape().modes()][block.capacity()];
        gained = new double[scratch + 1][block.shape().modes()][block.capacity()];
    }

    /** Forgets what was computed, because the block holds other subjects now. */
    void forget() {
        Arrays.fill(lengthInSlot, NONE);
    }

    /** What is left of each mode after a step of this length. */
    double[][] kept(int length) {
        int slot = slotOfLength[length];
        if (lengthInSlot[slot] != length) {
            for (int mode = 0; mode < kept[slot].length; mode++) {
                Decay.kept(block.decayPerMin(mode), walk.lengthMinutes(length), block.subjects(), kept[slot][mode]);
            }
            lengthInSlot[slot] = length;
            hasGained[slot] = false;
        }
        return kept[slot];
    }

    /** What 1 a minute adds to each mode over a step of this length. */
    double[][] gained(int length) {
        double[][] left = kept(length);
        int slot = slotOfLength[length];
        if (!hasGained[slot]) {
            for (int mode = 0; mode < left.length; mode++) {
                Decay.gained(
                        block.decayPerMin(mode),
                        walk.lengthMinutes(length),
                        left[mode],
                        block.subjects(),
                        gained[slot][mode]);
            }
            hasGained[slot] = true;
        }
        return gained[slot];
    }
}
