package org.evenkeel.pharmacology.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Doses and a grid of times merged into one walk that all subjects take: steps during which every rate is constant, each
 * with the boluses given at its start, some ending at a time that was asked for. Steps of (nearly) equal length share a
 * number, so that a subject computes an exponential for each length and not for each step. Immutable.
 */
public final class Walk {

    /** Marks a step that ends at a breakpoint nobody asked for. */
    static final int NOT_ASKED = -1;

    private static final long FORTY_BITS = ~0xFFFL;
    private static final long HALF = 0x800L;

    private final int inputs;
    private final int times;
    private final double[] lengthMinutes;
    private final int[] usesOfLength;
    private final int[] lengthOfStep;
    private final double[] startMinutes;
    private final double[][] rateMgPerMin;
    private final double[][] bolusMg;
    private final int[] timeAtEnd;

    private Walk(int inputs, int times, Path path) {
        this.inputs = inputs;
        this.times = times;
        lengthMinutes = path.lengths.stream().mapToDouble(Double::doubleValue).toArray();
        lengthOfStep = path.lengthOfStep.stream().mapToInt(Integer::intValue).toArray();
        startMinutes = path.starts.stream().mapToDouble(Double::doubleValue).toArray();
        rateMgPerMin = path.rates.toArray(double[][]::new);
        bolusMg = path.boluses.toArray(double[][]::new);
        timeAtEnd = path.timeAtEnd.stream().mapToInt(Integer::intValue).toArray();
        usesOfLength = new int[lengthMinutes.length];
        for (int length : lengthOfStep) {
            usesOfLength[length]++;
        }
    }

    /**
     * The walk through {@code doses} past every time. At the instant of a bolus the curve has risen already; at a time
     * before 0 nothing was given yet.
     *
     * @param inputs how many places a dose can enter
     * @param timesMinutes finite, ascending
     */
    public static Walk through(int inputs, List<Dose> doses, double... timesMinutes) {
        for (Dose dose : doses) {
            if (dose.input() < 0 || dose.input() >= inputs) {
                throw new IllegalArgumentException("there is no input " + dose.input());
            }
        }
        for (int i = 0; i < timesMinutes.length; i++) {
            if (!Double.isFinite(timesMinutes[i]) || (i > 0 && !(timesMinutes[i] >= timesMinutes[i - 1]))) {
                throw new IllegalArgumentException("times must be finite and ascending: " + timesMinutes[i]);
            }
        }
        double[] breaks = doses.stream()
                .flatMapToDouble(d -> DoubleStream.of(d.startMinutes(), d.endMinutes()))
                .sorted()
                .distinct()
                .toArray();
        Path path = new Path(inputs, doses);
        int next = 0;
        for (int i = 0; i < timesMinutes.length; i++) {
            for (; next < breaks.length && breaks[next] <= timesMinutes[i]; next++) {
                path.walkTo(breaks[next], NOT_ASKED);
            }
            path.walkTo(timesMinutes[i], i);
        }
        return new Walk(inputs, timesMinutes.length, path);
    }

    /** How many times were asked for. */
    public int times() {
        return times;
    }

    /** How many places a dose can enter. */
    public int inputs() {
        return inputs;
    }

    int steps() {
        return lengthOfStep.length;
    }

    int lengths() {
        return lengthMinutes.length;
    }

    double lengthMinutes(int length) {
        return lengthMinutes[length];
    }

    /** How many steps have this length. */
    int usesOfLength(int length) {
        return usesOfLength[length];
    }

    int lengthOfStep(int step) {
        return lengthOfStep[step];
    }

    double startMinutes(int step) {
        return startMinutes[step];
    }

    double rateMgPerMin(int step, int input) {
        return rateMgPerMin[step][input];
    }

    double bolusMg(int step, int input) {
        return bolusMg[step].length == 0 ? 0 : bolusMg[step][input];
    }

    boolean hasBolus(int step) {
        return bolusMg[step].length > 0;
    }

    /** Whether the rates of a step are those of the step before; before the first step all rates are 0. */
    boolean keepsRates(int step) {
        return step == 0
                ? Arrays.stream(rateMgPerMin[0]).allMatch(r -> r == 0)
                : Arrays.equals(rateMgPerMin[step], rateMgPerMin[step - 1]);
    }

    int timeAtEnd(int step) {
        return timeAtEnd[step];
    }

    /** The step in which a moment falls (a step has its start, not its end), or {@link #steps()} after the last. */
    int stepAt(double minutes) {
        int found = Arrays.binarySearch(startMinutes, minutes);
        int step = found >= 0 ? found : -found - 2;
        while (step + 1 < startMinutes.length && startMinutes[step + 1] <= minutes) {
            step++;
        }
        boolean isLast = step == startMinutes.length - 1;
        return isLast && minutes >= startMinutes[step] + lengthMinutes[lengthOfStep[step]] ? steps() : step;
    }

    private static final class Path {

        private static final double[] NO_BOLUS = {};

        private final int inputs;
        private final List<Dose> doses;
        private final List<Double> lengths = new ArrayList<>();
        private final Map<Long, Integer> known = new HashMap<>();
        private final List<Integer> lengthOfStep = new ArrayList<>();
        private final List<Double> starts = new ArrayList<>();
        private final List<double[]> rates = new ArrayList<>();
        private final List<double[]> boluses = new ArrayList<>();
        private final List<Integer> timeAtEnd = new ArrayList<>();
        private double now;
        private double[] waitingBolus;

        Path(int inputs, List<Dose> doses) {
            this.inputs = inputs;
            this.doses = doses;
            this.waitingBolus = NO_BOLUS;
        }

        void walkTo(double minutes, int timeIndex) {
            double length = Math.max(0, minutes - now);
            if (timeIndex != NOT_ASKED || length > 0) {
                starts.add(now);
                rates.add(length > 0 ? ratesFrom(now) : rates.isEmpty() ? new double[inputs] : rates.getLast());
                boluses.add(waitingBolus);
                waitingBolus = NO_BOLUS;
                lengthOfStep.add(number(length));
                timeAtEnd.add(timeIndex);
                now = Math.max(now, minutes);
            }
            if (timeIndex == NOT_ASKED) {
                collectBoluses(minutes);
            }
        }

        private double[] ratesFrom(double minutes) {
            double[] rate = new double[inputs];
            for (Dose dose : doses) {
                if (!dose.isBolus() && dose.startMinutes() <= minutes && minutes < dose.endMinutes()) {
                    rate[dose.input()] += dose.rateMgPerMin();
                }
            }
            return rate;
        }

        private void collectBoluses(double minutes) {
            for (Dose dose : doses) {
                if (dose.isBolus() && dose.startMinutes() == minutes && dose.doseMg() > 0) {
                    waitingBolus = waitingBolus.length == 0 ? new double[inputs] : waitingBolus;
                    waitingBolus[dose.input()] += dose.doseMg();
                }
            }
        }

        private int number(double length) {
            return known.computeIfAbsent((Double.doubleToRawLongBits(length) + HALF) & FORTY_BITS, bits -> {
                lengths.add(length);
                return lengths.size() - 1;
            });
        }
    }
}
