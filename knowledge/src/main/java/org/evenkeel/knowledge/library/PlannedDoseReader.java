package org.evenkeel.knowledge.library;

import java.util.Optional;
import org.evenkeel.care.chart.Administration.Emptying;
import org.evenkeel.care.plan.PlannedDose;
import org.evenkeel.care.plan.PlannedDose.RepeatRule;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads {@code planned.dose} of a protocol: its {@code form} says which numbers it has. */
final class PlannedDoseReader {
    private static final Unit MG = Unit.of("mg");
    private static final Unit MINUTES = Unit.of("min");
    private static final Unit MG_PER_KG = Unit.of("mg/kg");

    private PlannedDoseReader() {}

    /** How a dose is given. */
    enum Form {
        INFUSION,
        INJECTION,
        NASAL_DEVICES,
        HELD_IN_MOUTH,
        SWALLOWED
    }

    static PlannedDose read(YamlMap map) {
        return switch (map.optionalChoice("form", Form.class).orElse(Form.INFUSION)) {
            case INFUSION ->
                new PlannedDose.Infusion(
                        map.quantity("per-kg", MG_PER_KG), map.quantity("over", MINUTES), map.evidence());
            case INJECTION -> injection(map);
            case NASAL_DEVICES ->
                new PlannedDose.NasalDevices(
                        map.wholeNumber("devices"),
                        map.quantity("device", MG),
                        map.quantity("minutes-between", MINUTES),
                        map.evidence());
            case HELD_IN_MOUTH -> held(map);
            case SWALLOWED -> new PlannedDose.Swallowed(map.quantity("dose", MG), map.evidence());
        };
    }

    private static PlannedDose injection(YamlMap map) {
        double mgPerKg = map.quantity("per-kg", MG_PER_KG);
        Optional<Part<RepeatRule>> repeat =
                map.optionalMap("repeat", m -> new RepeatRule(m.quantity("not-before", MINUTES), m.evidence()));
        return new PlannedDose.Injection(mgPerKg, repeat.map(Part::get), map.evidence());
    }

    private static PlannedDose held(YamlMap map) {
        double doseMg = map.quantity("dose", MG);
        double minutes = map.quantity("hold", MINUTES);
        Emptying then = map.choice("then", Emptying.class);
        Part<Evidence> hold = map.map("hold-evidence", YamlMap::evidence);
        return new PlannedDose.HeldInMouth(doseMg, minutes, then, map.evidence(), hold.get());
    }
}
