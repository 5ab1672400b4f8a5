package org.evenkeel.knowledge.bedside;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenkeel.care.recovery.RecoveryRules;
import org.evenkeel.care.recovery.RecoveryRules.*;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads {@code recovery.yaml}. */
final class RecoveryRulesReader {
    private static final Unit MINUTES = Unit.of("min");
    private static final Unit MMHG = Unit.of("mm[Hg]");
    private static final Unit PERCENT = Unit.of("%");

    private RecoveryRulesReader() {}

    static RecoveryRules read(YamlMap map) {
        List<DischargeCriterion> criteria = map.maps("criteria", RecoveryRulesReader::criterion);
        Part<ObservationTime> observation = map.map("observation", RecoveryRulesReader::observation);
        Part<StableBloodPressure> pressure = map.map("bloodPressure", RecoveryRulesReader::pressure);
        Part<OxygenAtLeast> oxygen =
                map.map("oxygen", m -> new OxygenAtLeast((int) m.quantity("spo2", PERCENT), m.evidence()));
        Part<AdviceDocument> advice = map.map("advice", RecoveryRulesReader::advice);
        List<String> judged = criteria.stream()
                .filter(c -> c.kind() == Kind.JUDGED)
                .map(DischargeCriterion::id)
                .toList();
        return new RecoveryRules(
                criteria,
                TogetherReader.read(map, "together", judged),
                observation.get(),
                pressure.get(),
                oxygen.get(),
                advice.get());
    }

    private static DischargeCriterion criterion(YamlMap map) {
        return new DischargeCriterion(
                map.text("id"),
                map.text("rule"),
                map.text("label"),
                map.text("help"),
                map.choice("kind", Kind.class),
                map.flag("hard"),
                map.optionalTexts("effects"),
                map.optionalMap("scale", RecoveryRulesReader::fullScore)
                        .filter(Part::isRead)
                        .map(Part::get),
                map.evidence());
    }

    private static FullScore fullScore(YamlMap map) {
        return new FullScore(map.text("id"), map.text("version"), map.text("label"), map.wholeNumber("score"));
    }

    private static ObservationTime observation(YamlMap map) {
        return new ObservationTime(
                map.text("rule"),
                (int) map.quantity("standard", MINUTES),
                (int) map.quantity("extended", MINUTES),
                map.quantity("doseAbove", Unit.of("mg/kg")),
                map.wholeNumber("ageFrom"),
                new LinkedHashSet<>(map.texts("conditions")),
                new LinkedHashSet<>(map.texts("depressants")),
                map.evidence(),
                map.optionalMaps("routes", RecoveryRulesReader::route));
    }

    private static RouteTime route(YamlMap map) {
        return new RouteTime(
                map.text("rule"),
                map.text("medicine"),
                Set.copyOf(map.texts("routes")),
                (int) map.quantity("least", MINUTES),
                map.evidence());
    }

    private static StableBloodPressure pressure(YamlMap map) {
        return new StableBloodPressure(
                map.wholeNumber("readings"),
                (int) map.quantity("systolicBelow", MMHG),
                (int) map.quantity("diastolicBelow", MMHG),
                map.quantity("aboveBaseline", PERCENT),
                (int) map.quantity("risingBy", MMHG),
                map.evidence());
    }

    private static AdviceDocument advice(YamlMap map) {
        return new AdviceDocument(
                map.text("id"),
                map.text("version"),
                map.text("title"),
                map.maps("sections", m -> new AdviceSection(m.text("heading"), m.texts("lines"), m.evidence())));
    }
}
