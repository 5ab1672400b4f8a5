package org.evenkeel.pharmacology.ensemble;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Workers that follow slabs of subjects, each with its own block and tallies. Who takes which slab is left to chance and
 * changes nothing: counts and values are merged without regard to order, sums are kept by slab.
 */
final class Sweep {

    /** Subjects in a slab, the unit of work and of summing. */
    static final int SLAB = 1024;

    private final SubjectModes subjects;
    private final int all;
    private final int times;
    private final double[][][] sums;
    private final Worker[] workers;

    /**
     * Workers for {@code all} subjects.
     *
     * @param tile how many subjects are followed together; small enough for the cache, a multiple of the lanes that
     *     divides a slab
     */
    Sweep(ModalShape shape, SubjectModes subjects, Walk walk, int all, int threads, int tile, Supplier<Sieve> sieves) {
        this.subjects = subjects;
        this.all = all;
        int slabs = Math.ceilDiv(all, SLAB);
        times = walk.times();
        sums = new double[shape.curves().size()][slabs][0];
        workers = new Worker[Math.min(threads, slabs)];
        for (int w = 0; w < workers.length; w++) {
            workers[w] = new Worker(shape, walk, tile, sieves);
        }
    }

    private static final class Worker {
        final ModalBlock block;
        final Course course;
        final Narrowing narrowing;

        Worker(ModalShape shape, Walk walk, int tile, Supplier<Sieve> sieves) {
            block = new ModalBlock(shape, tile);
            course = new Course(walk, block, sieves);
            narrowing = new Narrowing(sieves);
        }
    }

    /** Work on one item with one worker's tools. */
    private interface Task {
        void run(Worker worker, int workerNumber, int item);
    }

    private void share(int from, int to, Task task) {
        AtomicInteger next = new AtomicInteger(from);
        IntStream numbers = IntStream.range(0, workers.length);
        (workers.length > 1 ? numbers.parallel() : numbers).forEach(number -> {
            for (int item = next.getAndIncrement(); item < to; item = next.getAndIncrement()) {
                task.run(workers[number], number, item);
            }
        });
    }

    /** Follows the subjects of some slabs and adds them to the tallies. */
    void follow(int fromSlab, int toSlab, Tallies total) {
        Tallies[] own = new Tallies[workers.length];
        own[0] = total;
        for (int w = 1; w < own.length; w++) {
            own[w] = total.emptied();
        }
        share(fromSlab, toSlab, (worker, number, slab) -> followSlab(worker, slab, own[number]));
        for (int w = 1; w < own.length; w++) {
            total.absorb(own[w]);
        }
    }

    private void followSlab(Worker worker, int slab, Tallies tallies) {
        int end = Math.min(all, (slab + 1) * SLAB);
        for (int first = slab * SLAB; first < end; first += worker.block.capacity()) {
            worker.block.clearFor(Math.min(worker.block.capacity(), end - first));
            subjects.fill(first, worker.block);
            worker.course.begin();
            for (int curve = 0; curve < tallies.curves(); curve++) {
                worker.course.follow(curve, tallies.ofCurve(curve));
            }
        }
        for (int curve = 0; curve < tallies.curves(); curve++) {
            Tally[][] ofTime = tallies.ofCurve(curve);
            double[] sum = sums[curve][slab].length == 0 ? new double[times] : sums[curve][slab];
            for (int time = 0; time < times; time++) {
                if (ofTime[time].length > 0) {
                    sum[time] = ofTime[time][0].takeSum();
                }
            }
            sums[curve][slab] = sum;
        }
    }

    /** Makes all brackets narrower, now that {@code seen} subjects were seen. */
    void narrow(Tallies tallies, double[] probabilities, int seen, double width) {
        for (int curve = 0; curve < tallies.curves(); curve++) {
            Tally[][] times = tallies.ofCurve(curve);
            share(0, times.length, (worker, number, time) -> {
                for (int group = 0; group < times[time].length; group++) {
                    worker.narrowing.narrow(
                            times[time][group], probabilities, group * Tally.BRACKETS, seen, all, width);
                }
            });
        }
    }

    /** Reads the quantiles at each wanted time of a curve into {@code quantiles[probability][time]}; NaN is not found. */
    void read(Tally[][] times, double[] probabilities, double[][] quantiles) {
        share(0, times.length, (worker, number, time) -> {
            if (times[time].length > 0) {
                for (int q = 0; q < probabilities.length; q++) {
                    Tally tally = times[time][q / Tally.BRACKETS];
                    quantiles[q][time] = worker.narrowing.quantile(tally, q % Tally.BRACKETS, probabilities[q], all);
                }
            }
        });
    }

    /** For each curve and slab that was followed the sum at each time. */
    double[][][] sums() {
        return sums;
    }
}
