package org.evenkeel.pharmacology.response;

/** The sigmoid Emax curve for a row of subjects, fast: what an {@link OdeBlock} with a saturable effect needs. */
public final class Sigmoid {

    private static final double LEAST = 1e-290;

    private final double[] powers;

    /** A curve with working memory for {@code capacity} subjects; make one for each thread. */
    public Sigmoid(int capacity) {
        powers = new double[capacity];
    }

    /**
     * {@code c^g / (half^g + c^g)}, to about 1e-13.
     *
     * @param concentrationNgPerMl below 0 counts as 0
     * @param halfNgPerMl concentration of half the effect
     * @param exponentDimensionless g
     * @param intoFraction to be filled with numbers from 0 to 1
     * @param count of subjects
     */
    public void fill(
            double[] concentrationNgPerMl,
            double[] halfNgPerMl,
            double[] exponentDimensionless,
            double[] intoFraction,
            int count) {
        for (int s = 0; s < count; s++) {
            intoFraction[s] = Math.max(LEAST, concentrationNgPerMl[s] / halfNgPerMl[s]);
        }
        Lanes.sigmoid(intoFraction, exponentDimensionless, powers, count);
    }

    /**
     * The slope of the curve, {@code g H (1 - H) / c}.
     *
     * @param concentrationNgPerMl where it is asked for
     * @param halfNgPerMl concentration of half the effect
     * @param exponentDimensionless g
     * @param fraction the value of the curve there
     * @param intoPerNgPerMl to be filled; 0 where there is no drug
     * @param count of subjects
     */
    public static void slope(
            double[] concentrationNgPerMl,
            double[] halfNgPerMl,
            double[] exponentDimensionless,
            double[] fraction,
            double[] intoPerNgPerMl,
            int count) {
        for (int s = 0; s < count; s++) {
            double c = Math.max(concentrationNgPerMl[s], halfNgPerMl[s] * 1e-12);
            intoPerNgPerMl[s] = exponentDimensionless[s] * fraction[s] * (1 - fraction[s]) / c;
        }
    }
}
