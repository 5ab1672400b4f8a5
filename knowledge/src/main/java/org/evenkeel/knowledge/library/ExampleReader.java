package org.evenkeel.knowledge.library;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads the {@code examples} of a rule: for each outcome a list of patients, each a list of facts. */
final class ExampleReader {
    private final FactReader facts;

    ExampleReader(Shelves shelves) {
        this.facts = new FactReader(shelves);
    }

    RuleExamples read(YamlMap map) {
        return new RuleExamples(patients(map, "fires"), patients(map, "clear"), patients(map, "unknown"));
    }

    private List<Example> patients(YamlMap map, String key) {
        return map.optionalListsOfMaps(key, this::fact).stream()
                .map(Example::new)
                .toList();
    }

    private Example.Fact fact(YamlMap map) {
        Set<String> kinds = facts.kindsIn(map);
        if (kinds.size() != 1) {
            throw new IllegalArgumentException(
                    "a fact has exactly one kind, not " + kinds + "; known: " + facts.kinds());
        }
        Duration before = days(map);
        return new Example.Fact(facts.read(kinds.iterator().next(), map), before);
    }

    private static Duration days(YamlMap map) {
        Optional<Double> days = map.optionalQuantity("days-ago", Unit.of("1"));
        return days.filter(d -> !d.isNaN())
                .map(d -> Duration.ofMinutes(Math.round(d * 24 * 60)))
                .orElse(Duration.ZERO);
    }
}
