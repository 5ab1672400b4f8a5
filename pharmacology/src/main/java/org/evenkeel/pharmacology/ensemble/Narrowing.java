package org.evenkeel.pharmacology.ensemble;

import java.util.function.Supplier;

/**
 * Makes the brackets of a tally narrower when many subjects were seen, and reads quantiles when all were. Belongs to one
 * thread.
 */
final class Narrowing {

    private static final double NOT_FOUND = Double.NaN;

    private final Supplier<Sieve> sieves;
    private final RankFinder ranks;
    private final double[] newLower = new double[Tally.BRACKETS];
    private final double[] newUpper = new double[Tally.BRACKETS];
    private Tally spare = new Tally();
    private double[] bracket = new double[0];

    Narrowing(Supplier<Sieve> sieves) {
        this.sieves = sieves;
        this.ranks = new RankFinder(sieves);
    }

    /**
     * Leaves of each bracket what the quantile of all subjects will lie in but for very bad luck, which would be noticed
     * in the end: the quantile of those seen, give or take {@code width} standard deviations of its rank.
     */
    void narrow(Tally tally, double[] probabilities, int from, int seen, int all, double width) {
        int used = Math.min(Tally.BRACKETS, probabilities.length - from);
        for (int b = 0; b < used; b++) {
            double p = probabilities[from + b];
            double deviation = Math.sqrt(seen * p * (1 - p) * (1 - (double) seen / all));
            double centre = p * (seen - 1);
            double lowest = Math.floor(centre - width * deviation) - 1 - tally.below[b];
            double highest = Math.ceil(centre + width * deviation) + 1 - tally.below[b];
            int count = readBracket(tally, b);
            boolean missed = highest < 0 || lowest >= count;
            newLower[b] = missed || lowest < 0 ? tally.lower[b] : ranks.valueAt(bracket, count, (int) lowest);
            newUpper[b] = missed || highest >= count
                    ? tally.upper[b]
                    : Math.nextUp(ranks.valueAt(bracket, count, (int) highest));
            tally.below[b] += sieves.get().countBelow(bracket, count, newLower[b]);
        }
        for (int b = used; b < Tally.BRACKETS; b++) {
            newLower[b] = tally.lower[b];
            newUpper[b] = tally.upper[b];
        }
        System.arraycopy(newLower, 0, tally.lower, 0, Tally.BRACKETS);
        System.arraycopy(newUpper, 0, tally.upper, 0, Tally.BRACKETS);
        keepInside(tally);
    }

    private void keepInside(Tally tally) {
        spare.clear();
        spare.bracketsOf(tally);
        spare.reserve(tally.held);
        sieves.get().sift(tally.inside, tally.held, spare);
        double[] wide = tally.inside;
        tally.inside = spare.inside;
        tally.held = spare.held;
        spare.inside = wide;
    }

    private int readBracket(Tally tally, int b) {
        if (bracket.length < tally.held + Tally.MARGIN) {
            bracket = new double[tally.held + tally.held / 2 + Tally.MARGIN];
        }
        return sieves.get().between(tally.inside, tally.held, tally.lower[b], tally.upper[b], bracket);
    }

    /** The quantile of all {@code n} subjects (Hyndman and Fan's type 7), or NaN when its ranks lie outside the bracket. */
    double quantile(Tally tally, int b, double probability, int n) {
        int count = readBracket(tally, b);
        return quantile(bracket, count, tally.below[b], probability, n);
    }

    /** The quantile of {@code n} concentrations. */
    double quantile(double[] row, double probability, int n) {
        return quantile(row, n, 0, probability, n);
    }

    private double quantile(double[] values, int count, long below, double probability, int n) {
        double place = probability * (n - 1);
        int rank = (int) place;
        int next = Math.min(rank + 1, n - 1);
        long first = rank - below;
        long second = next - below;
        if (first < 0 || second >= count) {
            return NOT_FOUND;
        }
        double low = ranks.valueAt(values, count, (int) first);
        if (second == first) {
            return low;
        }
        double high = ranks.knowsNext() ? ranks.next() : ranks.valueAt(values, count, (int) second);
        return low + (place - rank) * (high - low);
    }
}
