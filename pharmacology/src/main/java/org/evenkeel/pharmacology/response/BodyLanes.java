package org.evenkeel.pharmacology.response;

import java.util.Arrays;

/** The linear part of a block's subjects at one moment of a course, and the exact way to the next. */
final class BodyLanes {

    private final Course course;
    private final CascadeBlock block;
    private final int capacity;
    /** Tables for each length of step: filled for the block before it walks. */
    private final Step[] steps;

    /** The modes that the driving concentration is made of, as contributions in ng/mL. */
    int driveModes;

    final double[][] contribution;
    final double[] site;
    final double[][] contributionRate;
    private final double[][] driveDecay;
    private final double[][] driveWeight;
    private final int[] drive;
    private final double[][] mode;
    private final double[][] rate;
    private final double[] next;
    boolean infusing;

    private static final class Step {
        private final double[][] kept;
        private final double[][] gained;
        private final double[][] site;
        private final double[][] rateSite;

        Step(int modes, int capacity) {
            kept = new double[modes][capacity];
            gained = new double[modes][capacity];
            site = new double[modes + 1][capacity];
            rateSite = new double[modes][capacity];
        }
    }

    BodyLanes(Course course, CascadeBlock block) {
        this.course = course;
        this.block = block;
        capacity = block.capacity();
        int modes = block.modes();
        steps = new Step[course.lengthsMinutes().length];
        Arrays.setAll(steps, i -> new Step(modes, capacity));
        contribution = new double[modes][capacity];
        contributionRate = new double[modes][capacity];
        site = new double[capacity];
        next = new double[capacity];
        drive = new int[modes];
        driveDecay = new double[modes][];
        driveWeight = new double[modes][];
        mode = new double[modes][capacity];
        rate = new double[modes][capacity];
    }

    /** Takes over the numbers of the block. */
    void prepare() {
        int n = block.subjects();
        driveModes = 0;
        for (int k = 0; k < block.modes(); k++) {
            double[] weights = block.outputNgPerMl(block.driver(), k);
            boolean drives = false;
            for (int s = 0; s < n; s++) {
                drives |= weights[s] != 0;
            }
            if (drives) {
                drive[driveModes] = k;
                driveWeight[driveModes] = weights;
                driveDecay[driveModes++] = block.decayPerMin(k);
            }
        }
        for (int length = 0; length < steps.length; length++) {
            double h = course.lengthsMinutes()[length];
            for (int k = 0; k < block.modes(); k++) {
                exactly(block.decayPerMin(k), h, steps[length].kept[k], steps[length].gained[k]);
            }
            siteAfter(h, steps[length].site);
            siteOfRatesAfter(h, steps[length].rateSite, steps[length].site);
        }
    }

    private void exactly(double[] decay, double minutes, double[] kept, double[] gained) {
        for (int s = 0; s < block.subjects(); s++) {
            kept[s] = Exponential.exp(-decay[s] * minutes);
            gained[s] = minutes * Exponential.difference(-decay[s] * minutes, 0, kept[s], 1);
        }
    }

    /** Back to an empty body at the start of the course. */
    void restart() {
        for (int k = 0; k < block.modes(); k++) {
            Arrays.fill(mode[k], 0);
            Arrays.fill(rate[k], 0);
            Arrays.fill(contribution[k], 0);
            Arrays.fill(contributionRate[k], 0);
        }
        Arrays.fill(site, 0);
        infusing = false;
    }

    void change(int change) {
        int n = block.subjects();
        double[] rates = course.ratesMgPerMin(change);
        double[] amounts = course.atOnceMg(change);
        infusing = false;
        for (int k = 0; k < block.modes(); k++) {
            Arrays.fill(rate[k], 0);
            for (int input = 0; input < rates.length; input++) {
                double[] share = block.shareDimensionless(input, k);
                infusing |= rates[input] > 0;
                for (int s = 0; s < n; s++) {
                    rate[k][s] += share[s] * rates[input];
                    mode[k][s] += share[s] * amounts[input];
                }
            }
        }
        for (int k = 0; k < driveModes; k++) {
            Lanes.multiply(contribution[k], driveWeight[k], mode[drive[k]], n);
            Lanes.multiply(contributionRate[k], driveWeight[k], rate[drive[k]], n);
        }
        if (!block.isDelayed()) {
            follow();
        }
    }

