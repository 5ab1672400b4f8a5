package org.evenkeel.clinic.prediction;

import java.util.List;
import org.evenkeel.clinic.finding.EvidenceView;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a script: one value for each time in every list, concentrations in ng/mL of base.
 *
 * @param doseMg all that is given
 * @param givenUntilMinutes when the last dose is in
 * @param curves the concentrations, in the order of {@link ShownCurve}
 * @param available keys of all curves this model can draw of this drug
 * @param effects null when they were not asked for
 * @param limits where model and person or dose don't fit
 * @param label what the bands hold and what they leave out
 * @param trustedUntilMinutes how long the curve may be trusted
 */
record PredictionAnswer(
        double doseMg,
        double givenUntilMinutes,
        List<Double> timesMinutes,
        List<Curve> curves,
        List<String> available,
        @Nullable Effects effects,
        Interactions interactions,
        ModelFacts model,
        List<String> limits,
        String label,
        double trustedUntilMinutes) {

    /**
     * One concentration.
     *
     * @param without the median without the other medicines; null when they change nothing
     * @param peak each person's highest: 5, 25, 50, 75 and 95 %
     */
    record Curve(
            String key,
            String words,
            List<Double> typical,
            List<Double> median,
            List<Double> lower50,
            List<Double> upper50,
            List<Double> lower90,
            List<Double> upper90,
            @Nullable List<Double> without,
            List<Double> peak) {}

    /**
     * Acute effects.
     *
     * @param timesMinutes their own times: effects are shown until they are over
     * @param curves those that could be computed
     * @param notPredicted those that could not, with the reason
     * @param label what their bands hold
     */
    record Effects(
            List<Double> timesMinutes, List<EffectCurve> curves, List<NotPredicted> notPredicted, String label) {}

    /**
     * One effect.
     *
     * @param status the weakest status among all that it is made of
     */
    record EffectCurve(
            String key,
            String title,
            String unit,
            String formula,
            String status,
            EvidenceView evidence,
            List<String> cautions,
            List<Double> typical,
            List<Double> median,
            List<Double> lower50,
            List<Double> upper50,
            List<Double> lower90,
            List<Double> upper90) {}

    /** An effect without a curve. */
    record NotPredicted(String title, String words) {}

    /**
     * What other medicines do.
     *
     * @param changesTheCurve whether any of them can change it
     * @param applied whether the curves include the change
     */
    record Interactions(boolean changesTheCurve, boolean applied, List<Finding> findings, List<String> cautions) {}

    /**
     * What is known of one medicine.
     *
     * @param kind {@code applied}, {@code unchanged}, {@code left-out}, {@code remark}, {@code not-known} or {@code
     *     unknown-name}
     * @param name the medicine
     * @param evidence null when nothing is known
     */
    record Finding(
            String kind,
            String name,
            String words,
            List<String> cautions,
            @Nullable EvidenceView evidence) {}
}
