package org.evenkeel.knowledge.bedside;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.evenkeel.care.session.SessionRules.AdvisoryRule;
import org.evenkeel.care.session.SessionRules.Comparison;
import org.evenkeel.care.session.SessionRules.Level;
import org.evenkeel.care.session.SessionRules.Trigger;
import org.evenkeel.care.session.VitalSign;
import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.quantity.Unit;

/** Reads one advisory. */
final class AdvisoryReader {
    private enum Kind {
        VALUE,
        RISE,
        FALL,
        EFFECT
    }

    private AdvisoryReader() {}

    static AdvisoryRule read(YamlMap map) {
        String rule = map.text("rule");
        Level level = map.choice("level", Level.class);
        List<Trigger> triggers = map.maps("triggers", AdvisoryReader::trigger);
        return new AdvisoryRule(rule, level, triggers, map.text("words"), map.evidence());
    }

    private static Trigger trigger(YamlMap map) {
        return switch (map.choice("kind", Kind.class)) {
            case VALUE -> value(map);
            case RISE -> {
                VitalSign sign = SessionRulesReader.sign(map);
                yield new Trigger.Rise(sign, map.quantity("by", SessionRulesReader.unit(sign)));
            }
            case FALL -> new Trigger.Fall(SessionRulesReader.sign(map), map.quantity("by", Unit.of("%")));
            case EFFECT -> new Trigger.Effect(map.text("effect"));
        };
    }

    private static Trigger value(YamlMap map) {
        VitalSign sign = SessionRulesReader.sign(map);
        Comparison comparison = map.choice("comparison", Comparison.class);
        double limit = map.quantity("limit", SessionRulesReader.unit(sign));
        Optional<Double> minutes = map.optionalQuantity("within", Unit.of("min"));
        int confirmations = minutes.isPresent() ? map.wholeNumber("confirmations") : 1;
        return new Trigger.Value(
                sign, comparison, limit, confirmations, Duration.ofSeconds(Math.round(minutes.orElse(0.0) * 60)));
    }
}
