package org.evenkeel.pharmacology.ensemble;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Exact quantile bands of many subjects, read while their curves stream by.
 *
 * <p><b>The problem.</b> 100,000 subjects at 1,441 times are 144 million concentrations, more than a gigabyte, of which
 * a band keeps some thousand numbers. Computing a concentration takes three multiplications; sorting it would take a
 * hundred times as long, and even writing it to memory and reading it again costs more than making it.
 *
 * <p><b>The idea.</b> Some subjects tell within narrow limits where a quantile of all will lie: the rank of the true
 * value among n seen has a standard deviation of sqrt(n p (1 - p) (1 - n / N)) [1]. So the first subjects are kept whole
 * and give each time and quantile a <i>bracket</i>, the values four and a half deviations of rank to each side. Of later
 * subjects only what lies inside a bracket is kept, and what lies below it is counted. When four times as many were
 * seen, brackets are made half as wide, and so on. In the end the wanted ranks, less what was counted below, are found
 * among the few that were kept ({@link RankFinder}): the very values that sorting everything would give.
 *
 * <p><b>Bad luck</b>, about once in a hundred thousand times and quantiles, or subjects that come in order and not by
 * chance, leave a rank outside its bracket. That is seen, because the counts say so, and those times are done again
 * with wider brackets, the last time with none. The answer never depends on the brackets.
 *
 * <p><b>The loop</b> takes a tile of subjects whose modes fit in the nearest caches through all times ({@link Course});
 * at each, one pass advances three modes, adds them up, counts and keeps ({@link Sieve}). Tiles depend on nobody, so
 * threads take slabs of them as they come. Counts and kept values don't mind the order they are merged in; sums are
 * added within slabs lane by lane, and slabs in their order. So the result is the same, bit for bit, on any number of
 * threads and for any size of tile.
 *
 * <p>[1] Munro JI, Paterson MS. Selection and sorting with limited storage. Theor Comput Sci 1980;12:315-323, has the
 * same plan in passes; the deviation is that of a hypergeometric count.
 */
public final class Ensemble {

    private static final int TILE = 512;
    private static final int PILOT_SLABS = 2;
    private static final int GROWTH = 4;
    private static final double WIDTH = 4.5;
    private static final double WIDER = 20;
    /** From this many concentrations on it pays to have the vector loops compiled for one answer alone. */
    private static final double WORTH_WARMING = 1e9;
    /** How many concentrations are kept at once when brackets have failed. */
    private static final long MOST_KEPT = 1L << 24;

    private final ModalShape shape;
    private final SubjectModes subjects;
    private final Walk walk;
    private final double[] probabilities;
    private final int tile;
    private final Supplier<Sieve> sieves;

    /**
     * An ensemble and what is asked of it.
     *
     * @param probabilities of the quantiles, each between 0 and 1
     * @throws IllegalArgumentException when a probability is outside 0 to 1 or inputs don't fit
     */
    public Ensemble(ModalShape shape, SubjectModes subjects, Walk walk, double... probabilities) {
        this(shape, subjects, walk, probabilities, TILE, Sieves::current);
    }

