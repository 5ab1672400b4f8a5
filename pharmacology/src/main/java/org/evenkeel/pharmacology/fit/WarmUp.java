package org.evenkeel.pharmacology.fit;

import java.util.ArrayList;
import java.util.List;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Subject;
import org.evenkeel.pharmacology.model.Weight;
import org.evenkeel.pharmacology.prediction.TimeGrid;
import org.evenkeel.pharmacology.substance.Measurand;

/** Runs a fitter on a made-up person until the virtual machine has compiled what it needs. */
final class WarmUp {

    private static final int FITS = 3000;
    private static final int ROUNDS_OF_DRAWS = 4;
    private static final double DAY_MINUTES = 1440;

    private WarmUp() {}

    static int run(PatientFitter fitter, CompartmentModel model) {
        Subject subject = new Subject(Weight.ofKg(70), Age.ofYears(40));
        Administration dose = new Administration(model.routes().getFirst().route(), 0, BaseDose.ofMg(35), 0);
        DosingRegimen once = new DosingRegimen(model.drug(), List.of(dose));
        Measurand measurand = model.measurands().getFirst();
        List<Observation> observations = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            observations.add(new Observation.Concentration(measurand, 30.0 * i, 200.0 / i));
            observations.add(new Observation.Dissociation(20.0 * i, 8.0 / i));
            observations.add(new Observation.PressureRise(20.0 * i, 20.0 / i));
        }
        PatientFit fit = fitter.fit(subject, once, observations);
        for (int i = 1; i < FITS; i++) {
            fit = fitter.fit(subject, once, observations.subList(0, 3 + i % 13));
        }
        TimeGrid month = TimeGrid.every(60, 28 * DAY_MINUTES);
        for (int i = 0; i < ROUNDS_OF_DRAWS; i++) {
            fit.posterior(500, i).bands(once, month, List.of(measurand));
        }
        return FITS;
    }
}
