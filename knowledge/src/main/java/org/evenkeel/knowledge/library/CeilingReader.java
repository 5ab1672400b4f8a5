package org.evenkeel.knowledge.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenkeel.care.plan.DoseCeiling;
import org.evenkeel.care.plan.DoseCeiling.Spacing;
import org.evenkeel.care.plan.DoseLimit;
import org.evenkeel.care.plan.DoseMeasure;
import org.evenkeel.care.rule.Comparison;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;

/** Reads {@code ceilings/}. */
final class CeilingReader {
    private final Shelves shelves;
    private final Whose whose;

    CeilingReader(Shelves shelves, Whose whose) {
        this.shelves = shelves;
        this.whose = whose;
    }

    void read(YamlMap file) {
        file.maps("rows", this::row);
    }

    private boolean row(YamlMap map) {
        String indication = TreatmentWords.INDICATION.one(map, "indication");
        String medicine = TreatmentWords.MEDICINE.one(map, "medicine");
        String route = TreatmentWords.ROUTE.one(map, "route");
        String setting = TreatmentWords.SETTING.one(map, "setting");
        String key = String.join(" ", indication, medicine, route, setting);
        String version = map.text("version");
        boolean perKg = map.flag("per-kg");
        List<DoseLimit> limits = new ArrayList<>(map.optionalMaps("limits", this::beyond));
        limits.addAll(map.optionalMaps("allowed-doses", this::noneOf));
        Optional<Part<Spacing>> spacing =
                isNotKnown(map) ? Optional.empty() : Optional.of(map.map("spacing", this::spacing));
        Whose own = whose.entry(map);
        if (limits.stream().noneMatch(l -> l.severity() == Severity.HARD_STOP)) {
            map.problem("indication", "row \"" + key + "\" has no limit that stops");
        }
        shelves.ceilings.put(
                map,
                "indication",
                key,
                new DoseCeiling(
                        indication,
                        medicine,
                        route,
                        setting,
                        perKg,
                        limits,
                        spacing.map(Part::get),
                        version,
                        shelves.ceilings.origin(key, own)),
                own);
        return true;
    }

    /** Whether the row says that nobody has set how often; a row that only forgot to say it is a problem. */
    private static boolean isNotKnown(YamlMap map) {
        Optional<String> said = map.optionalText("spacing-not-known");
        said.filter(s -> !s.equals("true"))
                .ifPresent(_ -> map.problem("spacing-not-known", "can only be true; else the row has a spacing"));
        return said.isPresent();
    }

    private DoseLimit beyond(YamlMap map) {
        String rule = rule(map);
        Severity severity = map.choice("severity", Severity.class);
        DoseMeasure measure = map.choice("of", DoseMeasure.class);
        var evidence = map.evidence();
        Limit limit = Limit.read(map, measure.unit());
        return new DoseLimit.Beyond(rule, severity, measure, limit.comparison(), limit.value(), evidence);
    }

    /** A comparison with its value, written as {@code above: "1 mg/kg"}. */
    record Limit(Comparison comparison, double value) {
        static Limit read(YamlMap map, org.evenkeel.pharmacology.quantity.Unit unit) {
            List<Limit> found = new ArrayList<>();
            for (Comparison comparison : Comparison.values()) {
                String key = comparison.words().replace(' ', '-');
                Optional<Double> value = map.optionalQuantity(key, unit);
                value.ifPresent(v -> found.add(new Limit(comparison, v)));
            }
            if (found.size() != 1) {
                throw new IllegalArgumentException("exactly one of above, from, below, up-to is needed");
            }
            return found.getFirst();
        }
    }

    private DoseLimit noneOf(YamlMap map) {
        Set<Integer> doses = new TreeSet<>();
        for (String dose : map.texts("doses-mg")) {
            try {
                doses.add(Integer.valueOf(dose));
            } catch (NumberFormatException e) {
                map.problem("doses-mg", "has \"" + dose + "\", which is not a whole number");
            }
        }
        return new DoseLimit.NoneOf(
                rule(map),
                map.choice("severity", Severity.class),
                doses,
                map.flag("first-dose-only"),
                TreatmentWords.JURISDICTION.some(map, "jurisdictions"),
                map.evidence());
    }

    private Spacing spacing(YamlMap map) {
        return new Spacing(
                rule(map),
                map.wholeNumber("stop-above-in-7-days"),
                map.wholeNumber("stop-under-hours"),
                map.wholeNumber("reason-under-hours"),
                map.evidence());
    }

    /** The rule a limit comes from; rules are read after ceilings. */
    private String rule(YamlMap map) {
        String id = map.text("rule");
        shelves.whenAllIsRead.add(() -> shelves.rules.referred(map, "rule", id));
        return id;
    }
}
