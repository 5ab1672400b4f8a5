package org.evenkeel.knowledge.models;

import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.ValidRange;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads a range with its source. */
final class RangeReader {

    private RangeReader() {}

    static ValidRange range(YamlMap map, Unit unit, String unitWords) {
        double from = map.quantity("from", unit);
        double to = map.quantity("to", unit);
        Evidence evidence = map.evidence();
        return new ValidRange(new ValidRange.Bounds(from, to), unitWords, evidence);
    }

    /** A range of doses, in mg/kg when it is written so and else in mg. */
    static ValidRange dose(YamlMap map) {
        boolean perKg = map.optionalText("to").filter(to -> to.endsWith("/kg")).isPresent();
        return range(map, Unit.of(perKg ? "mg/kg" : "mg"), perKg ? "mg/kg" : "mg");
    }
}
