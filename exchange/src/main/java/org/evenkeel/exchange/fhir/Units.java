package org.evenkeel.exchange.fhir;

import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity;

/** UCUM codes of measured values. A unit that is not certain stays not known; it is never guessed from the number. */
final class Units {
    static final String UCUM = "http://unitsofmeasure.org";

    /** Spellings found in records for which only one reading is possible. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("mmHg", "mm[Hg]"),
            Map.entry("mm Hg", "mm[Hg]"),
            Map.entry("mmhg", "mm[Hg]"),
            Map.entry("MMHG", "mm[Hg]"),
            Map.entry("mm[hg]", "mm[Hg]"),
            Map.entry("kPa", "kPa"),
            Map.entry("kpa", "kPa"),
            Map.entry("lb", "[lb_av]"),
            Map.entry("lbs", "[lb_av]"),
            Map.entry("in", "[in_i]"),
            Map.entry("beats/min", "/min"),
            Map.entry("bpm", "/min"),
            Map.entry("{beats}/min", "/min"),
            Map.entry("°C", "Cel"),
            Map.entry("°F", "[degF]"),
            Map.entry("kg", "kg"),
            Map.entry("cm", "cm"),
            Map.entry("mm[Hg]", "mm[Hg]"),
            Map.entry("%", "%"));

    private Units() {}

    /** The UCUM code, or empty when the unit is not certain. */
    static Optional<String> ucum(Quantity quantity) {
        if (quantity.hasCode() && UCUM.equals(quantity.getSystem())) {
            return Optional.of(SPELLINGS.getOrDefault(quantity.getCode(), quantity.getCode()));
        }
        if (quantity.hasSystem() && quantity.hasCode()) {
            return Optional.empty(); // a code of another system of units
        }
        String written = quantity.hasUnit() ? quantity.getUnit().strip() : quantity.hasCode() ? quantity.getCode() : "";
        return Optional.ofNullable(SPELLINGS.get(written));
    }

    /** The unit as the source wrote it, for a person to read. */
    static String written(Quantity quantity) {
        return quantity.hasUnit() ? quantity.getUnit() : quantity.hasCode() ? quantity.getCode() : "no unit";
    }
}
