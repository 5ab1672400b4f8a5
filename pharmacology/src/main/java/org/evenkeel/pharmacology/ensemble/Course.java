package org.evenkeel.pharmacology.ensemble;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Follows one curve of a block of subjects along a walk. Belongs to one thread; its arrays are used again and again. */
final class Course {

    private static final int FUSED = 3;
    private static final Tally[][] NO_TALLIES = {};
    private static final double[] NO_ROW = {};

    /** Takes the concentrations of all subjects at one time. */
    interface RowReader {
        void read(int time, double[] row, int n);
    }

    private final Walk walk;
    private final ModalBlock block;
    private final Supplier<Sieve> sieves;
    private final Propagators propagators;
    private final Curve[] curves;
    private final double[] row1;
    private final double[] row2;
    private final boolean[] keepsRates;
    private Sieve sieve;
    private final double[] noMode;

    Course(Walk walk, ModalBlock block, Supplier<Sieve> sieves) {
        this.walk = walk;
        this.block = block;
        this.sieves = sieves;
        sieve = sieves.get();
        int capacity = block.capacity();
        propagators = new Propagators(walk, block);
        row1 = new double[capacity];
        row2 = new double[capacity];
        noMode = new double[capacity];
        curves = new Curve[block.shape().curves().size()];
        for (int number = 0; number < curves.length; number++) {
            curves[number] = new Curve(block.shape(), number, capacity);
        }
        keepsRates = new boolean[walk.steps()];
        for (int step = 0; step < keepsRates.length; step++) {
            keepsRates[step] = walk.keepsRates(step);
        }
    }

    /** Begins with the subjects that are in the block now. */
    void begin() {
        sieve = sieves.get();
        propagators.forget();
        block.events().sortAlong(walk);
    }

    /**
     * Follows a curve from an empty body.
     *
     * @param tallies for each time the tallies that take its concentrations; empty when a time is not wanted
     */
    void follow(int number, Tally[][] tallies) {
        follow(curves[number], tallies, null);
    }

    /** Follows a curve from an empty body and hands over the concentrations at each time. */
    void follow(int number, RowReader reader) {
        follow(curves[number], NO_TALLIES, reader);
    }

    private void follow(Curve curve, Tally[][] tallies, @Nullable RowReader reader) {
        curve.empty();
        for (int step = 0; step < walk.steps(); ) {
            enter(curve, step);
            if (isQuietPair(curve, step)) {
                stepTwice(curve, step, tallies, reader);
                step += 2;
            } else {
                stepOnce(curve, step, tallies, reader);
                step++;
            }
        }
    }

    /** The state of a curve while it is followed. */
    private static final class Curve {
        final int number;
        final int[] modes;
        final boolean alternating;
        final double[][] mode;
        final double[][] kept;
        final double[][] drive;
        final double[][] ownRate;
        int ownRates;
        boolean driven;

        Curve(ModalShape shape, int number, int capacity) {
            this.number = number;
            ModalShape.Curve curve = shape.curves().get(number);
            modes = curve.modeNumbers();
            alternating = curve.alternating();
            mode = new double[Math.max(FUSED, modes.length)][capacity];
            kept = new double[mode.length][];
            drive = new double[modes.length][capacity];
            ownRate = new double[shape.inputs()][capacity];
        }

        void empty() {
            for (double[] m : mode) {
                Arrays.fill(m, 0);
            }
            for (double[] d : drive) {
                Arrays.fill(d, 0);
            }
            for (double[] rate : ownRate) {
                Arrays.fill(rate, 0);
            }
            ownRates = 0;
            driven = false;
        }
    }

    private void enter(Curve curve, int step) {
        if (walk.hasBolus(step)) {
            for (int input = 0; input < walk.inputs(); input++) {
                if (walk.bolusMg(step, input) != 0) {
                    for (int place = 0; place < curve.modes.length; place++) {
                        Decay.addScaled(
                                gain(curve, input, place),
                                walk.bolusMg(step, input),
                                block.subjects(),
                                curve.mode[place]);
                    }
                }
            }
        }
        if (!keepsRates[step]) {
            for (int place = 0; place < curve.modes.length; place++) {
                Arrays.fill(curve.drive[place], 0, block.subjects(), 0);
                for (int input = 0; input < walk.inputs(); input++) {
                    if (walk.rateMgPerMin(step, input) != 0) {
                        Decay.addScaled(
                                gain(curve, input, place),
                                walk.rateMgPerMin(step, input),
                                block.subjects(),
                                curve.drive[place]);
                    }
                    if (curve.ownRates > 0) {
                        addOwn(curve, input, place);
                    }
                }
            }
            markDriven(curve, step);
        }
    }

    private void addOwn(Curve curve, int input, int place) {
        double[] gain = gain(curve, input, place);
        for (int i = 0; i < block.subjects(); i++) {
            curve.drive[place][i] += curve.ownRate[input][i] * gain[i];
        }
    }

    private void markDriven(Curve curve, int step) {
        curve.driven = curve.ownRates > 0;
        for (int input = 0; input < walk.inputs(); input++) {
            curve.driven |= walk.rateMgPerMin(step, input) != 0;
        }
    }

    private double[] gain(Curve curve, int input, int place) {
        return block.gainNgPerMlPerMg(curve.number, input, place);
    }

