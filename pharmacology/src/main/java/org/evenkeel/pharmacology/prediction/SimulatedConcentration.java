package org.evenkeel.pharmacology.prediction;

import org.evenkeel.pharmacology.substance.Measurand;

/** One concentration of a simulation, in ng/mL of base. Arrays have one value for each time of the grid and are copies. */
public final class SimulatedConcentration {

    private final Measurand measurand;
    private final double[] typicalNgPerMl;
    private final double[] meanNgPerMl;
    private final ConcentrationBand band;
    private final SimulatedExposure exposure;

    SimulatedConcentration(
            Measurand measurand,
            double[] typicalNgPerMl,
            double[] meanNgPerMl,
            ConcentrationBand band,
            SimulatedExposure exposure) {
        this.measurand = measurand;
        this.typicalNgPerMl = typicalNgPerMl;
        this.meanNgPerMl = meanNgPerMl;
        this.band = band;
        this.exposure = exposure;
    }

    /** What, and where the blood is drawn. */
    public Measurand measurand() {
        return measurand;
    }

    /** The curve of the typical person. */
    public double[] typicalNgPerMl() {
        return typicalNgPerMl.clone();
    }

    /** The mean of all people at each time: nobody's own curve. */
    public double[] meanNgPerMl() {
        return meanNgPerMl.clone();
    }

    /** How people are spread around it. */
    public ConcentrationBand band() {
        return band;
    }

    /** Peaks, areas and half-lives. */
    public SimulatedExposure exposure() {
        return exposure;
    }
}
