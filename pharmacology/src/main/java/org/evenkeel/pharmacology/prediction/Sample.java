package org.evenkeel.pharmacology.prediction;

import org.evenkeel.pharmacology.model.ResidualError;
import org.evenkeel.pharmacology.population.ResidualSampler;
import org.evenkeel.pharmacology.substance.Measurand;

/** One concentration of many people, and what follows from each person's curve. */
final class Sample {

    private final int people;
    private final int times;
    private final double[] curves;
    private final double[] peakNgPerMl;
    private final double[] peakMinutes;
    private final double[] wholeArea;
    private final double[] areaUntilLast;
    private final double[] halfLife;

    Sample(int people, int times) {
        this.people = people;
        this.times = times;
        curves = new double[Math.multiplyExact(people, times)];
        peakNgPerMl = new double[people];
        peakMinutes = new double[people];
        wholeArea = new double[people];
        areaUntilLast = new double[people];
        halfLife = new double[people];
    }

    void set(int number, double[] curve, ExposureGrid.Peak peak, Cohort.Exposure exposure) {
        System.arraycopy(curve, 0, curves, number * times, times);
        peakNgPerMl[number] = peak.ngPerMl();
        peakMinutes[number] = peak.minutes();
        wholeArea[number] = exposure.wholeAreaNgMinPerMl();
        areaUntilLast[number] = exposure.areaUntilLastNgMinPerMl();
        halfLife[number] = exposure.halfLifeMinutes();
    }

    /** Adds the scatter of single measurements to the curves; peaks and areas stay those of the people. */
    void scatter(ResidualError residual, ResidualSampler sampler, int curve) {
        for (int number = 0; number < people; number++) {
            for (int t = 0; t < times; t++) {
                double[] z = sampler.pairDimensionless(number, curve, t);
                int at = number * times + t;
                curves[at] = residual.scatteredNgPerMl(curves[at], z[0], z[1]);
            }
        }
    }

    SimulatedConcentration summary(Measurand measurand, Simulator.Person typical, int row) {
        double[] mean = new double[times];
        for (int number = 0; number < people; number++) {
            for (int t = 0; t < times; t++) {
                mean[t] += curves[number * times + t];
            }
        }
        for (int t = 0; t < times; t++) {
            mean[t] /= people;
        }
        ExposureGrid.Peak peak = typical.peak(row);
        Cohort.Exposure exposure = typical.exposure(row);
        return new SimulatedConcentration(
                measurand,
                typical.asked(row),
                mean,
                BandOfSamples.of(measurand, curves, people),
                new SimulatedExposure(
                        Spread.of(peak.ngPerMl(), peakNgPerMl),
                        Spread.of(peak.minutes(), peakMinutes),
                        Spread.of(exposure.wholeAreaNgMinPerMl(), wholeArea),
                        Spread.of(exposure.areaUntilLastNgMinPerMl(), areaUntilLast),
                        Spread.of(exposure.halfLifeMinutes(), halfLife)));
    }
}
