package org.evenkeel.pharmacology.prediction;

import java.util.EnumMap;
import java.util.Map;
import org.evenkeel.pharmacology.substance.Measurand;

/** Reads the quantiles of a population's curves. */
final class BandOfSamples {

    private BandOfSamples() {}

    /**
     * The band of {@code n} people.
     *
     * @param samples one person's curve after the other, ng/mL
     */
    static ConcentrationBand of(Measurand measurand, double[] samples, int n) {
        int times = samples.length / n;
        Map<Quantile, double[]> ngPerMl = new EnumMap<>(Quantile.class);
        for (Quantile quantile : Quantile.values()) {
            ngPerMl.put(quantile, new double[times]);
        }
        int[] ranks = Quantile.ranks(n);
        double[] column = new double[n];
        for (int t = 0; t < times; t++) {
            for (int person = 0, at = t; person < n; person++, at += times) {
                column[person] = samples[at];
            }
            RankSelection.place(column, ranks);
            for (Map.Entry<Quantile, double[]> entry : ngPerMl.entrySet()) {
                entry.getValue()[t] = entry.getKey().of(column);
            }
        }
        return new ConcentrationBand(measurand, ngPerMl, peak(samples, times, column));
    }

    private static ConcentrationBand.Interval peak(double[] samples, int times, double[] column) {
        for (int person = 0; person < column.length; person++) {
            double highest = 0;
            for (int at = person * times; at < (person + 1) * times; at++) {
                highest = Math.max(highest, samples[at]);
            }
            column[person] = highest;
        }
        RankSelection.place(column, Quantile.ranks(column.length));
        return new ConcentrationBand.Interval(
                Quantile.P05.of(column),
                Quantile.P25.of(column),
                Quantile.P50.of(column),
                Quantile.P75.of(column),
                Quantile.P95.of(column));
    }
}
