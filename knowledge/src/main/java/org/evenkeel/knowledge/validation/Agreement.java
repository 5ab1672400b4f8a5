package org.evenkeel.knowledge.validation;

import java.util.List;

/**
 * How far predictions agree with what was published.
 *
 * @param rows how many were compared
 * @param meanFoldErrorDimensionless geometric mean of the fold errors; 1 is perfect
 * @param within1Point5Fraction how many are at most 1.5 times too high or too low
 * @param within2Fraction how many are at most twice too high or too low
 */
public record Agreement(
        int rows, double meanFoldErrorDimensionless, double within1Point5Fraction, double within2Fraction) {

    /** The agreement of {@code rows}, of which there must be one. */
    public static Agreement of(List<Comparison> rows) {
        double[] folds =
                rows.stream().mapToDouble(Comparison::foldErrorDimensionless).toArray();
        double logs = 0;
        int near = 0;
        int fair = 0;
        for (double fold : folds) {
            logs += Math.log(fold);
            near += fold <= 1.5 ? 1 : 0;
            fair += fold <= 2 ? 1 : 0;
        }
        double n = folds.length;
        return new Agreement(folds.length, Math.exp(logs / n), near / n, fair / n);
    }
}