    Ensemble(
            ModalShape shape,
            SubjectModes subjects,
            Walk walk,
            double[] probabilities,
            int tile,
            Supplier<Sieve> sieves) {
        if (walk.inputs() != shape.inputs()) {
            throw new IllegalArgumentException(
                    "the walk has " + walk.inputs() + " inputs, the subjects " + shape.inputs());
        }
        for (double p : probabilities) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + p);
            }
        }
        this.shape = shape;
        this.subjects = subjects;
        this.walk = walk;
        this.probabilities = probabilities.clone();
        this.tile = tile;
        this.sieves = sieves;
    }

    /**
     * The bands of subjects 0 to {@code count} - 1, the same on any number of threads.
     *
     * @param count how many, 1 or more
     * @param threads how many at most, 1 or more; the calling thread is one of them
     * @throws IllegalStateException when a subject's concentration is not a finite number
     */
    public EnsembleBands bands(int count, int threads) {
        if (count < 1 || threads < 1) {
            throw new IllegalArgumentException("bands need a subject and a thread: " + count + ", " + threads);
        }
        if ((double) count * walk.times() > WORTH_WARMING) {
            Sieves.warmUp();
        }
        if (count <= Sweep.SLAB) {
            return new SmallEnsemble(shape, subjects, walk, count, sieves).bands(probabilities);
        }
        Sweep sweep = sweep(count, threads);
        int curves = shape.curves().size();
        double[][][] quantiles = new double[curves][probabilities.length][walk.times()];
        sweepThrough(sweep, count, everything(), WIDTH, quantiles);
        double[][] means = EnsemblePart.means(sweep.sums(), count);
        sweepAgain(sweep, count, quantiles);
        return new EnsembleBands(quantiles, means);
    }

    private boolean[][] everything() {
        boolean[][] wanted = new boolean[shape.curves().size()][walk.times()];
        for (boolean[] times : wanted) {
            Arrays.fill(times, true);
        }
        return wanted;
    }

    /**
     * Where the quantiles of {@code count} subjects will lie, judged from the first of them: what several machines agree
     * on before each follows a share of the subjects. Every machine that asks gets the same.
     */
    public EnsemblePart brackets(int count, int threads) {
        Sweep sweep = sweep(count, threads);
        Tallies tallies = Tallies.keepingAll(everything(), probabilities.length);
        int slabs = Math.ceilDiv(count, Sweep.SLAB);
        int pilot = Math.min(slabs, PILOT_SLABS * GROWTH);
        sweep.follow(0, pilot, tallies);
        if (pilot < slabs) {
            sweep.narrow(tallies, probabilities, pilot * Sweep.SLAB, WIDTH);
        }
        return new EnsemblePart(count, tallies.emptied(), sweep(count, 1).sums());
    }

    /**
     * Follows a share of the subjects.
     *
     * @param brackets what {@link #brackets} gave, here or elsewhere
     * @param share which, 0 to {@code shares} - 1
     */
    public EnsemblePart part(EnsemblePart brackets, int share, int shares, int threads) {
        Sweep sweep = sweep(brackets.count(), threads);
        Tallies tallies = brackets.tallies().emptied();
        long slabs = Math.ceilDiv(brackets.count(), Sweep.SLAB);
        sweep.follow((int) (slabs * share / shares), (int) (slabs * (share + 1) / shares), tallies);
        return new EnsemblePart(brackets.count(), tallies, sweep.sums());
    }

    /**
     * Reads the bands when all shares were merged: those that {@link #bands} gives, bit for bit.
     *
     * @throws IllegalArgumentException when a share is missing
     */
    public EnsembleBands read(EnsemblePart whole, int threads) {
        if (!whole.isWhole()) {
            throw new IllegalArgumentException("a share of the subjects is missing");
        }
        Sweep sweep = sweep(whole.count(), threads);
        double[][][] quantiles = new double[shape.curves().size()][probabilities.length][walk.times()];
        for (int curve = 0; curve < quantiles.length; curve++) {
            sweep.read(whole.tallies().ofCurve(curve), probabilities, quantiles[curve]);
        }
        double[][] means = EnsemblePart.means(whole.sums(), whole.count());
        sweepAgain(sweep, whole.count(), quantiles);
        return new EnsembleBands(quantiles, means);
    }

    private Sweep sweep(int count, int threads) {
        return new Sweep(shape, subjects, walk, count, threads, tile, sieves);
    }

    private void sweepThrough(Sweep sweep, int count, boolean[][] wanted, double width, double[][][] quantiles) {
        Tallies tallies = Tallies.keepingAll(wanted, probabilities.length);
        int slabs = Math.ceilDiv(count, Sweep.SLAB);
        int seen = 0;
        for (int next = PILOT_SLABS; seen < slabs; next *= GROWTH) {
            int end = next * 3L / 2 >= slabs ? slabs : next;
            sweep.follow(seen, end, tallies);
            seen = end;
            if (seen < slabs && width < Double.POSITIVE_INFINITY) {
                sweep.narrow(tallies, probabilities, seen * Sweep.SLAB, width);
            }
        }
        for (int curve = 0; curve < quantiles.length; curve++) {
            sweep.read(tallies.ofCurve(curve), probabilities, quantiles[curve]);
        }
    }

    private void sweepAgain(Sweep sweep, int count, double[][][] quantiles) {
        boolean[][] missed = missed(quantiles, Integer.MAX_VALUE);
        if (isAny(missed)) {
            sweepThrough(sweep, count, missed, WIDER, quantiles);
        }
        int atOnce = (int) Math.max(1, MOST_KEPT / count);
        for (missed = missed(quantiles, atOnce); isAny(missed); missed = missed(quantiles, atOnce)) {
            sweepThrough(sweep, count, missed, Double.POSITIVE_INFINITY, quantiles);
            if (Arrays.deepEquals(missed, missed(quantiles, atOnce))) {
                throw new IllegalStateException("a subject's concentration is not a finite number");
            }
        }
    }

    private static boolean[][] missed(double[][][] quantiles, int most) {
        boolean[][] missed = new boolean[quantiles.length][];
        int count = 0;
        for (int curve = 0; curve < missed.length; curve++) {
            int times = quantiles[curve].length == 0 ? 0 : quantiles[curve][0].length;
            missed[curve] = new boolean[times];
            for (int time = 0; time < times && count < most; time++) {
                for (double[] quantile : quantiles[curve]) {
                    missed[curve][time] |= Double.isNaN(quantile[time]);
                }
                count += missed[curve][time] ? 1 : 0;
            }
        }
        return missed;
    }

    private static boolean isAny(boolean[][] flags) {
        for (boolean[] row : flags) {
            for (boolean flag : row) {
                if (flag) {
                    return true;
                }
            }
        }
        return false;
    }
}
