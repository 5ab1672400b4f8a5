package org.evenkeel.pharmacology.effect;

/**
 * The concentration at an effect site, from a plasma curve that is known at some times only.
 *
 * <p>An effect site follows plasma by Ce' = k (C - Ce), Ce(0) = 0. Where the pharmacokinetic model is at hand, a lag
 * state of the model gives Ce exactly and should be used. Here only points of C are known. Between two of them C is
 * taken as a straight line, C(t) = a + s t, and for that driver the solution is exact,
 *
 * <pre>Ce(h) = Ce(0) + (a - Ce(0)) (1 - E) + s (h - (1 - E) / k),   E = exp(-k h),</pre>
 *
 * so that no step is too long for stability and the only error is that of the straight lines. It is bounded: Ce is an
 * average of earlier C with weights k exp(-k u) that are not negative and add up to at most 1, so the error of Ce never
 * exceeds the largest error of the lines, max |C''| h^2 / 8 over the interval, and a curve that never leaves a range
 * gives an effect site that never leaves it either. For a falling exponential of half-life T sampled every h the
 * relative error of a line is (h ln 2 / T)^2 / 8: 0.15 % when h is T / 6. A jump (a bolus) needs two points close
 * together, since a line drawn across it would start the rise too early.
 */
public final class SampledEffectSite {

    private static final double SERIES_BELOW = 1e-3;

    private SampledEffectSite() {}

    /**
     * The effect site at the times of the curve.
     *
     * @param timesMinutes ascending; the site is empty at the first
     * @param ngPerMl plasma at these times
     * @param rateConstantPerMin k, above 0
     */
    public static double[] behindCurveNgPerMl(double[] timesMinutes, double[] ngPerMl, double rateConstantPerMin) {
        if (!(rateConstantPerMin > 0) || timesMinutes.length != ngPerMl.length) {
            throw new IllegalArgumentException("an effect site needs a rate constant above 0, not " + rateConstantPerMin
                    + ", and one concentration for each time");
        }
        double[] site = new double[ngPerMl.length];
        for (int i = 1; i < site.length; i++) {
            double h = timesMinutes[i] - timesMinutes[i - 1];
            if (!(h > 0)) {
                throw new IllegalArgumentException("times must ascend: " + timesMinutes[i]);
            }
            double kh = rateConstantPerMin * h;
            double gone = -Math.expm1(-kh);
            double rise = (ngPerMl[i] - ngPerMl[i - 1]) * linePart(kh, gone);
            site[i] = site[i - 1] + (ngPerMl[i - 1] - site[i - 1]) * gone + rise;
        }
        return site;
    }

    /** 1 - (1 - E) / (k h), without losing digits when k h is small. */
    private static double linePart(double kh, double gone) {
        return kh < SERIES_BELOW ? kh / 2 * (1 - kh / 3 * (1 - kh / 4)) : 1 - gone / kh;
    }
}
