package org.evenkeel.pharmacology.ensemble;

import java.util.Arrays;

/**
 * Changes of input at times that differ between subjects: a lag, the end of a zero-order absorption. They come on top
 * of the walk that all share, and need not fall on its times.
 */
public final class SubjectEvents {

    private int count;
    private int[] subject;
    private int[] input;
    private double[] atMinutes;
    private double[] rateChangeMgPerMin;
    private double[] impulseMg;
    private int[] order = new int[0];
    private int[] step = new int[0];
    private int[] firstOfStep = new int[0];

    SubjectEvents(int capacity) {
        subject = new int[capacity];
        input = new int[capacity];
        atMinutes = new double[capacity];
        rateChangeMgPerMin = new double[capacity];
        impulseMg = new double[capacity];
    }

    /**
     * From this time on a subject receives so much more (or less) a minute, and at this time once so much.
     *
     * @param place the subject's place in the block
     * @param minutes when, 0 or later
     */
    public void add(int place, int into, double minutes, double moreMgPerMin, double onceMg) {
        if (!(minutes >= 0)) {
            throw new IllegalArgumentException("an event needs a time of 0 or later, not " + minutes);
        }
        if (count == subject.length) {
            int longer = Math.max(16, 2 * count);
            subject = Arrays.copyOf(subject, longer);
            input = Arrays.copyOf(input, longer);
            atMinutes = Arrays.copyOf(atMinutes, longer);
            rateChangeMgPerMin = Arrays.copyOf(rateChangeMgPerMin, longer);
            impulseMg = Arrays.copyOf(impulseMg, longer);
        }
        subject[count] = place;
        input[count] = into;
        atMinutes[count] = minutes;
        rateChangeMgPerMin[count] = moreMgPerMin;
        impulseMg[count] = onceMg;
        count++;
    }

    int count() {
        return count;
    }

    int subject(int event) {
        return subject[order[event]];
    }

    int input(int event) {
        return input[order[event]];
    }

    double minutes(int event) {
        return atMinutes[order[event]];
    }

    double rateChange(int event) {
        return rateChangeMgPerMin[order[event]];
    }

    double impulse(int event) {
        return impulseMg[order[event]];
    }

    void clear() {
        count = 0;
    }

    /** Puts the events in the order of the steps they fall into; within a step they stay as they were added. */
    void sortAlong(Walk walk) {
        int steps = walk.steps();
        if (firstOfStep.length < steps + 2) {
            firstOfStep = new int[steps + 2];
        }
        if (order.length < count) {
            order = new int[subject.length];
            step = new int[subject.length];
        }
        Arrays.fill(firstOfStep, 0, steps + 2, 0);
        for (int i = 0; i < count; i++) {
            step[i] = walk.stepAt(atMinutes[i]);
            firstOfStep[step[i] + 1]++;
        }
        for (int s = 0; s <= steps; s++) {
            firstOfStep[s + 1] += firstOfStep[s];
        }
        for (int i = 0; i < count; i++) {
            order[firstOfStep[step[i]]++] = i;
        }
        System.arraycopy(firstOfStep, 0, firstOfStep, 1, steps + 1);
        firstOfStep[0] = 0;
    }

    /** The first event of a step; those of the step go to the first of the next. */
    int firstOf(int ofStep) {
        return count == 0 ? 0 : firstOfStep[ofStep];
    }
}
