package org.evenkeel.clinic.prediction;

import java.util.Map;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.BaseDose;
import org.evenkeel.pharmacology.dosing.DosingRegimen;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.RouteModel;
import org.evenkeel.pharmacology.model.Subject;

/**
 * A question apart from the size of its dose. The models are linear: ten times the dose is ten times the concentration in
 * every person and so in every band, and one solution serves a whole movement of the slider. Only a spray that is counted
 * in devices is not like this, since later devices are absorbed otherwise than the first: there the dose is a part of the
 * shape.
 *
 * @param modelId the model
 * @param factorsDimensionless what other medicines multiply its parameters by
 * @param regimen the doses, of 1 mg in all unless they are counted in devices
 * @param subject for whom
 */
record DoseShape(String modelId, Map<String, Double> factorsDimensionless, DosingRegimen regimen, Subject subject) {

    DoseShape {
        factorsDimensionless = Map.copyOf(factorsDimensionless);
    }

    /**
     * A shape and its dose.
     *
     * @param factorDimensionless what the solution of the shape is multiplied by
     */
    record Scaled(DoseShape shape, double factorDimensionless) {}

    static Scaled of(CompartmentModel model, Map<String, Double> factors, DosingRegimen regimen, Subject subject) {
        double mg = regimen.totalDose().baseMg();
        boolean linear = regimen.routes().stream().noneMatch(route -> inDevices(model, route)) && mg > 0;
        DosingRegimen unit = linear ? ofOneMg(regimen, mg) : regimen;
        return new Scaled(new DoseShape(model.id(), factors, unit, subject), linear ? mg : 1);
    }

    /** By division, so that a single dose becomes exactly 1 mg whatever it was. */
    private static DosingRegimen ofOneMg(DosingRegimen regimen, double mg) {
        return new DosingRegimen(
                regimen.drug(),
                regimen.administrations().stream()
                        .map(a -> new Administration(
                                a.route(),
                                a.startMinutes(),
                                BaseDose.ofMg(a.dose().baseMg() / mg),
                                a.durationMinutes()))
                        .toList());
    }

    private static boolean inDevices(CompartmentModel model, Route route) {
        return model.route(route).flatMap(RouteModel::devices).isPresent();
    }
}
