package org.evenkeel.clinic.command.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The few times of a long grid that a person wants to read: round ones, the peaks, the end. */
final class TimesToShow {

    private static final int ALL_UP_TO = 30;
    private static final int EVENLY = 24;
    private static final double ONE_DAY = 1440;
    private static final double[] ROUND = {
        0, 5, 10, 15, 20, 30, 40, 50, 60, 80, 100, 120, 150, 180, 240, 300, 360, 480, 600, 720, 960, 1200, 1440
    };

    private TimesToShow() {}

    /** Indices into {@code timesMinutes}, ascending. */
    static List<Integer> of(double[] timesMinutes, List<Curve> curves) {
        TreeSet<Integer> shown = new TreeSet<>();
        int last = timesMinutes.length - 1;
        if (timesMinutes.length <= ALL_UP_TO) {
            for (int i = 0; i <= last; i++) {
                shown.add(i);
            }
            return List.copyOf(shown);
        }
        double span = timesMinutes[last] - timesMinutes[0];
        if (span <= ONE_DAY) {
            for (double round : ROUND) {
                add(shown, timesMinutes, round);
            }
        } else {
            for (int i = 0; i <= EVENLY; i++) {
                add(shown, timesMinutes, timesMinutes[0] + span * i / EVENLY);
            }
        }
        curves.forEach(curve -> shown.add(highest(curve.line(Line.TYPICAL))));
        shown.add(0);
        shown.add(last);
        return List.copyOf(shown);
    }

    private static void add(Set<Integer> shown, double[] timesMinutes, double wanted) {
        if (wanted > timesMinutes[timesMinutes.length - 1]) {
            return;
        }
        int at = java.util.Arrays.binarySearch(timesMinutes, wanted);
        shown.add(at >= 0 ? at : Math.min(timesMinutes.length - 1, -at - 1));
    }

    private static int highest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
