package org.evenkeel.knowledge.models;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.dosing.Route;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.Input;
import org.evenkeel.pharmacology.model.RouteModel;
import org.evenkeel.pharmacology.model.ValidRange;
import org.evenkeel.pharmacology.quantity.Unit;
import org.evenkeel.pharmacology.substance.Drug;

/** A route of a model before it knows which. */
record RouteReader(
        Optional<Drug> only,
        List<Input> inputs,
        Optional<RouteModel.Devices> devices,
        ValidRange dose,
        Optional<ValidRange> rate,
        List<String> cautions,
        Evidence evidence) {

    static RouteReader read(YamlMap map) {
        Optional<Drug> only = map.optionalChoice("only", Drug.class);
        List<Input> inputs = map.maps("inputs", RouteReader::input);
        Optional<Double> deviceMg = map.optionalQuantity("device", Unit.of("mg"));
        List<Input> later = map.optionalMaps("later-devices", RouteReader::input);
        Part<ValidRange> dose = map.map("dose", RangeReader::dose);
        Optional<Part<ValidRange>> rate =
                map.optionalMap("rate", m -> RangeReader.range(m, Unit.of("mg/kg/min"), "mg/kg/min"));
        List<String> cautions = map.optionalTexts("cautions");
        Evidence evidence = map.evidence();
        if (deviceMg.isEmpty() != later.isEmpty()) {
            throw new IllegalArgumentException("\"device\" and \"later-devices\" belong together");
        }
        return new RouteReader(
                only,
                inputs,
                deviceMg.map(mg -> new RouteModel.Devices(mg, later)),
                dose.get(),
                rate.map(Part::get),
                cautions,
                evidence);
    }

    private static Input input(YamlMap map) {
        return new Input(
                map.text("into"), map.optionalText("fraction"), map.optionalText("over"), map.optionalText("lag"));
    }

    RouteModel named(String name) {
        Route route = Arrays.stream(Route.values())
                .filter(r -> r.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is not a route; known: "
                        + Arrays.stream(Route.values()).map(Route::words).toList()));
        return new RouteModel(route, only, inputs, devices, dose, rate, cautions, evidence);
    }
}
