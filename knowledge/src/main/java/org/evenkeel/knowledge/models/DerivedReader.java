package org.evenkeel.knowledge.models;

import java.util.List;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.model.Derivation;
import org.evenkeel.pharmacology.model.DerivedParameter;

/** A derived parameter before it knows its name. */
record DerivedReader(Derivation derivation, Evidence evidence) {

    private static final List<String> KEYS = List.of("product", "quotient", "sum", "complement");

    static DerivedReader read(YamlMap map) {
        List<String> given = KEYS.stream().filter(map.keys()::contains).toList();
        if (given.size() != 1) {
            throw new IllegalArgumentException("a derived parameter has exactly one of " + String.join(", ", KEYS));
        }
        Derivation derivation = switch (given.getFirst()) {
            case "product" -> new Derivation.Product(map.texts("product"));
            case "sum" -> new Derivation.Sum(map.texts("sum"));
            case "complement" -> new Derivation.Complement(map.text("complement"));
            default -> quotient(map.texts("quotient"));
        };
        return new DerivedReader(derivation, map.evidence());
    }

    private static Derivation quotient(List<String> of) {
        if (of.size() != 2) {
            throw new IllegalArgumentException("a quotient is of two parameters");
        }
        return new Derivation.Quotient(of.getFirst(), of.getLast());
    }

    DerivedParameter named(String name) {
        return new DerivedParameter(name, derivation, evidence);
    }
}