    /** To the end of a step during which nothing changes. */
    void advance(int length) {
        int n = block.subjects();
        Step step = steps[length];
        if (block.isDelayed()) {
            Lanes.dot(next, step.site, contribution, driveModes, step.site[driveModes], site, n);
            if (infusing) {
                for (int k = 0; k < driveModes; k++) {
                    Lanes.addProduct(next, step.rateSite[k], contributionRate[k], n);
                }
            }
            System.arraycopy(next, 0, site, 0, n);
        }
        for (int k = 0; k < mode.length; k++) {
            move(mode[k], step.kept[k], step.gained[k], rate[k], n);
        }
        for (int k = 0; k < driveModes; k++) {
            move(contribution[k], step.kept[drive[k]], step.gained[drive[k]], contributionRate[k], n);
        }
        if (!block.isDelayed()) {
            follow();
        }
    }

    private void move(double[] amount, double[] kept, double[] gained, double[] in, int n) {
        if (infusing) {
            Lanes.scaleAndAdd(amount, kept, gained, in, n);
        } else {
            Lanes.multiply(amount, amount, kept, n);
        }
    }

    private void follow() {
        int n = block.subjects();
        System.arraycopy(contribution[0], 0, site, 0, driveModes > 0 ? n : 0);
        for (int k = 1; k < driveModes; k++) {
            for (int s = 0; s < n; s++) {
                site[s] += contribution[k][s];
            }
        }
    }

    /** The concentration of an output, never below 0. */
    void concentration(int output, double[] into, int from) {
        int n = block.subjects();
        Lanes.multiply(next, block.outputNgPerMl(output, 0), mode[0], n);
        for (int k = 1; k < mode.length; k++) {
            Lanes.addProduct(next, block.outputNgPerMl(output, k), mode[k], n);
        }
        for (int s = 0; s < n; s++) {
            into[from + s] = Math.max(0, next[s]);
        }
    }

    /** What contributions and an effect site of 1 ng/mL have become at the effect site; the last row is the site's. */
    void siteAfter(double minutes, double[][] into) {
        int n = block.subjects();
        double[] own = into[driveModes];
        if (!block.isDelayed()) {
            Arrays.fill(own, 0);
            for (int k = 0; k < driveModes; k++) {
                Lanes.decay(into[k], driveDecay[k], minutes, n);
            }
            return;
        }
        double[] equilibration = block.equilibrationPerMin();
        Lanes.decay(own, equilibration, minutes, n);
        for (int k = 0; k < driveModes; k++) {
            double[] decay = driveDecay[k];
            double[] row = into[k];
            Lanes.decay(row, decay, minutes, n);
            for (int s = 0; s < n; s++) {
                double y = -equilibration[s] * minutes;
                row[s] = -y * Exponential.difference(-decay[s] * minutes, y, row[s], own[s]);
            }
        }
    }

    /** What rates of 1 ng/mL per minute into contributions have become at the effect site. */
    void siteOfRatesAfter(double minutes, double[][] into, double[][] siteRow) {
        int n = block.subjects();
        double[] equilibration = block.equilibrationPerMin();
        double[] own = siteRow[driveModes];
        for (int k = 0; k < driveModes; k++) {
            double[] decay = driveDecay[k];
            double[] row = into[k];
            Lanes.decay(row, decay, minutes, n);
            for (int s = 0; s < n; s++) {
                double x = -decay[s] * minutes;
                double y = -equilibration[s] * minutes;
                row[s] = block.isDelayed()
                        ? -y * minutes * Exponential.secondDifference(x, y, row[s], own[s])
                        : minutes * Exponential.difference(x, 0, row[s], 1);
            }
        }
    }

    /** What is left of a contribution, and what a rate of 1 has added to it. */
    void contributionAfter(double minutes, int k, double[] kept, double[] gained) {
        Lanes.decay(kept, driveDecay[k], minutes, block.subjects());
        for (int s = 0; s < block.subjects(); s++) {
            gained[s] = minutes * Exponential.difference(-driveDecay[k][s] * minutes, 0, kept[s], 1);
        }
    }
}
