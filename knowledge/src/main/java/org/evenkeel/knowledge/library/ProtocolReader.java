package org.evenkeel.knowledge.library;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenkeel.care.plan.PlannedDose;
import org.evenkeel.care.plan.Protocol;
import org.evenkeel.care.plan.Protocol.Course;
import org.evenkeel.care.plan.Protocol.Planned;
import org.evenkeel.care.plan.Protocol.Statement;
import org.evenkeel.care.plan.Protocol.Topic;
import org.evenkeel.care.plan.Protocol.Watch;
import org.evenkeel.care.rule.Rule;
import org.evenkeel.care.rule.RuleScope;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads {@code protocols/}, one protocol a file. */
final class ProtocolReader {
    private final Shelves shelves;
    private final Whose whose;

    ProtocolReader(Shelves shelves, Whose whose) {
        this.shelves = shelves;
        this.whose = whose;
    }

    void read(YamlMap file) {
        String id = file.text("id");
        String version = file.text("version");
        String title = file.text("title");
        RuleScope scope = new RuleScope(
                "",
                TreatmentWords.INDICATION.one(file, "indication"),
                TreatmentWords.MEDICINE.one(file, "medicine"),
                TreatmentWords.ROUTE.one(file, "route"),
                TreatmentWords.SETTING.one(file, "setting"));
        Set<String> jurisdictions = TreatmentWords.JURISDICTION.some(file, "jurisdictions");
        Map<Topic, List<Statement>> says = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            List<Statement> statements = file.optionalMaps(topic.key(), this::statement);
            if (!statements.isEmpty()) {
                says.put(topic, statements);
            }
        }
        Optional<Part<Planned>> planned = file.optionalMap("planned", ProtocolReader::planned);
        Evidence evidence = file.evidence();
        if (planned.isPresent() && shelves.ceilings.all().values().stream().noneMatch(c -> c.isFor(scope))) {
            file.problem("id", "\"" + id + "\" has no row in the table of ceilings: nothing could be ordered by it");
        }
        shelves.protocols.put(
                file,
                "id",
                id,
                new Protocol(
                        id,
                        version,
                        title,
                        scope.indication(),
                        scope.medicine(),
                        scope.route(),
                        scope.setting(),
                        jurisdictions,
                        says,
                        planned.map(Part::get),
                        evidence),
                whose);
    }

    /** A sentence has a source of its own, or names the rule whose source it shares. */
    private Statement statement(YamlMap map) {
        String words = map.text("words");
        Optional<String> rule = map.optionalText("rule");
        Optional<Rule> named = rule.flatMap(id -> shelves.rules.referred(map, "rule", id));
        if (rule.isEmpty()) {
            return new Statement(words, Optional.empty(), map.evidence());
        }
        return new Statement(
                words,
                rule,
                named.map(Rule::evidence)
                        .orElseThrow(() -> new IllegalArgumentException("names a rule that does not exist")));
    }

    private static Planned planned(YamlMap map) {
        Part<PlannedDose> dose = map.map("dose", PlannedDoseReader::read);
        Part<Course> course = map.map("course", ProtocolReader::course);
        Optional<Part<Watch>> watch = map.optionalMap("watch", ProtocolReader::watch);
        return new Planned(dose.get(), course.get(), watch.map(Part::get));
    }

    private static Course course(YamlMap map) {
        return new Course(
                map.wholeNumber("sessions"),
                map.wholeNumber("reason-above-sessions"),
                map.wholeNumber("stop-above-sessions"),
                (int) map.quantity("minimum-between", Unit.of("h")),
                (int) map.quantity("stop-under", Unit.of("h")),
                map.wholeNumber("stop-above-in-7-days"),
                map.wholeNumber("per-week"),
                map.evidence());
    }

    private static Watch watch(YamlMap map) {
        Part<Evidence> vitals = map.map("vitals-evidence", YamlMap::evidence);
        Part<Evidence> observation = map.map("observation-evidence", YamlMap::evidence);
        return new Watch(
                (int) map.quantity("vitals-during-every", Unit.of("min")),
                (int) map.quantity("vitals-after-every", Unit.of("min")),
                (int) map.quantity("observation", Unit.of("min")),
                (int) map.quantity("observation-longer", Unit.of("min")),
                map.optionalText("longer-when"),
                vitals.get(),
                observation.get());
    }
}
