package org.evenkeel.pharmacology.ensemble;

import java.io.Serializable;

/**
 * What a share of an ensemble's subjects tells: counts, values inside agreed brackets, and sums. Shares of other
 * machines are merged in any order and grouping, and the bands read from the whole are the same.
 */
public final class EnsemblePart implements Serializable {

    private final int count;
    private final Tallies tallies;
    private final double[][][] sums;

    EnsemblePart(int count, Tallies tallies, double[][][] sums) {
        this.count = count;
        this.tallies = tallies;
        this.sums = sums;
    }

    /**
     * This share and another of the same ensemble.
     *
     * @throws IllegalArgumentException when brackets differ or a subject is in both
     */
    public EnsemblePart merge(EnsemblePart other) {
        if (count != other.count || sums.length != other.sums.length) {
            throw new IllegalArgumentException("shares of different ensembles can't be merged");
        }
        double[][][] both = new double[sums.length][][];
        for (int curve = 0; curve < both.length; curve++) {
            both[curve] = new double[sums[curve].length][];
            for (int slab = 0; slab < both[curve].length; slab++) {
                double[] here = sums[curve][slab];
                double[] there = other.sums[curve][slab];
                if (here.length > 0 && there.length > 0) {
                    throw new IllegalArgumentException("some subjects are in both shares");
                }
                both[curve][slab] = here.length > 0 ? here : there;
            }
        }
        Tallies all = tallies.emptied();
        all.absorb(tallies);
        all.absorb(other.tallies);
        return new EnsemblePart(count, all, both);
    }

    /** How many subjects the whole ensemble has. */
    public int count() {
        return count;
    }

    /** Whether every subject is in. */
    public boolean isWhole() {
        for (double[][] slabs : sums) {
            for (double[] slab : slabs) {
                if (slab.length == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    Tallies tallies() {
        return tallies;
    }

    double[][][] sums() {
        return sums;
    }

    /** Means at each time: sums of slabs, added in their order. */
    static double[][] means(double[][][] sums, int count) {
        double[][] means = new double[sums.length][];
        for (int curve = 0; curve < means.length; curve++) {
            means[curve] = new double[sums[curve][0].length];
            for (double[] slab : sums[curve]) {
                for (int time = 0; time < slab.length; time++) {
                    means[curve][time] += slab[time];
                }
            }
            for (int time = 0; time < means[curve].length; time++) {
                means[curve][time] /= count;
                if (!Double.isFinite(means[curve][time])) {
                    throw new IllegalStateException("a subject's concentration is not a finite number");
                }
            }
        }
        return means;
    }
}