    private boolean isQuietPair(Curve curve, int step) {
        return !curve.driven
                && step + 1 < walk.steps()
                && keepsRates[step + 1]
                && !walk.hasBolus(step + 1)
                && walk.lengthOfStep(step) == walk.lengthOfStep(step + 1)
                && walk.timeAtEnd(step) != Walk.NOT_ASKED
                && walk.timeAtEnd(step + 1) != Walk.NOT_ASKED
                && block.events().firstOf(step) == block.events().firstOf(step + 2);
    }

    private void stepTwice(Curve curve, int step, Tally[][] tallies, @Nullable RowReader reader) {
        int time1 = walk.timeAtEnd(step);
        int time2 = walk.timeAtEnd(step + 1);
        double[][] kept = propagators.kept(walk.lengthOfStep(step));
        int modes = curve.modes.length;
        for (int place = 0; place < curve.kept.length; place++) {
            curve.kept[place] = place < modes ? kept[curve.modes[place]] : noMode;
        }
        boolean fused = modes <= FUSED && !curve.alternating && reader == null && sieve.isFasterFused();
        if (fused && tallies[time1].length > 0 && tallies[time1].length == tallies[time2].length) {
            sieveTwice(curve, tallies[time1], tallies[time2]);
            return;
        }
        Decay.stepTwice(curve.mode, curve.kept, block.subjects(), row1, row2);
        for (int place = FUSED; place < modes; place++) {
            Decay.addTwice(curve.mode[place], curve.kept[place], block.subjects(), row1, row2);
        }
        pass(curve, row1, time1, tallies, reader);
        pass(curve, row2, time2, tallies, reader);
    }

    private void sieveTwice(Curve curve, Tally[] first, Tally[] second) {
        int n = block.subjects();
        for (int group = 0; group < first.length; group++) {
            first[group].reserve(n);
            second[group].reserve(n);
        }
        boolean alone = first.length == 1;
        sieve.decayTwice(curve.mode, curve.kept, n, first[0], second[0], alone ? NO_ROW : row1, alone ? NO_ROW : row2);
        for (int group = 1; group < first.length; group++) {
            sieve.sift(row1, n, first[group]);
            sieve.sift(row2, n, second[group]);
        }
    }

    private void stepOnce(Curve curve, int step, Tally[][] tallies, @Nullable RowReader reader) {
        int length = walk.lengthOfStep(step);
        if (walk.lengthMinutes(length) > 0) {
            double[][] kept = propagators.kept(length);
            for (int place = 0; place < curve.modes.length; place++) {
                int mode = curve.modes[place];
                if (curve.driven) {
                    double[] gained = propagators.gained(length)[mode];
                    Decay.step(curve.mode[place], kept[mode], gained, curve.drive[place], block.subjects());
                } else {
                    Decay.step(curve.mode[place], kept[mode], block.subjects());
                }
            }
            happen(curve, step);
        }
        int time = walk.timeAtEnd(step);
        if (time != Walk.NOT_ASKED) {
            Decay.put(curve.mode[0], block.subjects(), row1);
            for (int place = 1; place < curve.modes.length; place++) {
                Decay.add(curve.mode[place], block.subjects(), row1);
            }
            pass(curve, row1, time, tallies, reader);
        }
    }

    private void pass(Curve curve, double[] row, int time, Tally[][] tallies, @Nullable RowReader reader) {
        if (curve.alternating) {
            Decay.clamp(row, block.subjects());
        }
        if (reader != null) {
            reader.read(time, row, block.subjects());
            return;
        }
        for (Tally tally : tallies[time]) {
            tally.reserve(block.subjects());
            sieve.sift(row, block.subjects(), tally);
        }
    }

    /** Adds what single subjects' own events within a step have become by its end. */
    private void happen(Curve curve, int step) {
        SubjectEvents events = block.events();
        int end = events.firstOf(step + 1);
        for (int event = events.firstOf(step); event < end; event++) {
            double left = walk.startMinutes(step) + walk.lengthMinutes(walk.lengthOfStep(step)) - events.minutes(event);
            int i = events.subject(event);
            int input = events.input(event);
            for (int place = 0; place < curve.modes.length; place++) {
                double decay = block.decayPerMin(curve.modes[place])[i];
                curve.mode[place][i] += gain(curve, input, place)[i]
                        * (events.rateChange(event) * Decay.gained(decay, left)
                                + events.impulse(event) * Math.exp(-decay * left));
            }
            changeRate(curve, step, i, input, events.rateChange(event));
        }
    }

    private void changeRate(Curve curve, int step, int i, int input, double change) {
        double before = curve.ownRate[input][i];
        double after = before + change;
        after = Math.abs(after) <= 1e-13 * Math.abs(change) ? 0 : after;
        curve.ownRate[input][i] = after;
        curve.ownRates += (after != 0 ? 1 : 0) - (before != 0 ? 1 : 0);
        for (int place = 0; place < curve.modes.length; place++) {
            double drive = 0;
            for (int in = 0; in < walk.inputs(); in++) {
                drive += (walk.rateMgPerMin(step, in) + curve.ownRate[in][i]) * gain(curve, in, place)[i];
            }
            curve.drive[place][i] = drive;
        }
        markDriven(curve, step);
    }
}
