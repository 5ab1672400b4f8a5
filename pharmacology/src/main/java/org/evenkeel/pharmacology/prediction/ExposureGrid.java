package org.evenkeel.pharmacology.prediction;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.DosingRegimen;

/**
 * The times a person asked for, merged with times close enough to find every peak: each minute after a dose begins or
 * ends, then wider and wider as curves get flat. Between them the peak is that of a parabola, unless it is where a dose
 * begins or ends.
 */
final class ExposureGrid {

    private final double[] minutes;
    private final double[] asked;
    private final int[] placeOfAsked;
    private final boolean[] isBreak;
    private final int untilHorizon;

    private ExposureGrid(double[] minutes, double[] asked, Set<Double> breaks, double horizonMinutes) {
        this.minutes = minutes;
        this.asked = asked;
        placeOfAsked = Arrays.stream(asked)
                .mapToInt(t -> Arrays.binarySearch(minutes, t))
                .toArray();
        isBreak = new boolean[minutes.length];
        int within = 0;
        for (int i = 0; i < minutes.length; i++) {
            isBreak[i] = breaks.contains(minutes[i]);
            within += minutes[i] <= horizonMinutes ? 1 : 0;
        }
        untilHorizon = within;
    }

    /** A highest concentration and when it is reached. */
    record Peak(double ngPerMl, double minutes) {}

    static ExposureGrid of(DosingRegimen regimen, double[] asked, double horizonMinutes) {
        TreeSet<Double> times = new TreeSet<>();
        TreeSet<Double> breaks = new TreeSet<>();
        for (Administration dose : regimen.administrations()) {
            breaks.add(dose.startMinutes());
            breaks.add(dose.endMinutes());
            for (double base : new double[] {dose.startMinutes(), dose.endMinutes()}) {
                for (double after = 0; after <= 2880 && base + after <= horizonMinutes; after += step(after)) {
                    times.add(base + after);
                }
            }
        }
        times.add(horizonMinutes);
        for (double time : asked) {
            times.add(time);
        }
        breaks.headSet(horizonMinutes, true).forEach(times::add);
        return new ExposureGrid(
                times.stream().mapToDouble(Double::doubleValue).toArray(), asked, breaks, horizonMinutes);
    }

    private static double step(double after) {
        return after < 10 ? 1 : after < 40 ? 2 : after < 180 ? 5 : after < 600 ? 20 : 60;
    }

    double[] minutes() {
        return minutes;
    }

    double[] asked() {
        return asked.clone();
    }

    /** The values of a curve at the times asked for. */
    double[] atAsked(double[] curve) {
        double[] at = new double[placeOfAsked.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = curve[placeOfAsked[i]];
        }
        return at;
    }

    /** The peak of a curve until the horizon. */
    Peak peak(double[] curve) {
        int best = 0;
        for (int i = 1; i < untilHorizon; i++) {
            best = curve[i] > curve[best] ? i : best;
        }
        boolean smooth = best > 0 && best + 1 < untilHorizon && !isBreak[best];
        return smooth ? parabola(curve, best) : new Peak(curve[best], minutes[best]);
    }

    private Peak parabola(double[] curve, int i) {
        double before = minutes[i - 1] - minutes[i];
        double after = minutes[i + 1] - minutes[i];
        double slopeBefore = (curve[i - 1] - curve[i]) / before;
        double slopeAfter = (curve[i + 1] - curve[i]) / after;
        double bend = (slopeAfter - slopeBefore) / (after - before);
        if (!(bend < 0)) {
            return new Peak(curve[i], minutes[i]);
        }
        double slope = slopeBefore - bend * before;
        double at = Math.clamp(-slope / (2 * bend), before, after);
        return new Peak(curve[i] + slope * at + bend * at * at, minutes[i] + at);
    }
}
