package org.evenkeel.knowledge.validation;

import java.util.List;
import java.util.stream.DoubleStream;
import org.evenkeel.knowledge.observations.PublishedObservation.Given;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.prediction.Predictor;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Measurand;

/** The mean residence time of a dose by vein, from the moments of the typical curve, as non-compartmental analysis does. */
final class ResidenceTime {

    private static final double LAST_MINUTES = 10_080;

    private ResidenceTime() {}

    /** Minutes; of one dose, whose own mean time of arrival is taken off. */
    static double minutes(CompartmentModel model, Given given, DosingRegimen regimen, Measurand measurand) {
        TimeGrid grid = grid(regimen.endMinutes());
        double[] t = grid.minutes();
        double[] c = Predictor.of(model)
                .typical(regimen, given.subject(), grid, List.of(measurand))
                .ngPerMl(measurand);
        double area = 0;
        double moment = 0;
        for (int i = 1; i < t.length; i++) {
            double h = t[i] - t[i - 1];
            area += h * (c[i] + c[i - 1]) / 2;
            moment += h * (c[i] * t[i] + c[i - 1] * t[i - 1]) / 2;
        }
        return moment / area - regimen.endMinutes() / 2;
    }

    /** Each minute while the dose runs, then steps of a hundredth of the time passed, for a week. */
    private static TimeGrid grid(double endMinutes) {
        DoubleStream.Builder times = DoubleStream.builder();
        for (double t = 0; t < endMinutes; t += 0.5) {
            times.add(t);
        }
        for (double after = 0; after < LAST_MINUTES; after += Math.max(0.25, after / 100)) {
            times.add(endMinutes + after);
        }
        return TimeGrid.ofMinutes(times.build().toArray());
    }
}
