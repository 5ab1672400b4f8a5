package org.evenkeel.pharmacology.effect;

import java.util.EnumMap;
import java.util.Map;
import org.evenkeel.pharmacology.population.CounterDraws;

/** Acute effects as pure maps from concentrations. Immutable; one instance serves all threads. */
public final class AcuteEffects {

    private static final int EFFECTS = 0x45464645;
    private static final int SCORE_RANK = -1;
    private static final double MEDIAN = 0.5;

    private final EffectKnowledge knowledge;

    private AcuteEffects(EffectKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The effects that {@code knowledge} describes. */
    public static AcuteEffects of(EffectKnowledge knowledge) {
        return new AcuteEffects(knowledge);
    }

    /** Parameters, descriptions, statements and incidences, each with its source and status. */
    public EffectKnowledge knowledge() {
        return knowledge;
    }

    /** The typical person. */
    public EffectDraw typical() {
        Map<EffectParameter, Double> values = new EnumMap<>(EffectParameter.class);
        knowledge.parameters().forEach(p -> values.put(p.parameter(), p.typicalInKindUnit()));
        return new EffectDraw(values, values, MEDIAN);
    }

    /** Person number {@code subjectNumber} of the setting's seed: always the same one. */
    public EffectDraw draw(int subjectNumber, EffectSetting setting) {
        CounterDraws draws = CounterDraws.of(setting.seed(), EFFECTS);
        Map<EffectParameter, Double> own = new EnumMap<>(EffectParameter.class);
        Map<EffectParameter, Double> ofHisKind = new EnumMap<>(EffectParameter.class);
        for (EffectParameterValue parameter : knowledge.parameters()) {
            double value = parameter.typicalInKindUnit();
            double kind = value;
            for (EffectSpread spread : parameter.spreads()) {
                if (setting.levels().contains(spread.level())) {
                    double factor = factor(parameter, spread, subjectNumber, draws);
                    value *= factor;
                    kind *= spread.level() == EffectLevel.BETWEEN_PEOPLE ? 1 : factor;
                }
            }
            own.put(parameter.parameter(), value);
            ofHisKind.put(parameter.parameter(), kind);
        }
        boolean peopleDiffer = setting.levels().contains(EffectLevel.BETWEEN_PEOPLE);
        double rank = peopleDiffer ? draws.uniformFraction(subjectNumber, SCORE_RANK) : MEDIAN;
        return new EffectDraw(own, ofHisKind, rank);
    }

    /** The address of a draw is made of names, so that draws stay as they are when a parameter is added. */
    private static double factor(
            EffectParameterValue parameter, EffectSpread spread, int subjectNumber, CounterDraws draws) {
        int draw = 31 * parameter.parameter().name().hashCode()
                + spread.level().name().hashCode();
        double normal = draws.normalDimensionless(subjectNumber, draw);
        double uniform = draws.uniformFraction(subjectNumber, draw);
        return spread.distribution().factorDimensionless(parameter.typicalInKindUnit(), normal, uniform);
    }

    /**
     * One effect on one person at each time, in the unit of the effect.
     *
     * @throws NullPointerException when a driver of the effect is missing: ask {@link AcuteEffect#drivers()} first
     */
    public double[] curveInKindUnit(
            AcuteEffect effect, EffectDraw draw, SessionNumber session, DrivingConcentrations driving) {
        return EffectCurves.of(effect, draw, session, driving);
    }

    /**
     * Room for the effects on a population.
     *
     * @param timesMinutes the times of the curves that will be handed in
     * @param subjects how many people
     */
    public EffectSamples samples(double[] timesMinutes, int subjects, EffectSetting setting) {
        return new EffectSamples(this, timesMinutes, subjects, setting);
    }
}
