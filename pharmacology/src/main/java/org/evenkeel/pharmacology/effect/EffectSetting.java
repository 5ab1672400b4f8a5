package org.evenkeel.pharmacology.effect;

import java.util.EnumSet;
import java.util.Set;
import org.evenkeel.pharmacology.substance.Drug;

/**
 * For what effects are predicted.
 *
 * @param drug what is given
 * @param session which session this is
 * @param seed where the random numbers start; the same seed gives the same draws
 * @param levels which reasons for spread are drawn; the others stay at the typical value
 * @param effects which effects; fewer are faster
 */
public record EffectSetting(
        Drug drug, SessionNumber session, long seed, Set<EffectLevel> levels, Set<AcuteEffect> effects) {

    public EffectSetting {
        levels = Set.copyOf(levels);
        effects = Set.copyOf(effects);
    }

    /** All reasons for spread: the bands are those of the next person, in a clinic nobody has measured yet. */
    public static EffectSetting of(Drug drug, SessionNumber session, long seed) {
        return new EffectSetting(
                drug, session, seed, EnumSet.allOf(EffectLevel.class), EnumSet.allOf(AcuteEffect.class));
    }

    /** The same with these reasons for spread only. */
    public EffectSetting withLevels(Set<EffectLevel> only) {
        return new EffectSetting(drug, session, seed, only, effects);
    }

    /** The same for these effects only; what is left out is neither predicted nor said to be missing. */
    public EffectSetting withEffects(Set<AcuteEffect> only) {
        return new EffectSetting(drug, session, seed, levels, only);
    }
}
