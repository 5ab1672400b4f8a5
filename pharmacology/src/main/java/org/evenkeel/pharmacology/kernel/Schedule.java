package org.evenkeel.pharmacology.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.pharmacology.dosing.InfusionProgramme;

/**
 * A programme and a grid of times merged into one walk: steps during which the rate is constant, some of which end at a
 * time that was asked for. Shared by all subjects of a population. Steps of equal length share an index, so that a
 * subject computes one exponential for each length instead of one for each step.
 */
public final class Schedule {

    /** Marks a step that ends at a breakpoint nobody asked for. */
    static final int NOT_ASKED = -1;

    private static final double NO_STEP = 0;

    private final int times;
    private final double[] lengthsMinutes;
    private final int[] lengthOfStep;
    private final double[] rateMgPerMin;
    private final int[] timeAtEnd;

    private Schedule(int times, Walk walk) {
        this.times = times;
        this.lengthsMinutes =
                walk.lengths.stream().mapToDouble(Double::doubleValue).toArray();
        this.lengthOfStep =
                walk.lengthOfStep.stream().mapToInt(Integer::intValue).toArray();
        this.rateMgPerMin = walk.rates.stream().mapToDouble(Double::doubleValue).toArray();
        this.timeAtEnd = walk.timeAtEnd.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The walk through {@code programme} past every time of {@code timesMinutes}.
     *
     * @param timesMinutes ascending; at a time before 0 nothing was given yet
     */
    public static Schedule of(InfusionProgramme programme, double[] timesMinutes) {
        Walk walk = new Walk();
        List<InfusionProgramme.Step> steps = programme.steps();
        int step = 0;
        double now = 0;
        for (int i = 0; i < timesMinutes.length; i++) {
            while (step < steps.size() && steps.get(step).span().endMinutes() < timesMinutes[i]) {
                double end = steps.get(step).span().endMinutes();
                walk.add(end - now, steps.get(step).rate().baseMgPerMin(), NOT_ASKED);
                now = end;
                step++;
            }
            double rate = step < steps.size() ? steps.get(step).rate().baseMgPerMin() : 0;
            double next = Math.max(now, timesMinutes[i]);
            walk.add(next - now, rate, i);
            now = next;
        }
        return new Schedule(timesMinutes.length, walk);
    }

    /** How many times were asked for. */
    public int times() {
        return times;
    }

    int steps() {
        return lengthOfStep.length;
    }

    double[] lengthsMinutes() {
        return lengthsMinutes;
    }

    int lengthOfStep(int step) {
        return lengthOfStep[step];
    }

    double rateMgPerMin(int step) {
        return rateMgPerMin[step];
    }

    int timeAtEnd(int step) {
        return timeAtEnd[step];
    }

    private static final class Walk {

        private final List<Double> lengths = new ArrayList<>();
        private final Map<Double, Integer> known = new HashMap<>();
        private final List<Integer> lengthOfStep = new ArrayList<>();
        private final List<Double> rates = new ArrayList<>();
        private final List<Integer> timeAtEnd = new ArrayList<>();

        void add(double lengthMinutes, double rate, int timeIndex) {
            lengthOfStep.add(known.computeIfAbsent(Math.max(NO_STEP, lengthMinutes), length -> {
                lengths.add(length);
                return lengths.size() - 1;
            }));
            rates.add(rate);
            timeAtEnd.add(timeIndex);
        }
    }
}
