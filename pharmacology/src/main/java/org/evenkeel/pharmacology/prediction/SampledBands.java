package org.evenkeel.pharmacology.prediction;

import java.util.List;
import java.util.Map;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Variability;
import org.evenkeel.pharmacology.substance.Measurand;

/** Bands of people whose curves were computed elsewhere. */
public final class SampledBands {

    private SampledBands() {}

    /**
     * The bands.
     *
     * @param variability the group of people, with the source of how they differ
     * @param curvesNgPerMl for each concentration one person's curve on the grid after the other
     */
    public static PredictionBands of(
            CompartmentModel model,
            Variability variability,
            Applicability applicability,
            TimeGrid grid,
            Map<Measurand, double[]> curvesNgPerMl) {
        double[] minutes = grid.minutes();
        List<ConcentrationBand> bands = curvesNgPerMl.entrySet().stream()
                .map(e -> BandOfSamples.of(e.getKey(), e.getValue(), e.getValue().length / minutes.length))
                .toList();
        return new PredictionBands(model, variability, applicability, minutes, bands);
    }
}
