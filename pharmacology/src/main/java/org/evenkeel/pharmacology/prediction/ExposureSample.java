package org.evenkeel.pharmacology.prediction;

/** What follows from each person's curve of one concentration. */
final class ExposureSample {

    private final double[] peakNgPerMl;
    private final double[] peakMinutes;
    private final double[] wholeArea;
    private final double[] areaUntilHorizon;
    private final double[] halfLife;

    ExposureSample(int people) {
        peakNgPerMl = new double[people];
        peakMinutes = new double[people];
        wholeArea = new double[people];
        areaUntilHorizon = new double[people];
        halfLife = new double[people];
    }

    void set(int number, ExposureGrid.Peak peak, Cohort.Exposure exposure) {
        peakNgPerMl[number] = peak.ngPerMl();
        peakMinutes[number] = peak.minutes();
        wholeArea[number] = exposure.wholeAreaNgMinPerMl();
        areaUntilHorizon[number] = exposure.areaUntilLastNgMinPerMl();
        halfLife[number] = exposure.halfLifeMinutes();
    }

    /** The spread around the typical person. */
    SimulatedExposure around(ExposureGrid.Peak peak, Cohort.Exposure exposure) {
        return new SimulatedExposure(
                Spread.of(peak.ngPerMl(), peakNgPerMl),
                Spread.of(peak.minutes(), peakMinutes),
                Spread.of(exposure.wholeAreaNgMinPerMl(), wholeArea),
                Spread.of(exposure.areaUntilLastNgMinPerMl(), areaUntilHorizon),
                Spread.of(exposure.halfLifeMinutes(), halfLife));
    }

    /** Each person's peak, spread over people; puts them in disorder. */
    ConcentrationBand.Interval peakInterval() {
        RankSelection.place(peakNgPerMl, Quantile.ranks(peakNgPerMl.length));
        return new ConcentrationBand.Interval(
                Quantile.P05.of(peakNgPerMl),
                Quantile.P25.of(peakNgPerMl),
                Quantile.P50.of(peakNgPerMl),
                Quantile.P75.of(peakNgPerMl),
                Quantile.P95.of(peakNgPerMl));
    }
}
