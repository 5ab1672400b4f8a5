package org.evenkeel.pharmacology.fit;

import java.util.Arrays;

/**
 * An effect on this person over time, as far as the person is known: median with 50 and 90 % intervals, in the unit of the
 * effect. All arrays have one value for each time and are copies.
 */
public final class PatientBand {

    private static final double[] PROBABILITIES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final double[][] lines;

    private PatientBand(double[][] lines) {
        this.lines = lines;
    }

    /** @param samples one draw's curve after the other */
    static PatientBand of(double[] samples, int draws) {
        int times = samples.length / draws;
        double[][] lines = new double[PROBABILITIES.length][times];
        double[] column = new double[draws];
        for (int t = 0; t < times; t++) {
            for (int draw = 0; draw < draws; draw++) {
                column[draw] = samples[draw * times + t];
            }
            Arrays.sort(column);
            for (int line = 0; line < lines.length; line++) {
                lines[line][t] = quantile(column, PROBABILITIES[line]);
            }
        }
        return new PatientBand(lines);
    }

    private static double quantile(double[] ascending, double probability) {
        double place = probability * (ascending.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }

    /** Lower end of the 90 % interval. */
    public double[] lower90InKindUnit() {
        return lines[0].clone();
    }

    /** Lower end of the 50 % interval. */
    public double[] lower50InKindUnit() {
        return lines[1].clone();
    }

    /** As likely too low as too high. */
    public double[] medianInKindUnit() {
        return lines[2].clone();
    }

    /** Upper end of the 50 % interval. */
    public double[] upper50InKindUnit() {
        return lines[3].clone();
    }

    /** Upper end of the 90 % interval. */
    public double[] upper90InKindUnit() {
        return lines[4].clone();
    }
}
