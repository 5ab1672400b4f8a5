package org.evenkeel.pharmacology.distribution;

import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Quantiles and probabilities of named distributions, by Hipparchus. The one door through which rooms that may not use a
 * numerical library get them.
 */
public final class Quantiles {
    /** Relative accuracy of the inverses; the default of the library leaves only nine digits. */
    private static final double ACCURACY = 1e-14;

    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    private Quantiles() {}

    /** The value below which a standard normal lies with this probability. */
    public static double normalDimensionless(double probabilityFraction) {
        return NORMAL.inverseCumulativeProbability(probabilityFraction);
    }

    /** The value below which a beta variable lies with this probability. */
    public static double betaFraction(double probabilityFraction, double alphaDimensionless, double betaDimensionless) {
        return new BetaDistribution(alphaDimensionless, betaDimensionless, ACCURACY)
                .inverseCumulativeProbability(probabilityFraction);
    }

    /** The value below which a gamma variable of scale 1 lies with this probability. */
    public static double gammaDimensionless(double probabilityFraction, double shapeDimensionless) {
        return new GammaDistribution(shapeDimensionless, 1, ACCURACY).inverseCumulativeProbability(probabilityFraction);
    }

    /** The least number that a binomial variable does not exceed with at least this probability. */
    public static int binomial(double probabilityFraction, int trials, double successFraction) {
        return new BinomialDistribution(trials, successFraction).inverseCumulativeProbability(probabilityFraction);
    }

    /** The probability that a binomial variable is this number or less. */
    public static double binomialAtMostFraction(int number, int trials, double successFraction) {
        return new BinomialDistribution(trials, successFraction).cumulativeProbability(number);
    }
}
