package org.evenkeel.knowledge.effects;

import org.evenkeel.knowledge.yaml.YamlMap;
import org.evenkeel.pharmacology.effect.Distribution;
import org.evenkeel.pharmacology.effect.EffectLevel;
import org.evenkeel.pharmacology.effect.EffectSpread;
import org.evenkeel.pharmacology.evidence.Evidence;
import org.evenkeel.pharmacology.quantity.Unit;

/** Turns one reason for spread into an {@link EffectSpread}. */
final class SpreadReader {

    private enum Shape {
        LOG_NORMAL_95,
        LOG_NORMAL_CV,
        UNIFORM
    }

    private SpreadReader() {}

    static EffectSpread read(YamlMap map, Unit unit) {
        EffectLevel level = map.choice("level", EffectLevel.class);
        Shape shape = map.choice("shape", Shape.class);
        Evidence evidence = map.evidence();
        double cv = shape == Shape.LOG_NORMAL_CV ? map.quantity("cv", Unit.of("1")) : Double.NaN;
        double from = shape == Shape.LOG_NORMAL_CV ? Double.NaN : map.quantity("from", unit);
        double to = shape == Shape.LOG_NORMAL_CV ? Double.NaN : map.quantity("to", unit);
        return new EffectSpread(
                level,
                switch (shape) {
                    case LOG_NORMAL_95 -> new Distribution.LogNormal95(from, to);
                    case LOG_NORMAL_CV -> new Distribution.LogNormalCv(cv);
                    case UNIFORM -> new Distribution.Uniform(from, to);
                },
                evidence);
    }
}
