package org.evenkeel.knowledge.models;

import java.util.List;
import java.util.Optional;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.Age;
import org.evenkeel.pharmacology.model.Ancestry;
import org.evenkeel.pharmacology.model.CovariateEffect;
import org.evenkeel.pharmacology.model.Parameter;
import org.evenkeel.pharmacology.model.ParameterKind;
import org.evenkeel.pharmacology.model.ValidRange;
import org.evenkeel.pharmacology.quantity.Quantity;
import org.evenkeel.pharmacology.quantity.Unit;

/** A parameter before it knows its name. */
record ParameterReader(
        ParameterKind kind,
        double typicalInKindUnit,
        Optional<String> exponent,
        List<CovariateEffect> covariates,
        Optional<ValidRange.Bounds> interval95,
        Evidence evidence) {

    private static final List<String> KEYS =
            List.of("volume", "clearance", "rate-constant", "duration", "fraction", "number");

    static ParameterReader read(YamlMap map) {
        List<String> given = KEYS.stream().filter(map.keys()::contains).toList();
        if (given.size() != 1) {
            throw new IllegalArgumentException("a parameter has exactly one of " + String.join(", ", KEYS));
        }
        String key = given.getFirst();
        ParameterKind kind = switch (key) {
            case "volume" -> ParameterKind.VOLUME;
            case "clearance" -> ParameterKind.CLEARANCE;
            case "rate-constant" -> ParameterKind.RATE_CONSTANT;
            case "duration" -> ParameterKind.DURATION;
            default -> ParameterKind.NUMBER;
        };
        double typical = map.quantity(key, kind.unit());
        if (key.equals("fraction") && typical > 1) {
            map.problem(key, "is a part of a whole and can't be above 1; write a number");
        }
        Optional<String> exponent = map.optionalText("weight-exponent");
        List<CovariateEffect> covariates = map.optionalMaps("covariates", m -> covariate(m, kind));
        List<String> interval = map.optionalTexts("interval95");
        Evidence evidence = map.evidence();
        return new ParameterReader(kind, typical, exponent, covariates, interval95(interval, kind), evidence);
    }

    private static Optional<ValidRange.Bounds> interval95(List<String> written, ParameterKind kind) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.size() != 2) {
            throw new IllegalArgumentException("\"interval95\" has two ends");
        }
        return Optional.of(new ValidRange.Bounds(
                Quantity.parse(written.getFirst()).in(kind.unit()),
                Quantity.parse(written.getLast()).in(kind.unit())));
    }

    private static CovariateEffect covariate(YamlMap map, ParameterKind kind) {
        if (map.keys().contains("ancestry")) {
            Ancestry ancestry = map.choice("ancestry", Ancestry.class);
            double factor = map.number("factor");
            return new CovariateEffect.OfAncestry(ancestry, factor, map.evidence());
        }
        double above = map.quantity("age-above", Unit.of("a"));
        double perYear = map.quantity("per-year", kind.unit());
        Evidence evidence = map.evidence();
        return new CovariateEffect.AgeAbove(Age.ofYears(above), perYear, evidence);
    }

    Parameter named(String name) {
        return new Parameter(name, kind, typicalInKindUnit, exponent, covariates, interval95, evidence);
    }
}
