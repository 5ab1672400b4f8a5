package org.evenkeel.pharmacology.prediction;

import java.util.EnumMap;
import java.util.Map;

/** Mean and quantiles of one concentration at each time, filled in piece by piece. */
final class CurveSpread {

    private final double[] mean;
    private final Map<Quantile, double[]> quantiles = new EnumMap<>(Quantile.class);

    CurveSpread(int times) {
        mean = new double[times];
        for (Quantile quantile : Quantile.values()) {
            quantiles.put(quantile, new double[times]);
        }
    }

    /** Sets one time from the concentrations of all people, which are put in disorder. */
    void set(int time, double[] ofPeople, int[] ranks) {
        double sum = 0;
        for (double value : ofPeople) {
            sum += value;
        }
        mean[time] = sum / ofPeople.length;
        RankSelection.place(ofPeople, ranks);
        quantiles.forEach((quantile, curve) -> curve[time] = quantile.of(ofPeople));
    }

    /** Takes whole curves over. */
    void set(double[] meanCurve, Map<Quantile, double[]> curves) {
        System.arraycopy(meanCurve, 0, mean, 0, mean.length);
        quantiles.putAll(curves);
    }

    double[] mean() {
        return mean;
    }

    Map<Quantile, double[]> quantiles() {
        return quantiles;
    }
}
