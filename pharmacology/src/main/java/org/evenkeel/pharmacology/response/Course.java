package org.evenkeel.pharmacology.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Doses and asked times merged into one walk over points in time, shared by all subjects. At a point a rate may change,
 * an amount may enter at once, and values may be asked for; what is asked at the instant of a dose is what holds right
 * after it. Between points rates are constant. (Nearly) equal distances between points
 * share an index.
 */
public final class Course {

    static final int NONE = -1;

    private static final long FORTY_BITS = ~0xFFFL;
    private static final long HALF = 0x800L;

    private final int inputs;
    private final double[] minutes;
    private final int[] change;
    private final int[] firstAsked;
    private final int[] lengthAfter;
    private final double[] lengthsMinutes;
    private final double[][] ratesMgPerMin;
    private final double[][] atOnceMg;

    private Course(List<Dose> doses, double[] points, double[] asked) {
        inputs = doses.stream().mapToInt(Dose::input).max().orElse(0) + 1;
        minutes = points;
        change = new int[points.length];
        firstAsked = new int[points.length + 1];
        lengthAfter = new int[points.length];
        List<double[]> rates = new ArrayList<>();
        List<double[]> amounts = new ArrayList<>();
        Map<Double, Integer> lengths = new HashMap<>();
        List<Double> distinct = new ArrayList<>();
        int next = 0;
        for (int p = 0; p < points.length; p++) {
            change[p] = changesAt(doses, points[p]) ? rates.size() : NONE;
            if (change[p] != NONE) {
                rates.add(ratesFrom(doses, points[p], inputs));
                amounts.add(atOnce(doses, points[p], inputs));
            }
            firstAsked[p] = next;
            while (next < asked.length && asked[next] <= points[p]) {
                next++;
            }
            if (p + 1 < points.length) {
                lengthAfter[p] = lengths.computeIfAbsent(shared(points[p + 1] - points[p]), length -> {
                    distinct.add(length);
                    return distinct.size() - 1;
                });
            }
        }
        firstAsked[points.length] = next;
        lengthsMinutes = distinct.stream().mapToDouble(Double::doubleValue).toArray();
        ratesMgPerMin = rates.toArray(double[][]::new);
        atOnceMg = amounts.toArray(double[][]::new);
    }

    /**
     * The walk through {@code doses} past every asked time. Before the first dose the body is empty and the response at
     * its baseline.
     *
     * @param askedMinutes finite, ascending, at least one
     */
    public static Course of(List<Dose> doses, double... askedMinutes) {
        if (askedMinutes.length == 0) {
            throw new IllegalArgumentException("a course needs at least one time to be asked about");
        }
        for (int i = 0; i < askedMinutes.length; i++) {
            if (!Double.isFinite(askedMinutes[i]) || (i > 0 && !(askedMinutes[i] >= askedMinutes[i - 1]))) {
                throw new IllegalArgumentException("times must be finite and ascending: " + askedMinutes[i]);
            }
        }
        double last = askedMinutes[askedMinutes.length - 1];
        double[] points = DoubleStream.concat(
                        Arrays.stream(askedMinutes),
                        doses.stream()
                                .flatMap(d -> Stream.of(d.startMinutes(), d.endMinutes()))
                                .mapToDouble(Double::doubleValue)
                                .filter(t -> t <= last))
                .sorted()
                .distinct()
                .toArray();
        return new Course(List.copyOf(doses), points, askedMinutes);
    }

    /** Distances that differ by rounding only, as those of a grid of tenths do, become one. */
    private static double shared(double minutes) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(minutes) + HALF) & FORTY_BITS);
    }

    private static boolean changesAt(List<Dose> doses, double minutes) {
        return doses.stream().anyMatch(d -> d.startMinutes() == minutes || d.endMinutes() == minutes);
    }

    private static double[] ratesFrom(List<Dose> doses, double minutes, int inputs) {
        double[] rates = new double[inputs];
        for (Dose dose : doses) {
            if (dose.lengthMinutes() > 0 && dose.startMinutes() <= minutes && minutes < dose.endMinutes()) {
                rates[dose.input()] += dose.rateMgPerMin();
            }
        }
        return rates;
    }

    private static double[] atOnce(List<Dose> doses, double minutes, int inputs) {
        double[] amounts = new double[inputs];
        for (Dose dose : doses) {
            if (dose.startMinutes() == minutes && dose.endMinutes() == minutes) {
                amounts[dose.input()] += dose.amountMg();
            }
        }
        return amounts;
    }

    /** How many times were asked for. */
    public int times() {
        return firstAsked[minutes.length];
    }

    int inputs() {
        return inputs;
    }

    int points() {
        return minutes.length;
    }

    double minutes(int point) {
        return minutes[point];
    }

    /** Which change happens at the point, or {@link #NONE}. */
    int changeAt(int point) {
        return change[point];
    }

    int changes() {
        return ratesMgPerMin.length;
    }

    double[] ratesMgPerMin(int theChange) {
        return ratesMgPerMin[theChange];
    }

    double[] atOnceMg(int theChange) {
        return atOnceMg[theChange];
    }

    /** The asked times of the point are those from here up to {@code firstAsked(point + 1)}. */
    int firstAsked(int point) {
        return firstAsked[point];
    }

    int lengthAfter(int point) {
        return lengthAfter[point];
    }

    double[] lengthsMinutes() {
        return lengthsMinutes;
    }
}
