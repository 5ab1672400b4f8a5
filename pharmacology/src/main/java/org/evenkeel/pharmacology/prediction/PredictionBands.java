package org.evenkeel.pharmacology.prediction;

import java.util.List;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.substance.Measurand;

/**
 * The concentrations of a population under one programme: a median with 50 and 90 % prediction intervals for each thing
 * the model predicts. Immutable.
 */
public final class PredictionBands {

    private final CompartmentModel model;
    private final Variability variability;
    private final Applicability applicability;
    private final double[] timesMinutes;
    private final List<ConcentrationBand> bands;

    PredictionBands(
            CompartmentModel model,
            Variability variability,
            Applicability applicability,
            double[] timesMinutes,
            List<ConcentrationBand> bands) {
        this.model = model;
        this.variability = variability;
        this.applicability = applicability;
        this.timesMinutes = timesMinutes;
        this.bands = List.copyOf(bands);
    }

    /** The model, with its title, cautions, source and status. */
    public CompartmentModel model() {
        return model;
    }

    /** The people the bands are made of, with the source and status of every variance. */
    public Variability variability() {
        return variability;
    }

    /** Whether the model was made for this person and programme. */
    public Applicability applicability() {
        return applicability;
    }

    /** Minutes since the start of the programme, a copy. */
    public double[] timesMinutes() {
        return timesMinutes.clone();
    }

    /** How long after the start the curve may be trusted: draw it faint from here on. */
    public double trustedUntilMinutes() {
        return model.validRanges().minutesSinceStart().bounds().highestInRangeUnit();
    }

    /** All bands, in the order of the model. */
    public List<ConcentrationBand> bands() {
        return bands;
    }

    /**
     * The band of one concentration.
     *
     * @throws IllegalArgumentException when the model does not predict it, or it was not asked for
     */
    public ConcentrationBand band(Measurand measurand) {
        return bands.stream()
                .filter(b -> b.measurand().equals(measurand))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("model " + model.id() + " gave no band of " + measurand.words()));
    }

    /** What the bands show and what they leave out; to stand beside every curve. */
    public String label() {
        return "Median with 50 and 90 % prediction intervals between people (" + variability.describes()
                + "). The scatter of single measurements and errors of the model itself are not in the bands.";
    }
}
