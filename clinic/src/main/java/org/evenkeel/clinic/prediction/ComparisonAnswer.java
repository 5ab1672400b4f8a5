package org.evenkeel.clinic.prediction;

import java.util.List;

/**
 * Every published model of a drug and route under the same dose, typical person, ng/mL of base.
 *
 * @param doseMg all that is given
 * @param givenUntilMinutes when the last dose is in
 * @param models the default first
 */
record ComparisonAnswer(double doseMg, double givenUntilMinutes, List<Double> timesMinutes, List<Compared> models) {

    /**
     * One model.
     *
     * @param isDefault whether it is used when nobody chooses
     * @param group kind of people it was made from
     * @param limits where the model and the person or the dose don't fit
     */
    record Compared(ModelFacts model, boolean isDefault, String group, List<String> limits, List<SiteCurve> curves) {}

    /**
     * The drug in blood drawn at one site.
     *
     * @param site {@code venous} or {@code arterial}
     * @param areaNgHPerMl to the end of time
     */
    record SiteCurve(
            String site,
            String words,
            List<Double> typical,
            double peakNgPerMl,
            double peakMinutes,
            double areaNgHPerMl,
            double halfLifeMinutes) {}
}
