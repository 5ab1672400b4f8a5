package org.evenkeel.pharmacology.ensemble;

/** Quantiles and means of an ensemble's concentrations, ng/mL, exact for its subjects. Arrays are shared, not copies. */
public final class EnsembleBands {

    private final double[][][] quantiles;
    private final double[][] means;

    EnsembleBands(double[][][] quantiles, double[][] means) {
        this.quantiles = quantiles;
        this.means = means;
    }

    /**
     * One quantile of a curve at each time.
     *
     * @param quantile which of the probabilities that were asked for
     */
    public double[] quantileNgPerMl(int curve, int quantile) {
        return quantiles[curve][quantile];
    }

    /** The mean of a curve at each time. */
    public double[] meanNgPerMl(int curve) {
        return means[curve];
    }
}
