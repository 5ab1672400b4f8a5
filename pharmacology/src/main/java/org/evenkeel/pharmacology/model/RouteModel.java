package org.evenkeel.pharmacology.model;

import java.util.List;
import java.util.Optional;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * How a model takes up a dose given by one route.
 *
 * @param route the route
 * @param only the one drug that it is known for; empty for every drug that the model describes
 * @param inputs the ways by which a dose enters, side by side
 * @param devices for a spray that is counted in devices
 * @param dose the doses for which the route may be used, in mg or mg/kg as its words say
 * @param rateMgPerKgPerMin the rates for which it may be used, when it is given by infusion
 * @param cautions what a person who reads its curves must know
 * @param evidence where the structure comes from
 */
public record RouteModel(
        Route route,
        Optional<Drug> only,
        List<Input> inputs,
        Optional<Devices> devices,
        ValidRange dose,
        Optional<ValidRange> rateMgPerKgPerMin,
        List<String> cautions,
        Evidence evidence) {

    public RouteModel {
        inputs = List.copyOf(inputs);
        cautions = List.copyOf(cautions);
    }

    /**
     * A dose counted in devices, of which the later ones of a sitting are taken up otherwise than the first.
     *
     * @param deviceMg base in one device, mg
     * @param laterInputs the inputs of the second and later devices
     */
    public record Devices(double deviceMg, List<Input> laterInputs) {
        public Devices {
            laterInputs = List.copyOf(laterInputs);
            if (!(deviceMg > 0)) {
                throw new IllegalArgumentException("a device must hold more than 0 mg, not " + deviceMg);
            }
        }
    }
}
