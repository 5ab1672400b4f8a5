package org.evenkeel.knowledge.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.rule.Applies;
import org.evenkeel.care.rule.Effective;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleCondition;
import org.evenkeel.care.rule.Severity;
import org.evenkeel.care.rule.Stage;
import org.evenkeel.care.rule.Tier;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;

/** Reads {@code rules/}. */
final class RuleReader {
    private final Shelves shelves;
    private final LibraryFile file;
    private final Whose whose;
    private final ConditionReader conditions;
    private final ExampleReader examples;

    RuleReader(Shelves shelves, LibraryFile file, Whose whose) {
        this.shelves = shelves;
        this.file = file;
        this.whose = whose;
        this.conditions = new ConditionReader(shelves);
        this.examples = new ExampleReader(shelves);
    }

    void read(YamlMap root) {
        root.maps("rules", this::rule);
    }

    private boolean rule(YamlMap map) {
        String id = map.text("id");
        String version = map.text("version");
        Set<Stage> stages = Enums.among(map, "stages", Stage.class);
        Applies applies = applies(map);
        Severity severity = map.choice("severity", Severity.class);
        String title = map.text("title");
        String words = map.text("words");
        Optional<String> patientWords = map.optionalText("for-patient");
        Optional<String> group = map.optionalText("group");
        Optional<String> dispute = map.optionalText("dispute");
        List<Tier> tier = tier(map);
        Effective effective = effective(map);
        Part<RuleCondition> when = map.map("when", conditions::read);
        Optional<Part<RuleExamples>> examples = map.optionalMap("examples", this.examples::read);
        Evidence evidence = map.evidence();
        Whose own = whose.entry(map);
        Rule rule = new Rule(
                id,
                version,
                stages,
                applies,
                severity,
                title,
                words,
                group,
                when.get(),
                evidence,
                dispute,
                shelves.rules.origin(id, own),
                patientWords,
                effective,
                tier);
        shelves.places.put(id, new RulePlace(file.shown(), shelves.rules.find(id)));
        shelves.rules.put(map, "id", id, rule, own);
        shelves.examples.remove(id); // those of a rule that was overridden spoke of that rule
        examples.ifPresent(e -> shelves.examples.put(id, e.get()));
        return true;
    }

    private static Applies applies(YamlMap map) {
        return new Applies(
                TreatmentWords.JURISDICTION.some(map, "jurisdictions"),
                TreatmentWords.INDICATION.some(map, "indications"),
                TreatmentWords.MEDICINE.some(map, "medicines"),
                TreatmentWords.ROUTE.some(map, "routes"),
                TreatmentWords.SETTING.some(map, "settings"));
    }

    private static Effective effective(YamlMap map) {
        Optional<LocalDate> from = map.optionalDay("effective-from");
        Optional<LocalDate> until = map.optionalDay("effective-until");
        try {
            return new Effective(from, until);
        } catch (IllegalArgumentException e) {
            map.problem("effective-until", "ends before it begins: " + e.getMessage());
            return Effective.ALWAYS;
        }
    }

    private static List<Tier> tier(YamlMap map) {
        List<Tier> tier = new ArrayList<>();
        for (String written : map.optionalWords("tier")) {
            try {
                tier.add(Tier.valueOf(written));
            } catch (IllegalArgumentException e) {
                map.problem("tier", "has \"" + written + "\"; known: " + List.of(Tier.values()));
            }
        }
        return tier;
    }
}
