package org.evenkeel.pharmacology.effect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The parameters of one virtual person, or of the typical one. Immutable. */
public final class EffectDraw {

    private static final double LN2 = Math.log(2);

    private final Map<EffectParameter, Double> own;
    private final Map<EffectParameter, Double> ofHisKind;
    private final double scoreRankFraction;

    /**
     * Takes values drawn elsewhere.
     *
     * @param own each parameter of this person
     * @param ofHisKind the same before this person's own difference from others was applied
     * @param scoreRankFraction the rank of this person among people with the same mean CADSS, 0 to 1
     */
    EffectDraw(Map<EffectParameter, Double> own, Map<EffectParameter, Double> ofHisKind, double scoreRankFraction) {
        this.own = new EnumMap<>(own);
        this.ofHisKind = new EnumMap<>(ofHisKind);
        this.scoreRankFraction = scoreRankFraction;
    }

    /** The value of a parameter, in its unit. */
    public double valueInKindUnit(EffectParameter parameter) {
        return Objects.requireNonNull(own.get(parameter));
    }

    double ofHisKindInKindUnit(EffectParameter parameter) {
        return Objects.requireNonNull(ofHisKind.get(parameter));
    }

    double scoreRankFraction() {
        return scoreRankFraction;
    }

    /** Rate constant of the site of dissociation behind arterial S-ketamine (ke0), 1/min. */
    public double effectSitePerMin() {
        return LN2 / valueInKindUnit(EffectParameter.EQUILIBRATION_HALF_LIFE);
    }

    /** Rate constant of blood pressure behind ketamine, 1/min. */
    public double pressureSitePerMin() {
        return LN2 / valueInKindUnit(EffectParameter.PRESSURE_HALF_LIFE);
    }

    /** The factor that turns the concentration of racemic ketamine into that of S-ketamine. */
    public double sShareFraction() {
        return valueInKindUnit(EffectParameter.S_SHARE);
    }
}
