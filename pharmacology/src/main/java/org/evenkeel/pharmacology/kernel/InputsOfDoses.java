package org.evenkeel.pharmacology.kernel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.evenkeel.pharmacology.dosing.Administration;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.model.CompartmentModel;
import org.evenkeel.pharmacology.model.Input;
import org.evenkeel.pharmacology.model.RouteModel;

/** Translates doses into what enters the channels of a model; counts the devices of a sitting. */
final class InputsOfDoses {

    /** A dose this long after the one before it begins a new sitting, with a first device of its own. */
    private static final double SITTING_MINUTES = 60;

    private final CompartmentModel model;
    private final List<Input> channels = new ArrayList<>();
    private final List<Pulse> pulses = new ArrayList<>();
    private final Map<Route, Sitting> sittings = new EnumMap<>(Route.class);

    private record Sitting(double lastStartMinutes, double mg) {}

    InputsOfDoses(CompartmentModel model) {
        this.model = model;
    }

    /** Adds one dose; doses come in the order of their starts. */
    void add(Administration dose) {
        RouteModel route = model.route(dose.route())
                .orElseThrow(() -> new IllegalArgumentException("model " + model.id() + " does not know the "
                        + dose.route().words() + " route"));
        double mg = dose.dose().baseMg();
        double ofFirst = route.devices().map(d -> ofFirstDevice(d, dose)).orElse(mg);
        enter(route.inputs(), dose, ofFirst);
        route.devices().ifPresent(d -> enter(d.laterInputs(), dose, mg - ofFirst));
    }

    private double ofFirstDevice(RouteModel.Devices devices, Administration dose) {
        Sitting before = sittings.get(dose.route());
        double already =
                before == null || dose.startMinutes() - before.lastStartMinutes() > SITTING_MINUTES ? 0 : before.mg();
        double mg = dose.dose().baseMg();
        sittings.put(dose.route(), new Sitting(dose.startMinutes(), already + mg));
        return Math.clamp(devices.deviceMg() - already, 0, mg);
    }

    private void enter(List<Input> inputs, Administration dose, double mg) {
        if (mg > 0) {
            for (Input input : inputs) {
                if (!channels.contains(input)) {
                    channels.add(input);
                }
                pulses.add(new Pulse(channels.indexOf(input), dose.startMinutes(), dose.durationMinutes(), mg));
            }
        }
    }

    List<Input> channels() {
        return List.copyOf(channels);
    }

    List<Pulse> pulses() {
        return List.copyOf(pulses);
    }
}
