package org.evenkeel.pharmacology.prediction;

/**
 * How one number of a curve is spread over people, in the unit its holder names.
 *
 * @param typicalInOwnUnit the typical person's
 * @param meanInOwnUnit the mean of all
 * @param p05InOwnUnit 5 % of people lie below
 * @param p50InOwnUnit half of people lie below
 * @param p95InOwnUnit 5 % of people lie above
 */
public record Spread(
        double typicalInOwnUnit, double meanInOwnUnit, double p05InOwnUnit, double p50InOwnUnit, double p95InOwnUnit) {

    /** The spread of a sample, which is put in disorder. */
    static Spread of(double typical, double[] sample) {
        double sum = 0;
        for (double value : sample) {
            sum += value;
        }
        RankSelection.place(sample, Quantile.ranks(sample.length));
        return new Spread(
                typical,
                sum / sample.length,
                Quantile.P05.of(sample),
                Quantile.P50.of(sample),
                Quantile.P95.of(sample));
    }

    /** Multiplied, for another unit. */
    public Spread times(double factorDimensionless) {
        return new Spread(
                typicalInOwnUnit * factorDimensionless,
                meanInOwnUnit * factorDimensionless,
                p05InOwnUnit * factorDimensionless,
                p50InOwnUnit * factorDimensionless,
                p95InOwnUnit * factorDimensionless);
    }
}
