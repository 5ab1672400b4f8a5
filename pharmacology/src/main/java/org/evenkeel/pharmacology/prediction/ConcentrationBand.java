package org.evenkeel.pharmacology.prediction;

import java.util.Map;
import java.util.Objects;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * How one concentration is spread over people, at each time of the grid, in ng/mL of base. All arrays have one value
 * for each time and are copies.
 */
public final class ConcentrationBand {

    private final Measurand measurand;
    private final Map<Quantile, double[]> ngPerMl;
    private final Interval peak;

    ConcentrationBand(Measurand measurand, Map<Quantile, double[]> ngPerMl, Interval peak) {
        this.measurand = measurand;
        this.ngPerMl = ngPerMl;
        this.peak = peak;
    }

    /** What is predicted, and where the blood is drawn. */
    public Measurand measurand() {
        return measurand;
    }

    /** Half of the people lie below. */
    public double[] medianNgPerMl() {
        return of(Quantile.P50);
    }

    /** Lower end of the 50 % prediction interval. */
    public double[] lower50NgPerMl() {
        return of(Quantile.P25);
    }

    /** Upper end of the 50 % prediction interval. */
    public double[] upper50NgPerMl() {
        return of(Quantile.P75);
    }

    /** Lower end of the 90 % prediction interval. */
    public double[] lower90NgPerMl() {
        return of(Quantile.P05);
    }

    /** Upper end of the 90 % prediction interval. */
    public double[] upper90NgPerMl() {
        return of(Quantile.P95);
    }

    /** The interval at the time with this index. */
    public Interval at(int timeIndex) {
        return new Interval(
                lower90NgPerMl()[timeIndex],
                lower50NgPerMl()[timeIndex],
                medianNgPerMl()[timeIndex],
                upper50NgPerMl()[timeIndex],
                upper90NgPerMl()[timeIndex]);
    }

    /** Each person's highest concentration on the grid, spread over people. */
    public Interval peak() {
        return peak;
    }

    private double[] of(Quantile quantile) {
        return Objects.requireNonNull(ngPerMl.get(quantile)).clone();
    }

    /** Median with 50 and 90 % prediction intervals of one concentration, ng/mL. */
    public record Interval(
            double lower90NgPerMl,
            double lower50NgPerMl,
            double medianNgPerMl,
            double upper50NgPerMl,
            double upper90NgPerMl) {}
}
