package org.evenkeel.pharmacology.ensemble;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Bands of so few subjects that all of them fit in the cache: all take a step together, and quantiles are read before
 * the next. Where a quantile will lie is guessed from the two times before; when it does not lie there, everything is
 * kept and searched, so a guess costs time at worst.
 */
final class SmallEnsemble {

    private static final double FIRST_WIDTH = 0.05;
    private static final double LEAST_WIDTH = 1e-3;
    private static final double MOST_WIDTH = 0.5;
    /** A bracket holds about this part of the subjects. */
    private static final double WANTED_INSIDE = 0.05;

    private final ModalBlock block;
    private final Course course;
    private final Supplier<Sieve> sieves;
    private final Narrowing narrowing;
    private final int times;
    private final int count;

    SmallEnsemble(ModalShape shape, SubjectModes subjects, Walk walk, int count, Supplier<Sieve> sieves) {
        this.count = count;
        this.sieves = sieves;
        times = walk.times();
        block = new ModalBlock(shape, count);
        block.clearFor(count);
        subjects.fill(0, block);
        course = new Course(walk, block, sieves);
        course.begin();
        narrowing = new Narrowing(sieves);
    }

    EnsembleBands bands(double[] probabilities) {
        int curves = block.shape().curves().size();
        double[][][] quantiles = new double[curves][probabilities.length][times];
        double[][] means = new double[curves][times];
        for (int curve = 0; curve < curves; curve++) {
            course.follow(curve, new Reader(probabilities, quantiles[curve], means[curve]));
        }
        return new EnsembleBands(quantiles, means);
    }

    /** Reads one curve; remembers where each quantile was. */
    private final class Reader implements Course.RowReader {

        private final double[] probabilities;
        private final double[][] quantiles;
        private final double[] means;
        private final Tally[] tallies;
        private final double[] width;
        private final double[] last;
        private final double[] lastButOne;

        Reader(double[] probabilities, double[][] quantiles, double[] means) {
            this.probabilities = probabilities;
            this.quantiles = quantiles;
            this.means = means;
            tallies = new Tally[Math.max(1, Math.ceilDiv(probabilities.length, Tally.BRACKETS))];
            for (int group = 0; group < tallies.length; group++) {
                tallies[group] = new Tally();
                tallies[group].reserve(count);
            }
            width = new double[probabilities.length];
            Arrays.fill(width, FIRST_WIDTH);
            last = new double[probabilities.length];
            lastButOne = new double[probabilities.length];
        }

        @Override
        public void read(int time, double[] row, int n) {
            for (int q = 0; q < probabilities.length; q++) {
                guess(q);
            }
            for (Tally tally : tallies) {
                tally.clear();
                sieves.get().sift(row, n, tally);
            }
            means[time] = tallies[0].takeSum() / n;
            if (!Double.isFinite(means[time])) {
                throw new IllegalStateException("a subject's concentration is not a finite number");
            }
            for (int q = 0; q < probabilities.length; q++) {
                double value = value(q, row, n);
                quantiles[q][time] = value;
                lastButOne[q] = last[q];
                last[q] = value;
            }
        }

        private void guess(int q) {
            Tally tally = tallies[q / Tally.BRACKETS];
            int b = q % Tally.BRACKETS;
            double centre = last[q] * (last[q] / lastButOne[q]);
            boolean known = centre > 0 && centre < Double.POSITIVE_INFINITY;
            tally.lower[b] = known ? centre * (1 - width[q]) : 0;
            tally.upper[b] = known ? centre * (1 + width[q]) : 0;
        }

        private double value(int q, double[] row, int n) {
            Tally tally = tallies[q / Tally.BRACKETS];
            int b = q % Tally.BRACKETS;
            double value = narrowing.quantile(tally, b, probabilities[q], n);
            if (Double.isNaN(value)) {
                width[q] = Math.min(MOST_WIDTH, 2 * width[q]);
                return narrowing.quantile(row, probabilities[q], n);
            }
            if (tally.held > Tally.BRACKETS * WANTED_INSIDE * n + 8) {
                width[q] = Math.max(LEAST_WIDTH, 0.9 * width[q]);
            }
            return value;
        }
    }
}
