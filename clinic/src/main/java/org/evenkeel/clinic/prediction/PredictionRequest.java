package org.evenkeel.clinic.prediction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a script asks for, as it was sent; everything may be missing. {@link Questions} reads it.
 *
 * @param drug {@code ketamine} or {@code esketamine}
 * @param route {@code intravenous}, {@code intramuscular}, {@code subcutaneous}, {@code intranasal}, {@code sublingual},
 *     {@code oral} or {@code rectal}
 * @param dose how much base
 * @param doseUnit {@code mg} or {@code mg/kg}
 * @param minutes how long the dose is given; 0 or missing when it is given at once
 * @param programme in place of dose and minutes: {@code "0.14mg/kg over 60min; 0.28mg/kg over 60min at 60min"}
 * @param weightKg body weight
 * @param ageYears missing when not known
 * @param model id of a model; missing for the default
 * @param curves keys of {@link ShownCurve}; missing for the drug itself
 * @param effects whether acute effects are wanted
 * @param with other medicines, by ingredient
 * @param applied whether their published effects go into the curves; true when missing
 */
record PredictionRequest(
        @Nullable String drug,
        @Nullable String route,
        @Nullable Double dose,
        @Nullable String doseUnit,
        @Nullable Double minutes,
        @Nullable String programme,
        @Nullable Double weightKg,
        @Nullable Double ageYears,
        @Nullable String model,
        @Nullable List<String> curves,
        @Nullable Boolean effects,
        @Nullable List<String> with,
        @Nullable Boolean applied) {}
