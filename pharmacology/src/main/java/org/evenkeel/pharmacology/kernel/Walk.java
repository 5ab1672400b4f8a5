package org.evenkeel.pharmacology.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Doses and a grid of times merged into one walk: steps during which every rate is constant, some of which end with an
 * amount given at once, and some of which end at a time that was asked for. A concentration at the moment of a dose is
 * the one just after it. Steps of equal length share an index, and so do equal rates, so that a subject computes one
 * exponential for each length instead of one for each step.
 */
public final class Walk {

    /** Marks a step that ends at a breakpoint nobody asked for. */
    static final int NOT_ASKED = -1;

    /** Marks a step that ends without a dose given at once. */
    static final int NO_IMPULSE = -1;

    /** Steps whose lengths differ by less than this part of them are the same: the grid's rounding, nothing else. */
    private static final double SAME_LENGTH = 1e-12;

    private final int times;
    private final int steps;
    private final int[] lengthOfStep;
    private final int[] ratesOfStep;
    private final int[] impulseOfStep;
    private final int[] timeAtEnd;
    private final double[] totalMgOfChannel;
    private double[] lengths = new double[8];
    private int lengthCount;
    private double[][] rates = new double[4][];
    private int rateCount;
    private double[][] impulses = new double[4][];
    private int impulseCount;

    private Walk(int channels, List<Pulse> pulses, double[] timesMinutes) {
        times = timesMinutes.length;
        double last = timesMinutes[times - 1];
        double[] breaks = breaksUntil(pulses, last);
        int most = times + breaks.length;
        lengthOfStep = new int[most];
        ratesOfStep = new int[most];
        impulseOfStep = new int[most];
        timeAtEnd = new int[most];
        totalMgOfChannel = new double[channels];
        int at = 0;
        int time = 0;
        double now = 0;
        double[] rate = ratesAfter(now, channels, pulses);
        for (int b = 0; b <= breaks.length; b++) {
            double until = b < breaks.length ? breaks[b] : Double.POSITIVE_INFINITY;
            while (time < times && timesMinutes[time] < until) {
                double next = Math.max(now, timesMinutes[time]);
                add(at++, next - now, rate, NO_IMPULSE, time++);
                now = next;
            }
            if (b < breaks.length) {
                boolean asked = time < times && timesMinutes[time] == until;
                add(at++, until - now, rate, impulseAt(until, channels, pulses), asked ? time++ : NOT_ASKED);
                now = until;
                rate = ratesAfter(now, channels, pulses);
            }
        }
        steps = at;
        for (Pulse pulse : pulses) {
            totalMgOfChannel[pulse.channel()] += pulse.mgUntil(last);
        }
    }

    /**
     * The walk past every time.
     *
     * @param channels how many ways in there are
     * @param pulses what enters, in any order
     * @param timesMinutes ascending
     */
    public static Walk of(int channels, List<Pulse> pulses, double[] timesMinutes) {
        return new Walk(channels, pulses, timesMinutes);
    }

    private static double[] breaksUntil(List<Pulse> pulses, double last) {
        TreeSet<Double> breaks = new TreeSet<>();
        for (Pulse pulse : pulses) {
            breaks.add(pulse.startMinutes());
            breaks.add(pulse.endMinutes());
        }
        return breaks.headSet(last, true).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double[] ratesAfter(double now, int channels, List<Pulse> pulses) {
        double[] rate = new double[channels];
        for (Pulse pulse : pulses) {
            if (pulse.startMinutes() <= now && now < pulse.endMinutes()) {
                rate[pulse.channel()] += pulse.mgPerMin();
            }
        }
        return rate;
    }

    private int impulseAt(double time, int channels, List<Pulse> pulses) {
        double[] impulse = null;
        for (Pulse pulse : pulses) {
            if (pulse.isAtOnce() && pulse.startMinutes() == time) {
                impulse = impulse == null ? new double[channels] : impulse;
                impulse[pulse.channel()] += pulse.mg();
            }
        }
        if (impulse == null) {
            return NO_IMPULSE;
        }
        impulses = impulseCount == impulses.length ? Arrays.copyOf(impulses, 2 * impulseCount) : impulses;
        impulses[impulseCount] = impulse;
        return impulseCount++;
    }

    private void add(int step, double lengthMinutes, double[] rate, int impulse, int time) {
        lengthOfStep[step] = lengthIndex(lengthMinutes);
        ratesOfStep[step] = rateIndex(rate);
        impulseOfStep[step] = impulse;
        timeAtEnd[step] = time;
    }

    private int lengthIndex(double minutes) {
        for (int i = lengthCount - 1; i >= 0; i--) {
            if (Math.abs(lengths[i] - minutes) <= SAME_LENGTH * minutes) {
                return i;
            }
        }
        lengths = lengthCount == lengths.length ? Arrays.copyOf(lengths, 2 * lengthCount) : lengths;
        lengths[lengthCount] = minutes;
        return lengthCount++;
    }

    private int rateIndex(double[] rate) {
        for (int i = rateCount - 1; i >= 0; i--) {
            if (Arrays.equals(rates[i], rate)) {
                return i;
            }
        }
        rates = rateCount == rates.length ? Arrays.copyOf(rates, 2 * rateCount) : rates;
        rates[rateCount] = rate;
        return rateCount++;
    }

    /** How many times were asked for. */
    public int times() {
        return times;
    }

    int steps() {
        return steps;
    }

    int lengthCount() {
        return lengthCount;
    }

    double lengthMinutes(int index) {
        return lengths[index];
    }

    int lengthOfStep(int step) {
        return lengthOfStep[step];
    }

    int rateCount() {
        return rateCount;
    }

    /** mg/min of each channel, before a subject's own fraction. */
    double[] mgPerMin(int index) {
        return rates[index];
    }

    int ratesOfStep(int step) {
        return ratesOfStep[step];
    }

    /** mg of each channel given at once. */
    double[] impulseMg(int index) {
        return impulses[index];
    }

    int impulseOfStep(int step) {
        return impulseOfStep[step];
    }

    int timeAtEnd(int step) {
        return timeAtEnd[step];
    }

    /** mg that entered each channel until the last time, before a subject's own fraction. */
    double[] totalMgOfChannel() {
        return totalMgOfChannel;
    }
}
